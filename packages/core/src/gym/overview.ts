import type { JournalSet } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'
import type { PlacedSets } from './placed-sets.ts'
import type { GymStep } from './steps.ts'

/** How far a set has come: every side of it, one of them, or none. */
export type Dot = 'done' | 'part' | 'open'

/** An item of a session, and how far it has come. */
export interface ItemSoFar {
  readonly item: number
  /** One a set, in order. */
  readonly dots: readonly Dot[]
  /** Sets of which something is open. */
  readonly left: number
  /** What was recorded for it, in order, each once. */
  readonly sets: readonly JournalSet[]
}

/** A session, and how far it has come. */
export interface SessionSoFar {
  readonly items: readonly ItemSoFar[]
  /** Sets that are done with every side, and all that are asked. */
  readonly done: number
  readonly asked: number
  /** Foot contacts done and asked, each side counted; both zero where nothing hops. */
  readonly contacts: { readonly done: number; readonly asked: number }
  /** Sets beyond what is asked, or of exercises that are not. */
  readonly extra: readonly JournalSet[]
}

const dotOf = (own: readonly GymStep[], { byStep }: PlacedSets): Dot => {
  const done = own.filter(({ position }) => byStep.has(position)).length
  if (done === own.length) return 'done'
  return done === 0 ? 'open' : 'part'
}

const soFar = (item: number, sets: number, steps: readonly GymStep[], placed: PlacedSets): ItemSoFar => {
  const own = steps.filter((step) => step.item === item)
  const dots = Array.from({ length: sets }, (_, set) =>
    dotOf(
      own.filter((step) => step.set === set + 1),
      placed,
    ),
  )
  const recorded = own.flatMap(({ position }) => placed.byStep.get(position) ?? [])
  return { item, dots, left: dots.filter((dot) => dot !== 'done').length, sets: [...new Set(recorded)] }
}

/** How far a session has come, item by item. */
export const readSession = (
  items: readonly PlanItem[],
  steps: readonly GymStep[],
  placed: PlacedSets,
): SessionSoFar => {
  const each = items.map(({ sets }, item) => soFar(item, sets, steps, placed))
  const asked = items.reduce((sum, { sets }) => sum + sets, 0)
  const left = each.reduce((sum, one) => sum + one.left, 0)
  const hops = items.flatMap((item, index) => (item.contacts === null ? [] : [{ item, sets: each[index]?.sets ?? [] }]))
  return {
    items: each,
    done: asked - left,
    asked,
    contacts: {
      done: hops.flatMap(({ sets }) => sets).reduce((sum, { done }) => sum + done, 0),
      asked: hops.reduce((sum, { item }) => sum + (item.contacts ?? 0) * item.sets * item.sides, 0),
    },
    extra: placed.extra,
  }
}
