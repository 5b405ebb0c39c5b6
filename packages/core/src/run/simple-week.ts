import type { ByStage, Stage } from '../athlete/index.ts'
import { WEEKDAYS, type Weekday } from '../calendar/index.ts'
import type { RaceKind } from './race.ts'
import type { RunKind } from './run.ts'
import type { WeeklyRun } from './typical-week.ts'

/** Who wants a simple week of running, as far as it is known. */
export interface SimpleWeekWish {
  readonly stage: Stage
  /** What the running leads to; null: nothing yet. */
  readonly race: RaceKind | null
  /** Days on which the runner can run; the long run is on the last day of the weekend among them. Null: any. */
  readonly days: readonly Weekday[] | null
  /** Longest run of the last thirty days, kilometres. Null: not known. */
  readonly longestRunKm: number | null
}

/** Runs a week of one who has no plan: few enough to recover from, enough to count as steady running (judgement). */
const RUNS_A_WEEK: ByStage<number> = { first: 3, raced: 4, experienced: 5 }

/** Fast runs among them. A first-timer's weeks are easy: mileage comes first (judgement, after article A10). */
const FAST_A_WEEK: ByStage<number> = { first: 0, raced: 1, experienced: 2 }

/** Long run to begin with where none is known, kilometres (judgement: what a runner of the stage has in the legs). */
const FIRST_LONG_KM: ByStage<number> = { first: 8, raced: 12, experienced: 16 }

/** The shortest long run worth the name, and the most to begin with, whatever was run once. */
const LONG_KM = { least: 4, most: 28 } as const

/** Share of the long run that the other runs hold, per cent, and their bounds in kilometres. */
const OTHER_RUNS = { percent: 55, least: 3, most: 12 } as const

/** What the fast runs of a race are, the more needed one first. */
const FAST_KINDS: Readonly<Record<RaceKind, readonly [RunKind, RunKind]>> = {
  marathon: ['tempo', 'intervals'],
  half: ['tempo', 'intervals'],
  '10k': ['intervals', 'tempo'],
  '5k': ['intervals', 'tempo'],
}

/** Days in the order in which they are taken: far from the long run, and from one another. */
const DAY_ORDER: readonly Weekday[] = ['tue', 'thu', 'sat', 'fri', 'mon', 'wed', 'sun']

const longDayOf = (days: readonly Weekday[]): Weekday =>
  (['sun', 'sat'] as const).find((day) => days.includes(day)) ?? days.at(-1) ?? 'sun'

const halfKm = (km: number): number => Math.round(km * 2) / 2

const runOn = (weekday: Weekday, kind: RunKind, km: number): WeeklyRun => ({
  weekday,
  kind,
  km,
  minutes: null,
  slot: null,
  key: false,
  title: null,
})

const between = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value))

/**
 * A sound, simple week of running for one who has no plan: a long run, easy runs, and fast ones as far as the stage bears
 * them, at most two and never the day before the long run. {@link runsFromTypicalWeek} carries it on to the race.
 *
 * @example
 * ```ts
 * simpleWeek({ stage: 'first', race: 'marathon', days: null, longestRunKm: 12 }).map((run) => `${run.weekday} ${run.km}`)
 * // ['tue 6.5', 'thu 6.5', 'sun 12']
 * ```
 */
export const simpleWeek = ({ stage, race, days, longestRunKm }: SimpleWeekWish): readonly WeeklyRun[] => {
  const possible = days === null || days.length === 0 ? WEEKDAYS : WEEKDAYS.filter((day) => days.includes(day))
  const longDay = longDayOf(possible)
  const longKm = halfKm(between(longestRunKm ?? FIRST_LONG_KM[stage], LONG_KM))
  const otherKm = halfKm(between((longKm * OTHER_RUNS.percent) / 100, OTHER_RUNS))
  const others = DAY_ORDER.filter((day) => day !== longDay && possible.includes(day)).slice(0, RUNS_A_WEEK[stage] - 1)
  const dayBefore = WEEKDAYS[(WEEKDAYS.indexOf(longDay) + 6) % 7]
  const fastDays = others.filter((day) => day !== dayBefore).slice(0, race === null ? 0 : FAST_A_WEEK[stage])
  const runs = others.map((day) => {
    const fast = race === null ? -1 : fastDays.indexOf(day)
    const kind = race === null ? undefined : FAST_KINDS[race][fast]
    return runOn(day, kind ?? 'easy', otherKm)
  })
  const week = [...runs, runOn(longDay, 'long', longKm)]
  return week.toSorted((a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday))
}
