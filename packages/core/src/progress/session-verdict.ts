import type { ProgressTables, Range } from '../strength/index.ts'
import type { ExerciseDay } from './read-log.ts'

/** What an exercise asks of a set. */
export interface LiftAim {
  /** Repetitions a side, from and to. */
  readonly reps: Range
  /** Reps in reserve. */
  readonly rir: number
}

/** How a session went against its aim. */
export type Verdict = 'hard' | 'inside' | 'top' | 'easy'

/** A session of a lift: the heaviest weight of the day, and the sets done with it. */
export interface WorkedDay {
  readonly kg: number
  readonly sets: readonly { readonly done: number; readonly rir: number | null }[]
}

/** The working sets of a day: those with its heaviest weight; null where no weight was written down. */
export const workOf = ({ sets }: ExerciseDay): WorkedDay | null => {
  const kg = sets.reduce<number | null>((most, set) => (set.kg === null ? most : Math.max(most ?? 0, set.kg)), null)
  return kg === null ? null : { kg, sets: sets.filter((set) => set.kg === kg) }
}

/**
 * Judges a session (R6.4) by what is asked now. *Hard*: a set could not have reached the low end of the range with the
 * reserve asked for, and ended more than one rep in reserve, or one repetition, short of it. *Top*: every set could have reached the top with the reserve asked for; *easy*: with two more.
 * A set that says nothing of its reserve counts as done with the reserve asked for.
 */
export const judgeSession = (
  work: WorkedDay,
  aim: LiftAim,
  { easyRir, missRir }: ProgressTables['progression'],
): Verdict => {
  const able = work.sets.map(({ done, rir }) => done + (rir ?? aim.rir))
  const least = aim.reps[0] + aim.rir
  const isMissed = work.sets.some(({ done, rir }) => rir !== null && rir < aim.rir - missRir && done + rir < least)
  if (isMissed || able.some((reps) => reps < least - missRir)) return 'hard'
  if (able.every((reps) => reps >= aim.reps[1] + aim.rir + easyRir)) return 'easy'
  return able.every((reps) => reps >= aim.reps[1] + aim.rir) ? 'top' : 'inside'
}
