import * as v from 'valibot'
import { PAIN_LIGHTS } from '../anatomy/index.ts'
import { HEALTH_GATES, type Complaint, type HealthGate, type Place, type TestResult } from '../athlete/index.ts'
import { KIT, LOAD_KIT } from '../exercise/index.ts'
import type { DayReport, LoggedSession, LoggedSet } from '../progress/index.ts'
import { RACE_KINDS, RACE_PRIORITIES, RUN_KINDS, RUN_SLOTS, type PlannedRun, type Race } from '../run/index.ts'
import {
  daySchema,
  idSchema,
  listOrNoneSchema,
  listSchema,
  muscleSchema,
  numberSchema,
  orNullSchema,
  textSchema,
  tissueSchema,
  wholeSchema,
} from './values.schema.ts'

/** A race of the runner's calendar. */
export const raceSchema: v.GenericSchema<unknown, Race> = v.object({
  day: daySchema,
  kind: v.picklist(RACE_KINDS),
  priority: v.picklist(RACE_PRIORITIES),
})

/** A run of the runner's calendar. */
export const runSchema: v.GenericSchema<unknown, PlannedRun> = v.object({
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

/** A place the runner trains at. */
export const placeSchema: v.GenericSchema<unknown, Place> = v.object({
  id: idSchema,
  kit: listOrNoneSchema(v.picklist(KIT), KIT.length),
  loads: v.optional(v.record(v.picklist(LOAD_KIT), loads), {}),
})

/** A complaint, present or past. */
export const complaintSchema: v.GenericSchema<unknown, Complaint> = v.object({
  tissue: tissueSchema,
  light: v.picklist(PAIN_LIGHTS),
  since: orNullSchema(daySchema),
  past: v.optional(v.boolean(), false),
})

/** The result of a self-test. */
export const testSchema: v.GenericSchema<unknown, TestResult> = v.object({
  test: idSchema,
  day: daySchema,
  left: numberSchema(0, 10_000),
  right: numberSchema(0, 10_000),
})

/** An answered health question. */
export const healthSchema: v.GenericSchema<unknown, HealthGate> = v.object({
  gate: v.picklist(HEALTH_GATES),
  cleared: v.optional(v.boolean(), false),
  tissue: orNullSchema(tissueSchema),
})

const score = wholeSchema(0, 10)

/** What the runner said about a day. */
export const reportSchema: v.GenericSchema<unknown, DayReport> = v.variant('kind', [
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

/** A set that was done. */
export const loggedSetSchema: v.GenericSchema<unknown, LoggedSet> = v.object({
  day: daySchema,
  exercise: idSchema,
  done: numberSchema(0, 100_000),
  kg: orNullSchema(numberSchema(0, 1000)),
  rir: orNullSchema(numberSchema(0, 20)),
})

/** A session that was timed. */
export const loggedSessionSchema: v.GenericSchema<unknown, LoggedSession> = v.object({
  day: daySchema,
  plannedMinutes: numberSchema(1, 600),
  minutes: numberSchema(1, 600),
})
