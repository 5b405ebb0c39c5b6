import * as v from 'valibot'
import { PAIN_LIGHTS } from '../anatomy/index.ts'
import { HEALTH_GATES, SEXES, STAGES } from '../athlete/index.ts'
import { KIT, LOAD_KIT } from '../exercise/index.ts'
import { itemSchema, SESSION_SLOTS } from '../plan/index.ts'
import { RACE_KINDS, RACE_PRIORITIES, RUN_KINDS, RUN_SLOTS } from '../run/index.ts'
import {
  byMuscleSchema,
  daySchema,
  idSchema as nameSchema,
  listSchema,
  muscleSchema,
  numberSchema,
  textSchema,
  tissueSchema,
  weekdaySchema,
  wholeSchema,
} from '../schema/index.ts'
import { EMPHASES } from '../strength/index.ts'
import {
  ADAPTED_FOR,
  COMMENT_SUBJECTS,
  FEED_KINDS,
  HEALTH_ANSWERS,
  SIDES,
  type AvailabilityFields,
  type EventData,
  type EventType,
  type PlaceFields,
  type ProfileFields,
  type RaceFields,
  type RunFields,
  type SetFields,
  type SettingFields,
} from './journal-event.ts'
import { hashSchema, idSchema } from './sealed-event.schema.ts'

type Entries<Fields> = { readonly [Name in keyof Fields]: v.GenericSchema<unknown, Fields[Name]> }

/** Some of the fields, the others absent. */
const someOf = <Fields>(entries: Entries<Fields>): v.GenericSchema<unknown, Partial<Fields>> => {
  const optional = Object.entries<v.GenericSchema>(entries).map(([name, schema]) => [name, v.exactOptional(schema)])
  const some: v.GenericSchema = v.object(Object.fromEntries(optional) as v.ObjectEntries)
  return some as v.GenericSchema<unknown, Partial<Fields>>
}

const note = v.nullable(v.pipe(v.string(), v.maxLength(4000)))
const score = wholeSchema(0, 10)
const maybeScore = v.nullable(score)
const weightsSchema = v.record(v.picklist(LOAD_KIT), listSchema(numberSchema(0, 1000), 200))

const profile: Entries<ProfileFields> = {
  stage: v.picklist(STAGES),
  age: v.nullable(numberSchema(5, 120)),
  weeksRunning: v.nullable(numberSchema(0, 5000)),
  monthsStrength: v.nullable(numberSchema(0, 1200)),
  longestRunKm: v.nullable(numberSchema(0, 500)),
  sex: v.nullable(v.picklist(SEXES)),
  bodyMassKg: v.nullable(numberSchema(15, 400)),
  emphasis: v.picklist(EMPHASES),
  adjustments: byMuscleSchema(0, 2),
}

const availability: Entries<AvailabilityFields> = {
  sessions: v.picklist([1, 2, 3, 4]),
  minutes: v.record(weekdaySchema, numberSchema(1, 300)),
  secondSlot: v.boolean(),
  microDose: v.boolean(),
  weekStart: weekdaySchema,
  timeZone: nameSchema,
  placeByWeekday: v.record(weekdaySchema, nameSchema),
}

const settings: Entries<SettingFields> = {
  language: v.nullable(nameSchema),
  weightUnits: v.record(v.picklist(LOAD_KIT), v.picklist(['kg', 'lb'])),
  distanceUnit: v.picklist(['km', 'mi']),
  healthInCalendar: v.boolean(),
}

const place: Entries<PlaceFields> = {
  name: textSchema,
  kit: listSchema(v.picklist(KIT), KIT.length),
  loads: weightsSchema,
}

const race: Entries<RaceFields> = {
  day: daySchema,
  kind: v.picklist(RACE_KINDS),
  priority: v.picklist(RACE_PRIORITIES),
  title: v.nullable(textSchema),
}

const run: Entries<RunFields> = {
  day: daySchema,
  kind: v.picklist(RUN_KINDS),
  km: v.nullable(numberSchema(0, 500)),
  minutes: v.nullable(numberSchema(0, 6000)),
  slot: v.nullable(v.picklist(RUN_SLOTS)),
  key: v.boolean(),
  title: v.nullable(textSchema),
}

const set: Entries<SetFields> = {
  done: numberSchema(0, 100_000),
  kg: v.nullable(numberSchema(0, 1000)),
  rir: v.nullable(numberSchema(0, 20)),
}

const session = { week: daySchema, letter: v.picklist(['A', 'B', 'C', 'D']) } as const
const changedRun = v.object({ run: nameSchema, changes: someOf(run) })
const MOST_RUNS = 2000

