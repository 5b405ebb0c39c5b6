import type { Exercise } from '../exercise/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'

/** An item as leg load sees it. */
export interface LoadedItem {
  readonly exercise: Exercise
  readonly sets: number
  /** Contacts a set, for plyometrics. */
  readonly contacts: number | null
  readonly rir: number | null
  /** In the first two sessions of an exercise not done for six weeks. */
  readonly isNew: boolean
}

const rirFactor = (rir: number | null, tables: PlanningTables): number => {
  if (rir === null) return 1
  const rows = [...tables.legLoad.byRir].sort((a, b) => a.rir - b.rir)
  const row = rows.filter((it) => it.rir <= rir).at(-1) ?? rows[0]
  return row?.factor ?? 1
}

const isSkilled = (exercise: Exercise): boolean =>
  exercise.sides === 2 || (exercise.squatOrHinge && exercise.pattern === 'hip') || exercise.contraction === 'eccentric'

/** Leg load of an item (section 6, rounded as section 11 says). */
export const itemLegLoad = (item: LoadedItem, tables: PlanningTables): Thousandths => {
  const { exercise } = item
  if (exercise.legLoad === 0) return 0
  const amount = item.contacts === null ? item.sets * 1000 : item.sets * item.contacts * exercise.sides * 100
  const { newSkilled, newOther } = tables.legLoad
  const novelty = item.isNew ? (isSkilled(exercise) ? newSkilled : newOther) : 1
  const product =
    toThousandths(exercise.legLoad) * amount * toThousandths(rirFactor(item.rir, tables)) * toThousandths(novelty)
  return Math.round(product / 1_000_000_000)
}

/** Whether a session is heavy on the legs: H (section 6). */
export const isHeavy = (
  items: readonly LoadedItem[],
  legLoad: Thousandths,
  heavyFrom: Thousandths,
  tables: PlanningTables,
): boolean => {
  const { heavySet, heavySetRir, heavySets } = tables.legLoad
  const heavy = items
    .filter((it) => it.exercise.legLoad >= heavySet && it.rir !== null && it.rir <= heavySetRir)
    .reduce((sum, it) => sum + it.sets, 0)
  return legLoad >= heavyFrom || heavy >= heavySets
}
