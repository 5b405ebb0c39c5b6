import { BONE_TISSUES, type PainLight, type TissueId } from '../anatomy/index.ts'
import { ASSUMED, type Complaint, type HealthGateId, type Stage } from '../athlete/index.ts'
import { addDays, daysBetween, type CivilDay } from '../calendar/index.ts'
import type { Exclusion } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { DayReport } from '../progress/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** Age from which the rules take more care (PL-1 to PL-3, MN-2; evidence R3.16). Years. */
const SIXTY = 60
/** Age under which loads and heavy sessions are left out (SF-2; evidence R3.15). Years. */
const SIXTEEN = 16

/** What the rules need to know of the runner. */
export interface RunnerView {
  readonly stage: Stage
  readonly age: number | null
  readonly sixty: boolean
  /** Stage `first`, or 60 and over. */
  readonly careful: boolean
  readonly under16: boolean
  /** Leg load from which a session is heavy. */
  readonly heavyFrom: Thousandths
  /** One-leg heel raises expected at this age and sex; null when the age is not known. */
  readonly normHeelRaises: number | null
  readonly monthsStrength: number
  readonly weeksRunning: number
  /** Complaints, those that the reports of pain come to included. */
  readonly complaints: readonly Complaint[]
  /** Real minutes of the runner's sessions against the planned ones, thousandths. */
  readonly minutesFactor: Thousandths
  /** The worst present light of each tissue that has one; bone at amber is red; an open red flag makes its region red. */
  readonly lights: ReadonlyMap<TissueId, PainLight>
  /** Regions of red flags that nobody has cleared. */
  readonly flagged: ReadonlySet<TissueId>
  /** Conditions that exclude exercises (SF-2). */
  readonly conditions: ReadonlySet<Exclusion>
  /** Weaker side of the newest result of each test. */
  readonly results: ReadonlyMap<string, number>
}

const HARM: readonly PainLight[] = ['green', 'amber', 'red']

const worse = (a: PainLight | undefined, b: PainLight): PainLight =>
  a !== undefined && HARM.indexOf(a) > HARM.indexOf(b) ? a : b

const openFlags = (request: PlanRequest): ReadonlySet<TissueId> =>
  new Set(
    request.health.flatMap(({ gate, cleared, tissue }) =>
      gate === 'red-flag' && !cleared && tissue !== null ? [tissue] : [],
    ),
  )

type PainReport = Extract<DayReport, { readonly kind: 'pain' }>