/** The form of each event's data, by the event's name. */
export const eventDataSchemas: { readonly [Type in EventType]: v.GenericSchema<unknown, EventData[Type]> } = {
  ProfileChanged: v.object({ changes: someOf(profile) }),
  AvailabilityChanged: v.object({ changes: someOf(availability) }),
  SettingsChanged: v.object({ changes: someOf(settings) }),
  DayBlocked: v.object({ on: daySchema }),
  DayFreed: v.object({ on: daySchema }),
  KitChanged: v.object({ place: nameSchema, changes: someOf(place) }),
  PlaceRemoved: v.object({ place: nameSchema }),
  RacePlanned: v.object({ race: nameSchema, ...race }),
  RaceChanged: v.object({ race: nameSchema, changes: someOf(race) }),
  RaceCancelled: v.object({ race: nameSchema }),
  RunPlanned: v.object({ run: nameSchema, ...run }),
  RunChanged: changedRun,
  RunCancelled: v.object({ run: nameSchema }),
  FeedAdded: v.object({ feed: nameSchema, name: textSchema, kind: v.picklist(FEED_KINDS) }),
  FeedRead: v.object({
    feed: nameSchema,
    added: listSchema(v.object({ run: nameSchema, ...run }), MOST_RUNS),
    changed: listSchema(changedRun, MOST_RUNS),
    removed: listSchema(nameSchema, MOST_RUNS),
  }),
  FeedRemoved: v.object({ feed: nameSchema }),
  RunImported: v.object({
    file: hashSchema,
    format: v.picklist(['fit', 'tcx', 'gpx']),
    km: numberSchema(0, 1000),
    minutes: numberSchema(0, 6000),
    title: v.nullable(textSchema),
  }),
  SessionStarted: v.object({ ...session, plannedMinutes: numberSchema(1, 600), place: v.nullable(nameSchema) }),
  SetRecorded: v.object({
    session: v.nullable(v.object(session)),
    exercise: nameSchema,
    ...set,
    side: v.nullable(v.picklist(SIDES)),
  }),
  SetChanged: v.object({ set: idSchema, changes: someOf(set) }),
  ExerciseSwapped: v.object({ ...session, from: nameSchema, to: nameSchema }),
  SessionAdapted: v.object({ ...session, why: v.picklist(ADAPTED_FOR), items: listSchema(itemSchema, 60) }),
  SessionFinished: v.object({
    ...session,
    plannedMinutes: numberSchema(1, 600),
    minutes: numberSchema(1, 600),
    effort: maybeScore,
    note,
  }),
  SessionSkipped: v.object({ ...session, why: v.nullable(textSchema) }),
  SessionMoved: v.object({
    ...session,
    to: v.nullable(daySchema),
    slot: v.nullable(v.picklist(SESSION_SLOTS)),
    from: v.exactOptional(daySchema),
  }),
  NiggleReported: v.object({
    tissue: tissueSchema,
    side: v.nullable(v.picklist(SIDES)),
    light: v.picklist(PAIN_LIGHTS),
    during: maybeScore,
    after: maybeScore,
    nextMorning: maybeScore,
    setBack: v.boolean(),
    note,
  }),
  ComplaintChanged: v.object({
    tissue: tissueSchema,
    light: v.picklist(PAIN_LIGHTS),
    past: v.boolean(),
    since: v.nullable(daySchema),
  }),
  ComplaintRemoved: v.object({ tissue: tissueSchema }),
  SorenessReported: v.object({ muscle: muscleSchema, score }),
  ReadinessReported: v.object({ sleep: score, fatigue: score, soreness: score }),
  IllnessReported: v.object({ clearSince: v.nullable(daySchema) }),
  HealthAnswered: v.object({
    gate: v.picklist(HEALTH_GATES),
    answer: v.picklist(HEALTH_ANSWERS),
    tissue: v.nullable(tissueSchema),
  }),
  TestTaken: v.object({ test: nameSchema, left: numberSchema(0, 10_000), right: numberSchema(0, 10_000) }),
  ExercisePinned: v.object({ exercise: nameSchema }),
  ExerciseUnpinned: v.object({ exercise: nameSchema }),
  ExerciseBanned: v.object({ exercise: nameSchema }),
  ExerciseAllowed: v.object({ exercise: nameSchema }),
  PlanAdopted: v.object({
    plan: hashSchema,
    weeks: listSchema(hashSchema, 120),
    planningHash: textSchema,
    over: v.nullable(idSchema),
  }),
  ProposalDeclined: v.object({ proposal: hashSchema }),
  CommentPosted: v.object({
    about: v.object({ kind: v.picklist(COMMENT_SUBJECTS), id: nameSchema }),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
    replyTo: v.nullable(idSchema),
  }),
  EventRetracted: v.object({ event: idSchema }),
}
