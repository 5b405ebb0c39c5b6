import type { Place } from '../athlete/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { OpenExercise } from './open-exercises.ts'

/** Kilograms of an empty bar, which every gym has. */
const EMPTY_BAR = 20

/**
 * The weight for the first time (section 7): the heaviest owned that is not above the exercise's share of body mass, the
 * lightest owned where body mass is not known, null where the runner has not said what there is.
 */
export const startLoad = (open: OpenExercise, place: Place, request: PlanRequest): { readonly kg: number } | null => {
  const rule = open.exercise.load
  const kit = open.loadKit
  if (rule === null || kit === null) return null
  const owned = [...(place.loads[kit] ?? [])].sort((a, b) => a - b)
  const lightest = owned[0]
  if (lightest === undefined) return kit === 'barbell' ? { kg: EMPTY_BAR } : null
  if (request.bodyMassKg === null) return { kg: lightest }
  const aim = (request.bodyMassKg * rule.startShare) / rule.implements
  return { kg: owned.filter((kg) => kg <= aim).at(-1) ?? lightest }
}
