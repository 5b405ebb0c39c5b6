import type { Side } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'

/** The side a set is done with, where each side has its own. */
export type GymSide = Exclude<Side, 'both'>

/** One thing to do and then say done: a set, or one side of it. */
export interface GymStep {
  /** Place in the order of the session, from 0. */
  readonly position: number
  /** Which of the session's items, from 0. */
  readonly item: number
  /** Which set of the item, from 1, and of how many. */
  readonly set: number
  readonly sets: number
  /** Null where both sides work at once. */
  readonly side: GymSide | null
  /** The other side of this set comes first. */
  readonly isSecondSide: boolean
}

interface Turn {
  readonly item: number
  readonly set: number
}

const straight = (items: readonly PlanItem[], item: number): readonly Turn[] =>
  Array.from({ length: items[item]?.sets ?? 0 }, (_, set) => ({ item, set: set + 1 }))

/** A set of each item of a circuit, then round again with those that have sets left. */
const inTurn = (items: readonly PlanItem[], circuit: number): readonly Turn[] => {
  const members = items.flatMap((item, index) => (item.circuit === circuit ? [{ item: index, sets: item.sets }] : []))
  const rounds = Math.max(0, ...members.map(({ sets }) => sets))
  return Array.from({ length: rounds }, (_, round) => round + 1).flatMap((set) =>
    members.filter(({ sets }) => sets >= set).map(({ item }) => ({ item, set })),
  )
}

const turnsOf = (items: readonly PlanItem[]): readonly Turn[] => {
  const begun = new Set<number>()
  return items.flatMap(({ circuit }, index) => {
    if (circuit === null) return straight(items, index)
    if (begun.has(circuit)) return []
    begun.add(circuit)
    return inTurn(items, circuit)
  })
}

/**
 * A session as steps, in the order they are done: items one after the other, a circuit a set each and round again, and of
 * a set with sides `firstSide` first. Nothing is left out: the steps hold every set of every item, each side once.
 */
export const stepsOf = (
  items: readonly PlanItem[],
  firstSide: (item: PlanItem) => GymSide = () => 'left',
): readonly GymStep[] => {
  const steps = turnsOf(items).flatMap(({ item, set }): readonly Omit<GymStep, 'position'>[] => {
    const own = items[item]
    if (own === undefined) return []
    const step = { item, set, sets: own.sets, isSecondSide: false }
    if (own.sides === 1) return [{ ...step, side: null }]
    const first = firstSide(own)
    const second: GymSide = first === 'left' ? 'right' : 'left'
    return [
      { ...step, side: first },
      { ...step, side: second, isSecondSide: true },
    ]
  })
  return steps.map((step, position) => ({ ...step, position }))
}
