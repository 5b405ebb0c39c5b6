import type { Stage } from '../athlete/index.ts'
import { addDays, compareDays, daysBetween, startOfWeek, weekdayOf } from '../calendar/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import { GROWTH_DAYS, LONG_RUN_GOALS, nextLongRun } from './long-run-growth.ts'
import type { LongRunUnit } from './long-run-growth.ts'
import type { Race, RaceKind, RacePriority } from './race.ts'
import { isQuality } from './run.ts'
import type { PlannedRun } from './run.ts'
import { aimOfWeek, weeksAfter } from './week-aim.ts'
import type { WeekAim } from './week-aim.ts'

/** A run of a week that repeats: it has a weekday instead of a day. */
export type WeeklyRun = Omit<PlannedRun, 'day' | 'assumed'> & { readonly weekday: Weekday }

/** A typical week and what it leads to. */
export interface TypicalWeek {
  readonly runs: readonly WeeklyRun[]
  readonly today: CivilDay
  readonly weekStart: Weekday
  readonly races: readonly Race[]
  readonly stage: Stage
  /** Longest run of the last 30 days; the week's own long run when not known. */
  readonly longestRunKm: number | null
}

/** Kilometres of each race, as they are printed. */
export const RACE_KM: Readonly<Record<RaceKind, number>> = { marathon: 42.195, half: 21.098, '10k': 10, '5k': 5 }

/** Nothing fast on these many days before a race (judgement, after evidence R3.10). */
const EASY_BEFORE_RACE_DAYS: Readonly<Record<RacePriority, number>> = { A: 3, B: 2, C: 1 }

/**
 * The runs of a typical week as dated runs up to the last race and its recovery: the long run grows by a tenth at most
 * over the longest of 30 days, every fourth week is lighter, the peak and the taper lie where the race wants them. The
 * other runs stay as typed. What goes beyond the first week is marked `assumed`; without a race twelve weeks follow.
 *
 * @example
 * ```ts
 * const long = { weekday: 'sun', kind: 'long', km: 18, minutes: null, slot: null, key: false, title: null }
 * const runner = { today: '2026-12-28', weekStart: 'mon', races: [], stage: 'raced', longestRunKm: null }
 * runsFromTypicalWeek({ ...runner, runs: [long] }).map((run) => run.km).slice(0, 4) // [18, 18, 18, 12.5]
 * ```
 */
export const runsFromTypicalWeek = (typical: TypicalWeek): readonly PlannedRun[] => {
  const races = typical.races.toSorted((a, b) => compareDays(a.day, b.day))
  const first = startOfWeek(typical.today, typical.weekStart)
  const end = startOfWeek(races.at(-1)?.day ?? typical.today, typical.weekStart)
  const count = daysBetween(first, end) / 7 + weeksAfter(races) + (races.length > 0 ? 1 : 0)
  const long = longRunOf(typical.runs)
  let progress = startOf(typical, long)
  const runs: PlannedRun[] = []
  for (let index = 0; index < count; index += 1) {
    const week = addDays(first, index * 7)
    const written = writeWeek({ typical: { ...typical, races }, week, index, long, progress })
    runs.push(...written.runs)
    progress = written.progress
  }
  return runs.filter((run) => compareDays(run.day, typical.today) >= 0)
}

/** How far the long run has come. */
interface Progress {
  /** The last long run that was no down week. */
  readonly last: number
  readonly done: readonly { readonly day: CivilDay; readonly amount: number }[]
}

/** A run as written down, and how far the long run has come with it. */
interface Written {
  readonly run: WeeklyRun
  readonly progress: Progress
}

interface WeekToWrite {
  readonly typical: TypicalWeek
  readonly week: CivilDay
  readonly index: number
  readonly long: WeeklyRun | null
  readonly progress: Progress
}

const unitOf = (run: WeeklyRun): LongRunUnit => (run.km === null ? 'minutes' : 'metres')

const amountOf = (run: WeeklyRun, unit: LongRunUnit): number =>
  unit === 'metres' ? Math.round((run.km ?? 0) * 1000) : (run.minutes ?? 0)

/** The run that grows: the longest of those called long. */
const longRunOf = (runs: readonly WeeklyRun[]): WeeklyRun | null => {
  const long = runs.filter((run) => run.kind === 'long' && (run.km !== null || run.minutes !== null))
  return long.toSorted((a, b) => amountOf(b, unitOf(long[0] ?? b)) - amountOf(a, unitOf(long[0] ?? a)))[0] ?? null
}

const startOf = (typical: TypicalWeek, long: WeeklyRun | null): Progress => {
  if (long === null) return { last: 0, done: [] }
  const typed = amountOf(long, unitOf(long))
  const known =
    unitOf(long) === 'metres' && typical.longestRunKm !== null ? Math.round(typical.longestRunKm * 1000) : typed
  return { last: typed, done: [{ day: addDays(typical.today, -1), amount: known }] }
}

