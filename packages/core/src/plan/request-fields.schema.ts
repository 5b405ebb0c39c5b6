import * as v from 'valibot'
import { PAIN_LIGHTS } from '../anatomy/index.ts'
import {
  HEALTH_GATES,
  SEXES,
  STAGES,
  type Complaint,
  type HealthGate,
  type Place,
  type TestResult,
} from '../athlete/index.ts'
import { KIT, LOAD_KIT } from '../exercise/index.ts'
import { RACE_KINDS, RACE_PRIORITIES, RUN_KINDS, RUN_SLOTS, type PlannedRun, type Race } from '../run/index.ts'
import { EMPHASES } from '../strength/index.ts'
import type { DayReport, LoggedSession, LoggedSet } from '../progress/index.ts'
import { SESSION_SLOTS, type OwnMove } from './plan.ts'
import {
  byMuscleSchema,
  daySchema,
  idSchema,
  listOrNoneSchema,
  listSchema,
  muscleSchema,
  numberSchema,
  orNullSchema,
  textSchema,
  tissueSchema,
  weekdaySchema,
  wholeSchema,
} from './values.schema.ts'

/** A race of the runner's calendar. */
export const raceSchema: v.GenericSchema<unknown, Race> = v.object({
  day: daySchema,
  kind: v.picklist(RACE_KINDS),
  priority: v.picklist(RACE_PRIORITIES),
})

const runSchema: v.GenericSchema<unknown, PlannedRun> = v.object({
  day: daySchema,
  kind: v.picklist(RUN_KINDS),
  km: orNullSchema(numberSchema(0, 500)),
  minutes: orNullSchema(numberSchema(0, 6000)),
  slot: orNullSchema(v.picklist(RUN_SLOTS)),
  key: v.optional(v.boolean(), false),
  assumed: v.optional(v.boolean(), false),
  title: orNullSchema(textSchema),
})

const loads = listSchema(numberSchema(0, 1000), 200)

const placeSchema: v.GenericSchema<unknown, Place> = v.object({
  id: idSchema,
  kit: listOrNoneSchema(v.picklist(KIT), KIT.length),
  loads: v.optional(v.record(v.picklist(LOAD_KIT), loads), {}),
})

const complaintSchema: v.GenericSchema<unknown, Complaint> = v.object({
  tissue: tissueSchema,
  light: v.picklist(PAIN_LIGHTS),
  since: orNullSchema(daySchema),
  past: v.optional(v.boolean(), false),
})

const testSchema: v.GenericSchema<unknown, TestResult> = v.object({
  test: idSchema,
  day: daySchema,
  left: numberSchema(0, 10_000),
  right: numberSchema(0, 10_000),
})

const healthSchema: v.GenericSchema<unknown, HealthGate> = v.object({
  gate: v.picklist(HEALTH_GATES),
  cleared: v.optional(v.boolean(), false),
  tissue: orNullSchema(tissueSchema),
})

const score = wholeSchema(0, 10)

const reportSchema: v.GenericSchema<unknown, DayReport> = v.variant('kind', [
  v.object({ kind: v.literal('soreness'), day: daySchema, muscle: muscleSchema, score }),
  v.object({ kind: v.literal('illness'), day: daySchema, clearSince: orNullSchema(daySchema) }),
  v.object({ kind: v.literal('readiness'), day: daySchema, sleep: score, fatigue: score, soreness: score }),
  v.object({
    kind: v.literal('pain'),
    day: daySchema,
    tissue: tissueSchema,
    light: v.picklist(PAIN_LIGHTS),
    setBack: v.exactOptional(v.boolean()),
  }),
])

const loggedSetSchema: v.GenericSchema<unknown, LoggedSet> = v.object({
  day: daySchema,
  exercise: idSchema,
  done: numberSchema(0, 100_000),
  kg: orNullSchema(numberSchema(0, 1000)),
  rir: orNullSchema(numberSchema(0, 20)),
})

const moveSchema: v.GenericSchema<unknown, OwnMove> = v.object({
  session: idSchema,
  week: daySchema,
  day: orNullSchema(daySchema),
  slot: orNullSchema(v.picklist(SESSION_SLOTS)),
})

const loggedSessionSchema: v.GenericSchema<unknown, LoggedSession> = v.object({
  day: daySchema,
  plannedMinutes: numberSchema(1, 600),
  minutes: numberSchema(1, 600),
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
