import { addDays } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { LoggedSet } from './day-log.ts'
import type { ExerciseDay } from './read-log.ts'

/** Sets of one day: repetitions, kilograms, reps in reserve. */
export const setsOn = (
  day: CivilDay,
  exercise: string,
  sets: readonly (readonly [done: number, kg: number | null, rir: number | null])[],
): readonly LoggedSet[] => sets.map(([done, kg, rir]) => ({ day, exercise, done, kg, rir }))

/** Days of an exercise three days apart, the last of them on `last`; a list of sets a day. */
export const daysUpTo = (
  last: CivilDay,
  exercise: string,
  days: readonly (readonly (readonly [number, number | null, number | null])[])[],
): readonly ExerciseDay[] =>
  days.map((sets, index) => {
    const day = addDays(last, 3 * (index + 1 - days.length))
    return { day, sets: setsOn(day, exercise, sets) }
  })
