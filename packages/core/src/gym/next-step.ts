import type { JournalSet } from '../journal/index.ts'
import type { PlacedSets } from './placed-sets.ts'
import type { GymStep } from './steps.ts'

/** The steps that are still open, in order. */
export const openSteps = (steps: readonly GymStep[], { byStep }: PlacedSets): readonly GymStep[] =>
  steps.filter(({ position }) => !byStep.has(position))

/** The step that the newest of the sets was recorded for; null where none has a step. */
export const lastStep = (
  steps: readonly GymStep[],
  { byStep }: PlacedSets,
  sets: readonly JournalSet[],
): GymStep | null => {
  const last = sets.findLast((set) => [...byStep.values()].includes(set))
  return last === undefined ? null : (steps.findLast(({ position }) => byStep.get(position) === last) ?? null)
}

/**
 * The step at hand: the first open one of the item that was jumped to, else the next open one after the newest set, and
 * at the end those that were passed over. Null where nothing is left.
 */
export const nextStep = (
  steps: readonly GymStep[],
  placed: PlacedSets,
  at: { readonly sets: readonly JournalSet[]; readonly jump: number | null },
): GymStep | null => {
  const open = openSteps(steps, placed)
  const jumped = open.find(({ item }) => item === at.jump)
  if (jumped !== undefined) return jumped
  const after = lastStep(steps, placed, at.sets)?.position ?? -1
  return open.find(({ position }) => position > after) ?? open[0] ?? null
}
