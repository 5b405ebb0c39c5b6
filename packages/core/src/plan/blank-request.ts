import type { CivilDay } from '../calendar/index.ts'
import type { PlanRequest } from './plan.ts'

/**
 * The request of a runner who has said nothing yet: no races, runs, days or complaints, one session, at home without kit.
 * `today` is a day of the runner's calendar, `timeZone` an IANA name.
 *
 * @example
 * ```ts
 * blankRequest(dayFromNumber(20_457), 'Europe/Berlin').sessions // 1
 * ```
 */
export const blankRequest = (today: CivilDay, timeZone: string): PlanRequest => ({
  version: 1,
  today,
  timeZone,
  weekStart: 'mon',
  races: [],
  runs: [],
  longestRunKm: null,
  stage: 'first',
  age: null,
  weeksRunning: null,
  monthsStrength: null,
  sex: null,
  bodyMassKg: null,
  sessions: 1,
  minutes: {},
  blackout: [],
  secondSlot: false,
  places: [{ id: 'home', kit: [], loads: {} }],
  placeByWeekday: {},
  emphasis: 'article',
  adjustments: {},
  complaints: [],
  tests: [],
  health: [],
  pins: [],
  bans: [],
  microDose: true,
  moves: [],
  reports: [],
  log: [],
  accepted: null,
})