/** The worst light a tissue was given on each day, newest day first. */
const daysOfPain = (tissue: TissueId, reports: readonly PainReport[]): readonly PainReport[] => {
  const days = new Map<string, PainReport>()
  for (const report of reports) {
    const known = days.get(report.day)
    if (report.tissue === tissue && (known === undefined || worse(known.light, report.light) !== known.light))
      days.set(report.day, report)
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** What the reports of a tissue come to: its newest light and the day it began; amber and red go out after a week. */
const toldOf = (
  tissue: TissueId,
  reports: readonly PainReport[],
  today: CivilDay,
  holdsDays: number,
): { readonly complaint: Complaint; readonly newest: CivilDay | null } | null => {
  const days = daysOfPain(tissue, reports)
  const [newest] = days
  if (newest === undefined) return null
  if (newest.light !== 'green' && daysBetween(newest.day, today) > holdsDays) {
    const since = addDays(newest.day, holdsDays)
    return { complaint: { tissue, light: 'green', since, past: false }, newest: null }
  }
  const other = days.findIndex(({ light }) => light !== newest.light)
  const since = days.at(other === -1 ? -1 : other - 1)?.day ?? newest.day
  return { complaint: { tissue, light: newest.light, since, past: false }, newest: newest.day }
}

/** Complaints with what was reported since: the newer word counts. */
const complaintsOf = (request: PlanRequest, { painLights }: PlanningTables): readonly Complaint[] => {
  const { today, complaints, reports } = request
  const pains = reports.filter((report): report is PainReport => report.kind === 'pain' && report.day <= today)
  const told = [...new Set(pains.map(({ tissue }) => tissue))].flatMap(
    (tissue) => toldOf(tissue, pains, today, painLights.holdsDays) ?? [],
  )
  const standing = complaints.filter(
    ({ tissue, past, since }) =>
      past ||
      !told.some(
        ({ complaint, newest }) => complaint.tissue === tissue && newest !== null && newest >= (since ?? today),
      ),
  )
  const isSpoken = (tissue: TissueId): boolean => standing.some((other) => !other.past && other.tissue === tissue)
  return [...standing, ...told.map(({ complaint }) => complaint).filter(({ tissue }) => !isSpoken(tissue))]
}

const lightsOf = (
  complaints: readonly Complaint[],
  flagged: ReadonlySet<TissueId>,
): ReadonlyMap<TissueId, PainLight> => {
  const lights = new Map<TissueId, PainLight>()
  for (const { tissue, light, past } of complaints) {
    const given = light === 'amber' && BONE_TISSUES.includes(tissue) ? 'red' : light
    if (!past) lights.set(tissue, worse(lights.get(tissue), given))
  }
  for (const tissue of flagged) lights.set(tissue, 'red')
  return lights
}

const EXCLUDING: readonly (HealthGateId & Exclusion)[] = [
  'pregnancy',
  'osteoporosis',
  'loss-of-feeling',
  'joint-replacement',
]

const conditionsOf = (request: PlanRequest): ReadonlySet<Exclusion> => {
  const { age, health } = request
  const conditions = new Set<Exclusion>(EXCLUDING.filter((id) => health.some(({ gate }) => gate === id)))
  if (age !== null && age < SIXTEEN) conditions.add('under-16')
  if (age !== null && age >= SIXTY) conditions.add('over-60')
  return conditions
}

const resultsOf = (request: PlanRequest): ReadonlyMap<string, number> => {
  const newest = new Map<string, PlanRequest['tests'][number]>()
  for (const result of request.tests) {
    const known = newest.get(result.test)
    if (known === undefined || result.day >= known.day) newest.set(result.test, result)
  }
  return new Map([...newest].map(([test, { left, right }]) => [test, Math.min(left, right)]))
}

/** The norm of evidence 5.1; where the sex is not known the higher of the two, so that nothing opens too early. */
const normOf = ({ age, sex }: PlanRequest, { normHeelRaises }: PlanningTables): number | null => {
  if (age === null) return null
  const row = normHeelRaises.findLast(({ from }) => from <= age) ?? normHeelRaises[0]
  if (row === undefined) return null
  return sex === null ? Math.max(row.male, row.female) : row[sex]
}

/** The runner's own factor on minutes (section 7): the middle of the newest timed sessions, once there are enough. */
const minutesFactorOf = (
  { today, sessionsDone = [] }: PlanRequest,
  { fewest, newest, least, most }: PlanningTables['minutesFactor'],
): Thousandths => {
  const timed = sessionsDone
    .filter(({ day, minutes, plannedMinutes }) => day <= today && minutes > 0 && plannedMinutes > 0)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .slice(0, newest)
  if (timed.length < fewest) return 1000
  const ratios = timed.map((one) => Math.round((one.minutes / one.plannedMinutes) * 1000)).toSorted((a, b) => a - b)
  const half = (ratios.length - 1) / 2
  const middle = Math.round(((ratios[Math.floor(half)] ?? 0) + (ratios[Math.ceil(half)] ?? 0)) / 2)
  return Math.max(toThousandths(least), Math.min(toThousandths(most), middle))
}

/** Reads the request once for all rules; what it leaves out is taken as the specification's "Unknown" says. */
export const viewRunner = (request: PlanRequest, tables: PlanningTables): RunnerView => {
  const { stage, age } = request
  const sixty = age !== null && age >= SIXTY
  const flagged = openFlags(request)
  const complaints = complaintsOf(request, tables)
  const less = sixty ? toThousandths(tables.legLoad.sixtyLess) : 0
  return {
    stage,
    age,
    sixty,
    careful: stage === 'first' || sixty,
    under16: age !== null && age < SIXTEEN,
    heavyFrom: toThousandths(tables.legLoad.heavy[stage]) - less,
    normHeelRaises: normOf(request, tables),
    monthsStrength: request.monthsStrength ?? ASSUMED.monthsStrength[stage],
    weeksRunning: request.weeksRunning ?? ASSUMED.weeksRunning,
    complaints,
    lights: lightsOf(complaints, flagged),
    minutesFactor: minutesFactorOf(request, tables.minutesFactor),
    flagged,
    conditions: conditionsOf(request),
    results: resultsOf(request),
  }
}
