import type { CivilDay } from '../calendar/index.ts'
import { compareDays, parseDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { LoggedSet } from './day-log.ts'

/** Why a line of the log is left aside. */
export const LOG_PROBLEMS = ['unknown-exercise', 'after-today', 'impossible-number'] as const
/** One of {@link LOG_PROBLEMS}. */
export type LogProblem = (typeof LOG_PROBLEMS)[number]

/** An exercise on one day, its sets in the order they were logged. */
export interface ExerciseDay {
  readonly day: CivilDay
  readonly sets: readonly LoggedSet[]
}

/** A log that can be trusted: lines that cannot be true are left out and counted. */
export interface ReadLog {
  /** Lines kept, in the order of their days. */
  readonly sets: readonly LoggedSet[]
  /** Days of each exercise, from early to late. */
  readonly byExercise: ReadonlyMap<ExerciseId, readonly ExerciseDay[]>
  /** First and last day with a set; null for an empty log. */
  readonly first: CivilDay | null
  readonly last: CivilDay | null
  /** Lines left out, by why. */
  readonly ignored: Readonly<Record<LogProblem, number>>
}

/** What a log is read against. */
export interface LogSetting {
  readonly today: CivilDay
  readonly isKnown: (exercise: ExerciseId) => boolean
}

/** Nobody does more in one set, nor lifts or keeps in reserve more: repetitions or seconds, kilograms, repetitions. */
const MOST = { done: 100_000, kg: 1000, rir: 20 } as const

const isAmount = (value: number | null, most: number): boolean =>
  value === null || (Number.isFinite(value) && value >= 0 && value <= most)

const problemOf = (set: LoggedSet, { today, isKnown }: LogSetting): LogProblem | null => {
  if (!isKnown(set.exercise)) return 'unknown-exercise'
  const fits = isAmount(set.done, MOST.done) && isAmount(set.kg, MOST.kg) && isAmount(set.rir, MOST.rir)
  if (!fits || parseDay(set.day) === null) return 'impossible-number'
  return set.day > today ? 'after-today' : null
}

const byDay = (sets: readonly LoggedSet[]): readonly ExerciseDay[] => {
  const days: { day: CivilDay; sets: LoggedSet[] }[] = []
  for (const set of sets) {
    const last = days.at(-1)
    if (last?.day === set.day) last.sets.push(set)
    else days.push({ day: set.day, sets: [set] })
  }
  return days
}

/**
 * Reads a log in one pass: lines of unknown exercises, of days after today and with numbers that cannot be are left out
 * and counted, the others stand exercise by exercise and day by day.
 */
export const readLog = (log: readonly LoggedSet[], setting: LogSetting): ReadLog => {
  const ignored: Record<LogProblem, number> = { 'unknown-exercise': 0, 'after-today': 0, 'impossible-number': 0 }
  const kept: LoggedSet[] = []
  for (const set of log) {
    const problem = problemOf(set, setting)
    if (problem === null) kept.push(set)
    else ignored[problem] += 1
  }
  const sets = kept.toSorted((a, b) => compareDays(a.day, b.day))
  const lines = new Map<ExerciseId, LoggedSet[]>()
  for (const set of sets) {
    const known = lines.get(set.exercise)
    if (known === undefined) lines.set(set.exercise, [set])
    else known.push(set)
  }
  return {
    sets,
    byExercise: new Map([...lines].map(([exercise, own]) => [exercise, byDay(own)])),
    first: sets[0]?.day ?? null,
    last: sets.at(-1)?.day ?? null,
    ignored,
  }
}
