import type { MuscleId } from '../anatomy/index.ts'
import type { Exercise } from '../exercise/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'

/** Share of the work on its target muscles, in all, that another exercise must keep to have the same purpose. */
export const PURPOSE_KEPT: Thousandths = 700
/** Share of the work that it must keep on each target muscle. */
export const PURPOSE_KEPT_EACH: Thousandths = 500

/** From this share of a set on a muscle is what an exercise is for. */
const TARGET_SHARE = 0.75

/** Sets of an exercise, and what each is worth, thousandths. */
export interface Work {
  readonly exercise: Exercise
  readonly sets: number
  readonly worth: Thousandths
}

/** The muscles an exercise is for: those with three quarters of a set or more; where none has, those with most. */
export const targetMuscles = ({ muscles }: Exercise): readonly MuscleId[] => {
  const most = Math.max(0, ...muscles.map(({ share }) => share))
  const least = Math.min(TARGET_SHARE, most)
  return muscles.filter(({ share }) => share >= least).map(({ muscle }) => muscle)
}

const setsOn = (muscle: MuscleId, { exercise, sets, worth }: Work): number =>
  sets * worth * toThousandths(exercise.muscles.find((it) => it.muscle === muscle)?.share ?? 0)

/** What another exercise keeps of one's work on its target muscles, thousandths: in all, and on the muscle it keeps least of. */
export interface KeptWork {
  readonly inAll: Thousandths
  readonly least: Thousandths
}

/**
 * How much of an exercise's effective sets on its target muscles another one keeps; more than all counts as all. An
 * exercise for no muscle, as mobility is, keeps all of it with one of the same pattern and nothing with another.
 */
export const keptWork = (before: Work, after: Work): KeptWork => {
  const targets = targetMuscles(before.exercise)
  if (targets.length === 0) {
    const kept = before.exercise.pattern === after.exercise.pattern ? 1000 : 0
    return { inAll: kept, least: kept }
  }
  const were = targets.map((muscle) => setsOn(muscle, before))
  const are = targets.map((muscle, index) => Math.min(were[index] ?? 0, setsOn(muscle, after)))
  const sum = (sets: readonly number[]): number => sets.reduce((all, it) => all + it, 0)
  const shares = are.map((sets, index) => Math.floor((sets * 1000) / Math.max(1, were[index] ?? 0)))
  return { inAll: Math.floor((sum(are) * 1000) / Math.max(1, sum(were))), least: Math.min(...shares) }
}

/** Whether another exercise has the same purpose: 70 % of the work on the target muscles, and half of each. */
export const hasSamePurpose = (before: Work, after: Work): boolean => {
  const { inAll, least } = keptWork(before, after)
  return inAll >= PURPOSE_KEPT && least >= PURPOSE_KEPT_EACH
}
