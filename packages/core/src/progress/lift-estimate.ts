import { addDays } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { ProgressTables } from '../strength/index.ts'
import { multiplyThousandths, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { LoggedSet } from './day-log.ts'
import type { ExerciseDay } from './read-log.ts'

/** What the body itself adds to a lift. */
export interface Lifter {
  readonly bodyMassKg: number | null
  /** Repetitions in reserve to add to what a set of that day says: beginners have more than they think (R6.3). */
  readonly unsaidRir: (day: CivilDay) => number
}

/** What could be lifted once, kilograms in all: held weight and the body's share; `low` and `high` are how far it may be off. */
export interface LiftEstimate {
  readonly kg: number
  readonly low: number
  readonly high: number
  /** Sessions it rests on. */
  readonly sessions: number
}

type Numbers = ProgressTables['strengthEstimate']

/**
 * Kilograms moved when `kg` are held in each hand or on the bar: all implements, and the share of the body that moves
 * with them (evidence 6.1); null where the body counts and its mass is not known.
 */
export const movedKg = (exercise: Exercise, kg: number, bodyMassKg: number | null): number | null => {
  const held = toThousandths(kg) * (exercise.load?.implements ?? 1)
  if (exercise.bodyMassShare === null) return held / 1000
  if (bodyMassKg === null) return null
  return (held + multiplyThousandths(toThousandths(bodyMassKg), toThousandths(exercise.bodyMassShare))) / 1000
}

/** Kilograms to hold, each, when so many are to be moved in all; below zero where the body alone is more. */
export const heldKg = (exercise: Exercise, moved: number, bodyMassKg: number | null): number | null => {
  const body = movedKg(exercise, 0, bodyMassKg)
  return body === null ? null : (moved - body) / (exercise.load?.implements ?? 1)
}

/**
 * Share of a maximum that can be lifted so many times, those in reserve counted; between whole repetitions the mean of
 * the neighbours by distance, beyond the table its last.
 */
export const shareOfMaximum = (reps: number, { shareByReps }: Numbers): Thousandths => {
  const whole = Math.floor(reps)
  const at = (index: number): Thousandths =>
    toThousandths(shareByReps[Math.min(shareByReps.length, Math.max(1, index)) - 1] ?? 1)
  return Math.round(at(whole) + (at(whole + 1) - at(whole)) * (reps - whole))
}

/** A set that says something of a maximum: its repetitions with those in reserve, and the kilograms moved. */
interface Telling {
  readonly reps: number
  readonly maximum: number
}

const tellingOf = (set: LoggedSet, exercise: Exercise, lifter: Lifter, numbers: Numbers): readonly Telling[] => {
  if (set.kg === null || set.rir === null || set.done < 1) return []
  const reps = set.done + set.rir + lifter.unsaidRir(set.day)
  const moved = movedKg(exercise, set.kg, lifter.bodyMassKg)
  if (reps > numbers.mostReps || moved === null || moved === 0) return []
  return [{ reps, maximum: Math.round((toThousandths(moved) * 1000) / shareOfMaximum(reps, numbers)) }]
}

/** The best of a day's sets, of three to eight repetitions where there are any; null where none counts. */
const bestOfDay = ({ sets }: ExerciseDay, exercise: Exercise, lifter: Lifter, numbers: Numbers): number | null => {
  const telling = sets.flatMap((set) => tellingOf(set, exercise, lifter, numbers))
  const [from, to] = numbers.bestReps
  const best = telling.filter(({ reps }) => reps >= from && reps <= to)
  const counted = best.length > 0 ? best : telling
  return counted.length === 0 ? null : Math.max(...counted.map(({ maximum }) => maximum))
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2)
}

/** How far off what a set says of a lift may be, a share in thousandths: more on one leg. */
export const estimateError = (exercise: Exercise, { error }: Numbers): Thousandths => {
  if (exercise.sides === 2 && exercise.load?.region !== 'upper') return toThousandths(error.oneLeg)
  return toThousandths(exercise.load?.region === 'upper' ? error.upper : error.lower)
}

/**
 * What a runner could lift once (R6.1), from the sets of the newest sessions: only sets with a weight, with reps in
 * reserve said, and of at most ten repetitions those counted; the median of the sessions' best. Null where none counts.
 */
export const estimateLift = (
  exercise: Exercise,
  days: readonly ExerciseDay[],
  lifter: Lifter & { readonly today: CivilDay },
  numbers: Numbers,
): LiftEstimate | null => {
  const from = addDays(lifter.today, -numbers.days)
  const bests = days
    .filter(({ day }) => day >= from)
    .toReversed()
    .flatMap((day) => bestOfDay(day, exercise, lifter, numbers) ?? [])
    .slice(0, numbers.sessions)
  if (bests.length === 0) return null
  const grams = median(bests)
  const off = multiplyThousandths(grams, estimateError(exercise, numbers))
  return {
    kg: grams / 1000,
    low: Math.min(grams - off, ...bests) / 1000,
    high: Math.max(grams + off, ...bests) / 1000,
    sessions: bests.length,
  }
}
