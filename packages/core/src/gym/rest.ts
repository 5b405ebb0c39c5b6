import type { Exercise } from '../exercise/index.ts'
import type { PlanItem } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import type { GymStep } from './steps.ts'

/** The pause before a step, seconds. `side`: only the side changes, and there is none; `exercise`: the exercise does. */
export interface Rest {
  readonly kind: 'side' | 'set' | 'exercise'
  readonly seconds: number
}

/** What rests are worked out from. */
export interface RestSetting {
  readonly items: readonly PlanItem[]
  /** The position of an exercise, to know who has to get down to the floor or up from it. */
  readonly positionOf: (item: PlanItem) => Exercise['position'] | null
  readonly numbers: PlanningTables['minutes']
}

/**
 * The rest between two steps, as the plan counts its minutes (specification, section 7): the exercise's own between its
 * straight sets; in a circuit the change-over, longer before the same exercise again; to another exercise the change-over
 * and what setting up takes; more where one is done standing and the other on the floor.
 */
export const restBetween = (before: GymStep, next: GymStep, { items, positionOf, numbers }: RestSetting): Rest => {
  const [from, to] = [items[before.item], items[next.item]]
  if (from === undefined || to === undefined) return { kind: 'exercise', seconds: numbers.changeOver }
  const isSame = before.item === next.item
  if (isSame && before.set === next.set) return { kind: 'side', seconds: 0 }
  if (isSame) return { kind: 'set', seconds: to.circuit === null ? to.restSeconds : numbers.sameMuscleAgain }
  const floor = positionOf(from) === positionOf(to) ? 0 : numbers.floorChange
  return { kind: 'exercise', seconds: numbers.changeOver + floor + (next.set === 1 ? to.setupSeconds : 0) }
}
