import * as v from 'valibot'
import { SEXES, STAGES, type Place } from '../athlete/index.ts'
import {
  byMuscleSchema,
  complaintSchema,
  daySchema,
  healthSchema,
  idSchema,
  listOrNoneSchema,
  listSchema,
  loggedSessionSchema,
  loggedSetSchema,
  numberSchema,
  orNullSchema,
  placeSchema,
  raceSchema,
  reportSchema,
  runSchema,
  testSchema,
  weekdaySchema,
} from '../schema/index.ts'
import { EMPHASES } from '../strength/index.ts'
import { SESSION_SLOTS, type OwnMove } from './plan.ts'

const moveSchema: v.GenericSchema<unknown, OwnMove> = v.object({
  session: idSchema,
  week: daySchema,
  day: orNullSchema(daySchema),
  slot: orNullSchema(v.picklist(SESSION_SLOTS)),
})

const HOME: Place = { id: 'home', kit: [], loads: {} }

/**
 * Everything of a request but the accepted plan. Only `today`, `runs`, `stage`, `sessions` and `minutes` must be there;
 * what else is absent is unknown (`null`), empty, or the default a runner gets who says nothing: weeks from Monday, a
 * home without kit, the article's emphasis, the micro-dose on, no second slot.
 */
export const requestFields = {
  version: v.optional(v.literal(1), 1),
  today: daySchema,
  timeZone: v.optional(idSchema, 'UTC'),
  weekStart: v.optional(weekdaySchema, 'mon'),
  races: listOrNoneSchema(raceSchema, 100),
  runs: listSchema(runSchema, 2000),
  longestRunKm: orNullSchema(numberSchema(0, 500)),
  stage: v.picklist(STAGES),
  age: orNullSchema(numberSchema(5, 120)),
  weeksRunning: orNullSchema(numberSchema(0, 5000)),
  monthsStrength: orNullSchema(numberSchema(0, 1200)),
  sex: orNullSchema(v.picklist(SEXES)),
  bodyMassKg: orNullSchema(numberSchema(15, 400)),
  sessions: v.picklist([1, 2, 3, 4]),
  minutes: v.record(weekdaySchema, numberSchema(1, 300)),
  blackout: listOrNoneSchema(daySchema, 1000),
  secondSlot: v.optional(v.boolean(), false),
  places: v.optional(v.pipe(listSchema(placeSchema, 20), v.minLength(1)), [HOME]),
  placeByWeekday: v.optional(v.record(weekdaySchema, idSchema), {}),
  emphasis: v.optional(v.picklist(EMPHASES), 'article'),
  adjustments: v.optional(byMuscleSchema(0, 2), {}),
  complaints: listOrNoneSchema(complaintSchema, 100),
  tests: listOrNoneSchema(testSchema, 1000),
  health: listOrNoneSchema(healthSchema, 50),
  pins: listOrNoneSchema(idSchema, 100),
  bans: listOrNoneSchema(idSchema, 500),
  microDose: v.optional(v.boolean(), true),
  moves: listOrNoneSchema(moveSchema, 1000),
  reports: listOrNoneSchema(reportSchema, 2000),
  log: listOrNoneSchema(loggedSetSchema, 50_000),
  sessionsDone: v.exactOptional(listSchema(loggedSessionSchema, 5000)),
} as const
