import type { Pattern } from '../exercise/index.ts'
import type { DosedItem } from './session-items.ts'

/** Preparation, plyometrics, main lifts, calf and foot, hip, trunk, upper body (evidence 6.4). */
const PATTERN_ORDER: readonly Pattern[] = [
  'mobility',
  'plyo',
  'knee',
  'hip',
  'knee-flexion',
  'calf-straight',
  'shin',
  'hip-side',
  'calf-bent',
  'foot',
  'inner-thigh',
  'ankle',
  'hip-flexion',
  'pull',
  'push',
  'arms',
  'trunk',
  'back',
]

const PART_ORDER = ['prep', 'plyo', 'main', 'circuit'] as const

const rank = (item: DosedItem): number => PATTERN_ORDER.indexOf(item.open.exercise.pattern)

const byOrder = (a: DosedItem, b: DosedItem): number =>
  PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) ||
  rank(a) - rank(b) ||
  b.open.exercise.legLoad - a.open.exercise.legLoad ||
  (a.open.exercise.id < b.open.exercise.id ? -1 : 1)

const isCalf = (pattern: Pattern): boolean => pattern === 'calf-straight' || pattern === 'calf-bent'

/** Whether two exercises would feel like the same one twice in a row. */
const areAlike = (a: DosedItem | undefined, b: DosedItem): boolean => {
  if (a === undefined) return false
  const one = a.open.exercise
  const two = b.open.exercise
  if (one.pattern === two.pattern || (isCalf(one.pattern) && isCalf(two.pattern))) return true
  const direct = (item: DosedItem): readonly string[] =>
    item.open.exercise.muscles.filter((it) => it.share >= 1).map((it) => it.muscle)
  return direct(a).some((muscle) => direct(b).includes(muscle))
}

/** Takes the next item in order that is not like the one before; the first in order where all are. */
const spread = (items: readonly DosedItem[], before: DosedItem | undefined): readonly DosedItem[] => {
  if (items.length === 0) return []
  const next = items.find((item) => !areAlike(before, item)) ?? items[0]
  if (next === undefined) return []
  return [
    next,
    ...spread(
      items.filter((item) => item !== next),
      next,
    ),
  ]
}

/**
 * The order in which a session is done: parts in order, standing before floor in the circuit, and no two similar
 * exercises in a row where another order avoids it.
 */
export const orderItems = (items: readonly DosedItem[]): readonly DosedItem[] => {
  const sorted = [...items].sort(byOrder)
  const straight = sorted.filter((item) => item.part !== 'circuit')
  const circuit = sorted.filter((item) => item.part === 'circuit')
  const standing = spread(
    circuit.filter((item) => item.open.exercise.position === 'standing'),
    straight.at(-1),
  )
  const floor = spread(
    circuit.filter((item) => item.open.exercise.position === 'floor'),
    standing.at(-1),
  )
  return [...straight, ...standing, ...floor]
}
