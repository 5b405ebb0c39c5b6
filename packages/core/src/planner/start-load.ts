import type { Place } from '../athlete/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { loadKitAt } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'

/** What a first weight is chosen by. */
interface StartView {
  readonly request: PlanRequest
  readonly catalogue: { readonly tables: Pick<PlanningTables, 'firstLoad'> }
}

const loadAt = (open: OpenExercise, place: Place, { request, catalogue }: StartView): number | null => {
  const rule = open.exercise.load
  const kit = loadKitAt(open.exercise, place)
  if (rule === null || kit === null) return null
  const owned = [...(place.loads[kit] ?? [])].sort((a, b) => a - b)
  const lightest = owned[0]
  if (lightest === undefined) return kit === 'barbell' ? catalogue.tables.firstLoad.emptyBarKg : null
  if (request.bodyMassKg === null) return lightest
  const aim = (request.bodyMassKg * rule.startShare) / rule.implements
  return owned.filter((kg) => kg <= aim).at(-1) ?? lightest
}

/**
 * The weight for the first time (section 7): the heaviest owned that is not above the exercise's share of body mass, the
 * lightest owned where body mass is not known, null where the runner has not said what there is. The same in every
 * place: the least of what the places would give, null where that is not owned.
 */
export const startLoad = (open: OpenExercise, place: Place, view: StartView): { readonly kg: number } | null => {
  const here = open.loadKit === null ? null : loadAt(open, place, view)
  if (here === null) return null
  const everywhere = view.request.places.flatMap((it) => loadAt(open, it, view) ?? [])
  const least = Math.min(here, ...everywhere)
  const owned = place.loads[open.loadKit ?? 'dumbbell'] ?? []
  return here === least || owned.includes(least) ? { kg: least } : null
}
