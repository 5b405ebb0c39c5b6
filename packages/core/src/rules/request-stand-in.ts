import { dayFromNumber, weekdayOf } from '../calendar/index.ts'
import { blankRequest } from '../plan/index.ts'
import type { PlanRequest, PlanWithoutRequest } from '../plan/index.ts'

/**
 * A request that says no more than the plan does, so that the rules which need no request have something to stand on.
 * Everything in it that the plan does not tell is empty; no rule that would read it is checked.
 */
export const requestStandIn = ({ weeks, races, stage, emphasis }: PlanWithoutRequest): PlanRequest => {
  const today = weeks[0]?.start ?? dayFromNumber(0)
  return { ...blankRequest(today, 'UTC'), weekStart: weekdayOf(today), places: [], races, stage, emphasis }
}