const shareOfKm = (km: number, percent: number): number => Math.max(1, Math.round((km * percent) / 50) / 2)

const shareOfMinutes = (minutes: number, percent: number): number =>
  Math.max(5, Math.round((minutes * percent) / 500) * 5)

const shrink = (run: WeeklyRun, percent: number): WeeklyRun =>
  percent === 100
    ? run
    : {
        ...run,
        km: run.km === null ? null : shareOfKm(run.km, percent),
        minutes: run.minutes === null ? null : shareOfMinutes(run.minutes, percent),
      }

const withAmount = (run: WeeklyRun, amount: number): WeeklyRun => {
  if (unitOf(run) === 'minutes') return { ...run, minutes: amount }
  const typed = amountOf(run, 'metres')
  const minutes = run.minutes === null || typed === 0 ? run.minutes : Math.round((run.minutes * amount) / typed)
  return { ...run, km: amount / 1000, minutes }
}

const longestBefore = ({ done, last }: Progress, day: CivilDay): number => {
  const recent = done.filter((run) => compareDays(run.day, day) < 0 && daysBetween(run.day, day) <= GROWTH_DAYS)
  return recent.length === 0 ? last : Math.max(...recent.map((run) => run.amount))
}

/** The long run of a week; null when the week has none. */
const writeLongRun = ({ typical, long, progress }: WeekToWrite, aim: WeekAim, day: CivilDay): Written | null => {
  if (long === null || aim.long === 0) return null
  const unit = unitOf(long)
  if (aim.kind !== 'grow') {
    const run = shrink(withAmount(long, progress.last), aim.long)
    return { run, progress: { ...progress, done: [...progress.done, { day, amount: amountOf(run, unit) }] } }
  }
  const goal = LONG_RUN_GOALS[aim.race]
  const peak = (unit === 'metres' ? goal.peakMetres : goal.peakMinutes)[typical.stage]
  const longest = longestBefore(progress, day)
  const amount = nextLongRun({ last: progress.last, longest, peak, growingWeeksLeft: aim.weeksLeft, unit })
  return { run: withAmount(long, amount), progress: { last: amount, done: [...progress.done, { day, amount }] } }
}

const raceRun = (race: Race): PlannedRun => ({
  day: race.day,
  kind: 'race',
  km: RACE_KM[race.kind],
  minutes: null,
  slot: null,
  key: true,
  assumed: false,
  title: null,
})

/** Calms what is fast shortly before a race and in recovery. */
const calm = (run: WeeklyRun, day: CivilDay, aim: WeekAim, races: readonly Race[]): WeeklyRun => {
  const before = races.some(
    (race) => day < race.day && daysBetween(day, race.day) <= EASY_BEFORE_RACE_DAYS[race.priority],
  )
  return isQuality(run.kind) && (before || aim.kind === 'recover') ? { ...run, kind: 'easy', key: false } : run
}

/** True when a race takes the run's place: on its day, the day before an A race, or instead of the week's long run. */
const givesWay = (run: WeeklyRun, day: CivilDay, week: CivilDay, races: readonly Race[]): boolean =>
  races.some((race) => {
    if (race.day === day || (race.priority === 'A' && addDays(race.day, -1) === day)) return true
    const sameWeek = week <= race.day && race.day < addDays(week, 7)
    if (!sameWeek) return false
    return (
      (race.priority === 'A' && day > race.day) ||
      (run.kind === 'long' && (race.kind === 'marathon' || race.kind === 'half'))
    )
  })

/** A typed run in this week, or null when the week has no room for it. */
const runOf = (typed: WeeklyRun, toWrite: WeekToWrite, aim: WeekAim, day: CivilDay): Written | null => {
  if (givesWay(typed, day, toWrite.week, toWrite.typical.races)) return null
  if (typed === toWrite.long) return writeLongRun(toWrite, aim, day)
  const percent = typed.kind === 'long' ? aim.long : aim.other
  return percent === 0 ? null : { run: shrink(typed, percent), progress: toWrite.progress }
}

const writeWeek = (toWrite: WeekToWrite): { readonly runs: readonly PlannedRun[]; readonly progress: Progress } => {
  const { typical, week, index } = toWrite
  const aim = aimOfWeek(week, index, typical)
  let { progress } = toWrite
  const runs: PlannedRun[] = []
  for (let offset = 0; offset < 7; offset += 1) {
    const day = addDays(week, offset)
    runs.push(...typical.races.filter((race) => race.day === day).map(raceRun))
    for (const typed of typical.runs.filter((run) => run.weekday === weekdayOf(day))) {
      const written = runOf(typed, { ...toWrite, progress }, aim, day)
      if (written === null) continue
      ;({ progress } = written)
      const { kind, km, minutes, slot, key, title } = calm(written.run, day, aim, typical.races)
      runs.push({ day, kind, km, minutes, slot, key, assumed: index > 0 || aim.kind !== 'steady', title })
    }
  }
  return { runs, progress }
}
