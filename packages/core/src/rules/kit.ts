import type { Place } from '../athlete/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { hasKit, loadKitAt } from './opened-steps.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inPlan, inSession, type Violation } from './violation.ts'

/** Kilograms by which a printed load may differ from an owned one. */
const SAME_KG = 0.001

const owns = (place: Place, { item, exercise }: ItemView): boolean => {
  if (item.load === null) return true
  const { kg } = item.load
  const kit = loadKitAt(exercise, place)
  if (kit === null) return false
  return place.loads[kit]?.some((owned) => Math.abs(owned - kg) <= SAME_KG) ?? true
}

const ofSession = (session: SessionView, view: PlanView): readonly Violation[] => {
  const { place } = session
  const isThere = view.request.places.length === 0 || session.session.place === place.id
  return [
    ...session.unknown.map((id) => inSession('MN-1', session, id, { what: 'unknown' })),
    ...(isThere ? [] : [inSession('MN-1', session, session.session.place, { what: 'place', should: place.id })]),
    ...session.items
      .filter(({ exercise }) => !hasKit(exercise, place))
      .map(({ exercise }) => inSession('MN-1', session, exercise.id, { what: 'kit', place: place.id })),
    ...session.items
      .filter((item) => !owns(place, item))
      .map(({ item }) => inSession('MN-1', session, item.exercise, { what: 'load', kg: item.load?.kg ?? 0 })),
  ]
}

const ofMicroDose = (item: PlanItem, view: PlanView): readonly Violation[] => {
  const exercise = view.exercises.get(item.exercise)
  if (exercise === undefined) return [inPlan('MN-1', item.exercise, { what: 'unknown' })]
  const usual = view.request.places[0]
  const fits = usual === undefined || hasKit(exercise, usual)
  return fits ? [] : [inPlan('MN-1', item.exercise, { what: 'kit', place: usual.id })]
}

/** MN-1: every exercise is known and can be done with the kit and the weights of the place of its day. */
export const checkKit = (view: PlanView): readonly Violation[] => [
  ...view.upcoming.flatMap((session) => ofSession(session, view)),
  ...view.plan.microDoseItems.flatMap((item) => ofMicroDose(item, view)),
]
