import type { PainLight, TissueId } from '../anatomy/index.ts'
import type { Complaint } from '../athlete/index.ts'
import { addDays, compareDays, daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ProgressTables } from '../strength/index.ts'
import type { DayReport } from './day-log.ts'

type PainReport = Extract<DayReport, { readonly kind: 'pain' }>

/** What the reports of a part say: its light, since when, and whether it is time to see somebody. */
export interface TissueLight {
  readonly tissue: TissueId
  readonly light: PainLight
  /** First day of the light without another between. */
  readonly since: CivilDay
  /** Day of the newest report; null where it is so old that it holds no more. */
  readonly reported: CivilDay | null
  readonly seeClinician: boolean
}

const HARM: readonly PainLight[] = ['green', 'amber', 'red']

/** The worst light of each day a tissue was reported on, from early to late. */
const lightsByDay = (reports: readonly PainReport[]): readonly (readonly [CivilDay, PainLight])[] => {
  const worst = new Map<CivilDay, PainLight>()
  for (const { day, light } of reports)
    worst.set(day, HARM[Math.max(HARM.indexOf(light), HARM.indexOf(worst.get(day) ?? 'green'))] ?? light)
  return [...worst].toSorted(([a], [b]) => compareDays(a, b))
}

const readTissue = (
  tissue: TissueId,
  reports: readonly PainReport[],
  today: CivilDay,
  { holdsDays, advice }: ProgressTables['painLights'],
): TissueLight | null => {
  const days = lightsByDay(reports.filter(({ day }) => day <= today))
  const last = days.at(-1)
  if (last === undefined) return null
  const [lastDay, light] = last
  // A report holds for a week; a part that nobody speaks of any more has been green since.
  const lapsed = light !== 'green' && addDays(lastDay, holdsDays) < today
  const change = days.findLastIndex(([, other]) => other !== light)
  const since = lapsed ? addDays(lastDay, holdsDays) : (days[change + 1]?.[0] ?? lastDay)
  const setBacks = new Set(
    reports.flatMap(({ day, setBack }) => (setBack === true && daysBetween(day, today) <= advice.days ? [day] : [])),
  )
  const lasting = light !== 'green' && daysBetween(since, lastDay) >= advice.amberWeeks * 7
  const seeClinician = !lapsed && (setBacks.size >= advice.setBacks || lasting)
  return { tissue, light: lapsed ? 'green' : light, since, reported: lapsed ? null : lastDay, seeClinician }
}

/** The lights of all parts that were reported to hurt, up to today, by the order of their first report. */
export const readTissueLights = (
  reports: readonly DayReport[],
  today: CivilDay,
  numbers: ProgressTables['painLights'],
): readonly TissueLight[] => {
  const pains = new Map<TissueId, PainReport[]>()
  for (const report of reports)
    if (report.kind === 'pain') {
      const known = pains.get(report.tissue)
      if (known === undefined) pains.set(report.tissue, [report])
      else known.push(report)
    }
  return [...pains].flatMap(([tissue, own]) => readTissue(tissue, own, today, numbers) ?? [])
}

/**
 * Complaints as reports leave them: the newer word counts. A part reported on after its complaint was given has the light
 * of its reports; a part without a complaint gets one; a report too old to hold takes nothing back.
 */
export const withReports = (
  complaints: readonly Complaint[],
  lights: readonly TissueLight[],
  today: CivilDay,
): readonly Complaint[] => {
  const isNewer = (light: TissueLight, complaint: Complaint): boolean =>
    light.tissue === complaint.tissue &&
    !complaint.past &&
    light.reported !== null &&
    light.reported >= (complaint.since ?? today)
  const kept = complaints.filter((complaint) => !lights.some((light) => isNewer(light, complaint)))
  const told = lights.filter((light) => !kept.some((complaint) => complaint.tissue === light.tissue && !complaint.past))
  return [...kept, ...told.map(({ tissue, light, since }) => ({ tissue, light, since, past: false }))]
}
