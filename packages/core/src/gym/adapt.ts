import type { ExerciseId } from '../exercise/index.ts'
import type { JournalSet } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { readSession } from './overview.ts'
import { placeSets } from './placed-sets.ts'
import { stepsOf } from './steps.ts'

/** A session that is being done, item by item, as it is followed now. */
export interface SessionAtHand {
  readonly items: readonly PlanItem[]
  /** Sets of each item that are begun: every side of them, or one. */
  readonly begun: readonly number[]
}

/** How far a session has come: a set of which one side is done counts as begun, and its other side stays to be done. */
export const sessionAtHand = (items: readonly PlanItem[], recorded: readonly JournalSet[]): SessionAtHand => {
  const steps = stepsOf(items)
  const { items: soFar } = readSession(items, steps, placeSets(steps, items, recorded))
  return { items, begun: soFar.map(({ dots }) => dots.filter((dot) => dot !== 'open').length) }
}

/** What is left of a session: its items with the sets that nobody has begun. */
export const leftOf = ({ items, begun }: SessionAtHand): readonly PlanItem[] =>
  items.map((item, index) => ({ ...item, sets: item.sets - (begun[index] ?? 0) })).filter(({ sets }) => sets > 0)

/**
 * The whole session with another rest: what was begun stays and comes first where nothing of it is left; what goes on
 * has its begun sets and those to come, in the order of the new rest.
 */
export const withRest = ({ items, begun }: SessionAtHand, rest: readonly PlanItem[]): readonly PlanItem[] => {
  const begunOf = (exercise: ExerciseId): number =>
    items.reduce((sum, item, index) => sum + (item.exercise === exercise ? (begun[index] ?? 0) : 0), 0)
  const goesOn = new Set(rest.map(({ exercise }) => exercise))
  const over = items.flatMap((item, index) => {
    const sets = begun[index] ?? 0
    return sets > 0 && !goesOn.has(item.exercise) ? [{ ...item, sets }] : []
  })
  return [...over, ...rest.map((item) => ({ ...item, sets: item.sets + begunOf(item.exercise) }))]
}

/** The rest of a session with one exercise in another's place, for the sets that are left of it. */
export const restWithSwap = (left: readonly PlanItem[], exercise: ExerciseId, instead: PlanItem): readonly PlanItem[] =>
  left.map((item) => (item.exercise === exercise ? { ...instead, sets: Math.min(item.sets, instead.sets) } : item))
