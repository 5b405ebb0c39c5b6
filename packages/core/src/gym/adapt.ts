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

/** Whether an exercise still comes before everything that was to come after it. */
const keepsItsPlace = (exercise: ExerciseId, items: readonly PlanItem[], rest: readonly PlanItem[]): boolean => {
  const at = items.findIndex((item) => item.exercise === exercise)
  const later = new Set(items.slice(at + 1).map((item) => item.exercise))
  const now = rest.findIndex((item) => item.exercise === exercise)
  return now >= 0 && rest.slice(0, now).every((item) => !later.has(item.exercise))
}

/**
 * The whole session with another rest. What goes on where it was has its begun sets and those to come; what was begun and
 * is over, or comes later now, stands before the rest with its begun sets.
 */
export const withRest = ({ items, begun }: SessionAtHand, rest: readonly PlanItem[]): readonly PlanItem[] => {
  const goesOn = new Map<ExerciseId, number>()
  const over: PlanItem[] = []
  items.forEach((item, index) => {
    const sets = begun[index] ?? 0
    if (sets === 0) return
    if (keepsItsPlace(item.exercise, items, rest)) goesOn.set(item.exercise, sets + (goesOn.get(item.exercise) ?? 0))
    else over.push({ ...item, sets })
  })
  return [...over, ...rest.map((item) => ({ ...item, sets: item.sets + (goesOn.get(item.exercise) ?? 0) }))]
}

/** The rest of a session with one exercise in another's place, for the sets that are left of it. */
export const restWithSwap = (left: readonly PlanItem[], exercise: ExerciseId, instead: PlanItem): readonly PlanItem[] =>
  left.map((item) => (item.exercise === exercise ? { ...instead, sets: Math.min(item.sets, instead.sets) } : item))
