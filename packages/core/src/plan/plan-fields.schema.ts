import * as v from 'valibot'
import { STAGES } from '../athlete/index.ts'
import { RUN_KINDS, RUN_SLOTS } from '../run/index.ts'
import { EMPHASES, PHASES, TABLE_ROWS } from '../strength/index.ts'
import {
  SESSION_KINDS,
  SESSION_PARTS,
  SESSION_SLOTS,
  type PlanItem,
  type PlanRun,
  type PlanSession,
  type PlanWeek,
  type Reason,
  type Unmet,
} from './plan.ts'
import {
  byMuscleSchema,
  daySchema,
  idSchema,
  listOrNoneSchema,
  listSchema,
  numberSchema,
  orNullSchema,
  raceSchema,
  rangeSchema,
  textSchema,
  valuesSchema,
  wholeSchema,
} from '../schema/index.ts'

const reasonSchema: v.GenericSchema<unknown, Reason> = v.object({
  code: idSchema,
  values: v.optional(valuesSchema, {}),
  evidence: listOrNoneSchema(idSchema, 50),
})

const reasons = listOrNoneSchema(reasonSchema, 100)

const runSchema: v.GenericSchema<unknown, PlanRun> = v.object({
  day: daySchema,
  slot: orNullSchema(v.picklist(RUN_SLOTS)),
  kind: v.picklist(RUN_KINDS),
  km: numberSchema(0, 500),
  minutes: numberSchema(0, 6000),
  key: v.optional(v.boolean(), false),
  assumed: v.optional(v.boolean(), false),
  estimated: v.optional(v.boolean(), false),
  title: orNullSchema(textSchema),
})

const DOSES = ['reps', 'seconds', 'contacts', 'metres'] as const

/** An exercise of a session with its dose. */
export const itemSchema: v.GenericSchema<unknown, PlanItem> = v.pipe(
  v.object({
    exercise: idSchema,
    part: v.picklist(SESSION_PARTS),
    circuit: orNullSchema(wholeSchema(0, 100)),
    sets: wholeSchema(1, 50),
    reps: orNullSchema(rangeSchema(1, 500)),
    seconds: orNullSchema(rangeSchema(1, 3600)),
    contacts: orNullSchema(wholeSchema(1, 1000)),
    metres: orNullSchema(numberSchema(1, 10_000)),
    sides: v.optional(v.picklist([1, 2]), 1),
    rir: orNullSchema(numberSchema(0, 20)),
    load: orNullSchema(v.object({ kg: numberSchema(0, 1000) })),
    tempo: orNullSchema(textSchema),
    restSeconds: v.optional(numberSchema(0, 3600), 0),
    setupSeconds: v.optional(numberSchema(0, 3600), 0),
    secondsPerRep: v.optional(numberSchema(0, 600), 0),
    reasons,
  }),
  v.check((item) => DOSES.filter((form) => item[form] !== null).length === 1, 'one of reps, seconds, contacts, metres'),
)

const sessionSchema: v.GenericSchema<unknown, PlanSession> = v.object({
  id: idSchema,
  day: daySchema,
  slot: v.picklist(SESSION_SLOTS),
  kind: v.optional(v.picklist(SESSION_KINDS), 'full'),
  minutes: numberSchema(0, 600),
  minutesAllowed: numberSchema(0, 600),
  warmUpSeconds: numberSchema(0, 3600),
  coolDownSeconds: numberSchema(0, 3600),
  legLoad: numberSchema(0, 1000),
  heavyLegs: v.boolean(),
  place: idSchema,
  items: listSchema(itemSchema, 60),
  reasons,
})

/** A week of a plan. */
export const weekSchema: v.GenericSchema<unknown, PlanWeek> = v.object({
  start: daySchema,
  phase: v.picklist(PHASES),
  row: v.picklist(TABLE_ROWS),
  block: wholeSchema(0, 1000),
  deload: v.optional(v.boolean(), false),
  runs: listSchema(runSchema, 60),
  targets: v.optional(byMuscleSchema(0, 100), {}),
  effectiveSets: byMuscleSchema(0, 1000),
  contacts: wholeSchema(0, 100_000),
  microDose: listOrNoneSchema(daySchema, 60),
  sessions: listSchema(sessionSchema, 60),
  reasons,
})

const UNMET_RULES = ['MN-4', 'MN-5', 'MN-6', 'target', 'pin', 'sessions', 'move'] as const

const unmetSchema: v.GenericSchema<unknown, Unmet> = v.object({
  rule: v.picklist(UNMET_RULES),
  week: daySchema,
  block: wholeSchema(0, 1000),
  subject: idSchema,
  short: v.optional(numberSchema(0, 10_000), 0),
  blockedBy: listOrNoneSchema(idSchema, 60),
})

/**
 * Everything of a plan but its request. A plan from elsewhere may leave out what the checker can do without: `reasons`
 * anywhere, `values` and `evidence` of a reason, `key`, `assumed`, `estimated`, `slot` and `title` of a run, `circuit`,
 * `sides`, `rir`, `load`, `tempo`, `restSeconds`, `setupSeconds`, `secondsPerRep` and the dose forms that are `null` of an
 * item, `kind` of a session, `deload`, `targets` and `microDose` of a week, `races`, `microDoseItems`, `unmet`, `warnings`
 * and `assumptions`. Seconds left out count as none, and PL-7 says so.
 */
export const planFields = {
  version: v.literal(1),
  catalogue: v.object({ version: idSchema, planningHash: textSchema }),
  stage: v.picklist(STAGES),
  emphasis: v.picklist(EMPHASES),
  races: listOrNoneSchema(raceSchema, 100),
  weeks: listSchema(weekSchema, 120),
  microDoseItems: listOrNoneSchema(itemSchema, 60),
  unmet: listOrNoneSchema(unmetSchema, 5000),
  warnings: listOrNoneSchema(reasonSchema, 1000),
  assumptions: listOrNoneSchema(reasonSchema, 1000),
} as const
