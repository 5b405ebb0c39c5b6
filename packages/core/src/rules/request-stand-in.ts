import { dayFromNumber, weekdayOf } from '../calendar/index.ts'
import type { PlanRequest, PlanWithoutRequest } from '../plan/index.ts'

/**
 * A request that says no more than the plan does, so that the rules which need no request have something to stand on.
 * Everything in it that the plan does not tell is empty; no rule that would read it is checked.
 */
export const requestStandIn = ({ weeks, races, stage, emphasis }: PlanWithoutRequest): PlanRequest => {
  const today = weeks[0]?.start ?? dayFromNumber(0)
  return {
    version: 1,
    today,
    timeZone: 'UTC',
    weekStart: weekdayOf(today),
    races,
    runs: [],
    longestRunKm: null,
    stage,
    age: null,
    weeksRunning: null,
    monthsStrength: null,
    sex: null,
    bodyMassKg: null,
    sessions: 1,
    minutes: {},
    blackout: [],
    secondSlot: false,
    places: [],
    placeByWeekday: {},
    emphasis,
    adjustments: {},
    complaints: [],
    tests: [],
    health: [],
    pins: [],
    bans: [],
    microDose: true,
    reports: [],
    log: [],
    accepted: null,
  }
}
