import { BONE_TISSUES, PAIN_LIGHTS, type PainLight, type TissueId } from '../anatomy/index.ts'
import { addDays, compareDays, daysBetween, type CivilDay } from '../calendar/index.ts'
import type { JournalNiggle } from '../journal/index.ts'
import { painLight, readTissueLights, type DayReport, type SessionLight, type TissueLight } from '../progress/index.ts'
import type { ProgressTables } from '../strength/index.ts'

/** What a runner says of a part that hurts, 0 to 10, as far as said. */
export interface NiggleSaid {
  readonly tissue: TissueId
  readonly day: CivilDay
  readonly during: number | null
  readonly after: number | null
  readonly nextMorning: number | null
  /** A limp, a sharp spot, swelling, giving way, locking, pain at rest or at night. */
  readonly isAlarming: boolean
}

/** Where pain is going. `rising-two-weeks`: the worst of each week above that of the week before, twice. */
export type PainTrend = 'unknown' | 'falling' | 'steady' | 'rising' | 'rising-two-weeks'

/** A part that hurts or hurt: its light, where it is going, and what was said of it, from early to late. */
export interface NiggleStory {
  readonly tissue: TissueId
  readonly light: TissueLight
  readonly trend: PainTrend
  readonly said: readonly JournalNiggle[]
}

type Scores = Pick<JournalNiggle, 'day' | 'during' | 'after' | 'nextMorning'>

/**
 * The worst of what was said of a part on a day, 0 to 10; null where only its light is known.
 *
 * @example
 * ```ts
 * worstSaid({ during: 2, after: null, nextMorning: 3 }) // 3
 * ```
 */
export const worstSaid = ({ during, after, nextMorning }: Omit<Scores, 'day'>): number | null => {
  const said = [during, after, nextMorning].filter((score) => score !== null)
  return said.length === 0 ? null : Math.max(...said)
}

const WEEK = 7

/** The worst of a week, counted back from a day: 0 is the seven days that end with it. */
const worstOfWeek = (said: readonly Scores[], today: CivilDay, weeksBack: number): number | null => {
  const scores = said.flatMap((one) => {
    const back = daysBetween(one.day, today)
    const worst = back >= weeksBack * WEEK && back < (weeksBack + 1) * WEEK ? worstSaid(one) : null
    return worst === null ? [] : [worst]
  })
  return scores.length === 0 ? null : Math.max(...scores)
}

/** Where the pain of a part is going, by the worst of each of the last three weeks (evidence 2.4). */
export const painTrend = (said: readonly Scores[], today: CivilDay): PainTrend => {
  const [now, before, earlier] = [0, 1, 2].map((back) => worstOfWeek(said, today, back))
  if (typeof now !== 'number' || typeof before !== 'number') return 'unknown'
  if (now === before) return 'steady'
  if (now < before) return 'falling'
  return typeof earlier === 'number' && before > earlier ? 'rising-two-weeks' : 'rising'
}

/**
 * The light of what is said of a part now, with what was said of it before (evidence 2.4): pain after training counts as
 * pain during it, bone is red from 1, and what rises for two weeks is red.
 */
export const lightOfNiggle = (
  said: NiggleSaid,
  before: readonly JournalNiggle[],
  numbers: ProgressTables['painLights'],
): SessionLight => {
  const own = before.filter(({ tissue }) => tissue === said.tissue)
  const pain = {
    during: Math.max(said.during ?? 0, said.after ?? 0),
    nextMorning: said.nextMorning,
    isBone: BONE_TISSUES.includes(said.tissue),
    isAlarming: said.isAlarming,
    isRising: painTrend([...own, said], said.day) === 'rising-two-weeks',
  }
  return painLight(pain, numbers)
}

/** Parts that hurt yesterday, of which nobody has said yet how they are this morning. */
export const morningsToAsk = (niggles: readonly JournalNiggle[], today: CivilDay): readonly JournalNiggle[] => {
  const yesterday = addDays(today, -1)
  const told = new Set(niggles.flatMap(({ day, tissue }) => (day >= today ? [tissue] : [])))
  const asked = new Map<TissueId, JournalNiggle>()
  for (const niggle of niggles)
    if (niggle.day === yesterday && !told.has(niggle.tissue) && (worstSaid(niggle) ?? 0) > 0)
      asked.set(niggle.tissue, niggle)
  return [...asked.values()]
}

const severity = (light: PainLight): number => PAIN_LIGHTS.indexOf(light)

/** Every part that was reported on: the worst first, then the newest. */
export const niggleStories = (
  niggles: readonly JournalNiggle[],
  today: CivilDay,
  numbers: ProgressTables['painLights'],
): readonly NiggleStory[] => {
  const reports = niggles.map(({ day, tissue, light, setBack }): DayReport => ({
    kind: 'pain',
    day,
    tissue,
    light,
    setBack,
  }))
  return readTissueLights(reports, today, numbers)
    .map((light) => {
      const said = niggles.filter(({ tissue, day }) => tissue === light.tissue && day <= today)
      return { tissue: light.tissue, light, trend: painTrend(said, today), said }
    })
    .toSorted(
      (a, b) =>
        severity(b.light.light) - severity(a.light.light) ||
        compareDays(b.light.reported ?? b.light.since, a.light.reported ?? a.light.since),
    )
}
