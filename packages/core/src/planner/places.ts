import type { Place } from '../athlete/index.ts'
import type { Weekday } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'

/** The place of someone who named none: a floor, a wall, a chair and a stair step. */
const AT_HOME: Place = { id: 'home', kit: [], loads: {} }

/** Where the runner trains on a weekday: the place named for it, else the first, else home without kit. */
export const usualPlace = (weekday: Weekday, request: PlanRequest): Place => {
  const named = request.placeByWeekday[weekday]
  return request.places.find((place) => place.id === named) ?? request.places[0] ?? AT_HOME
}
