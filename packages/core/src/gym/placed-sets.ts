import type { JournalSet } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'
import type { GymStep } from './steps.ts'

/** A session's recorded sets, each where it belongs. */
export interface PlacedSets {
  /** The set of each step that is done, by the step's position. A set of both sides at once stands at both. */
  readonly byStep: ReadonlyMap<number, JournalSet>
  /** Sets beyond what is asked, or of exercises that are not. */
  readonly extra: readonly JournalSet[]
}

/** The open steps that a set fills: the first of its side; of both sides at once, the first set with both open. */
const stepsFor = (set: JournalSet, open: readonly GymStep[]): readonly GymStep[] => {
  const [first] = open
  if (first === undefined) return []
  if (first.side === null) return [first]
  if (set.side === 'left' || set.side === 'right') return open.filter(({ side }) => side === set.side).slice(0, 1)
  const whole = open.find((step) => open.some((other) => other.set === step.set && other.side !== step.side))
  return whole === undefined ? [first] : open.filter((step) => step.set === whole.set)
}

/**
 * Which set belongs to which step. The journal does not say, and need not: the sets of an exercise fill its steps in the
 * order they were recorded. So sets of two devices, or in any order, are all there, and each counts once.
 */
export const placeSets = (
  steps: readonly GymStep[],
  items: readonly PlanItem[],
  sets: readonly JournalSet[],
): PlacedSets => {
  const byStep = new Map<number, JournalSet>()
  const extra: JournalSet[] = []
  for (const set of sets) {
    const open = steps.filter(({ item, position }) => items[item]?.exercise === set.exercise && !byStep.has(position))
    const own = stepsFor(set, open)
    for (const { position } of own) byStep.set(position, set)
    if (own.length === 0) extra.push(set)
  }
  return { byStep, extra }
}
