import type {
  CivilDay,
  Complaint,
  EmphasisId,
  ExerciseId,
  HealthGate,
  KitId,
  LoadKitId,
  RaceKind,
  RacePriority,
  Sex,
  Stage,
  Weekday,
} from '@strongstride/core'
import type { OptionSpec } from '../arguments.ts'

/** A race as the runner names it; what is left out is found in the calendar or assumed, and said. */
export interface RaceOption {
  readonly day: CivilDay
  readonly kind: RaceKind | null
  readonly priority: RacePriority | null
}

/** Minutes a session, and weekdays with minutes of their own. */
export interface MinutesOption {
  readonly usual: number | null
  readonly byWeekday: Readonly<Partial<Record<Weekday, number>>>
}

/** Kit at hand and the weights owned. */
export interface KitOption {
  readonly kit: readonly KitId[]
  readonly loads: Readonly<Partial<Record<LoadKitId, readonly number[]>>>
}

/** A self-test result without its day, which is today. */
export interface TestOption {
  readonly test: string
  readonly left: number
  readonly right: number
}

/** What the runner said on the command line; null or empty where nothing was said. */
export interface PlanOptions {
  readonly runs: string | null
  readonly week: string | null
  readonly request: string | null
  readonly races: readonly RaceOption[]
  readonly stage: Stage | null
  readonly sessions: 1 | 2 | 3 | 4 | null
  readonly minutes: MinutesOption | null
  readonly days: readonly Weekday[] | null
  readonly blackout: readonly CivilDay[]
  readonly secondSlot: boolean
  readonly kit: KitOption | null
  readonly age: number | null
  readonly sex: Sex | null
  readonly bodyMassKg: number | null
  readonly weeksRunning: number | null
  readonly monthsStrength: number | null
  readonly longestRunKm: number | null
  readonly today: CivilDay | null
  readonly zone: string | null
  readonly weekStart: Weekday | null
  readonly emphasis: EmphasisId | null
  readonly pins: readonly ExerciseId[]
  readonly bans: readonly ExerciseId[]
  readonly complaints: readonly Pick<Complaint, 'tissue' | 'light' | 'past'>[]
  readonly tests: readonly TestOption[]
  readonly health: readonly Pick<HealthGate, 'gate' | 'cleared'>[]
  readonly microDose: boolean
}

/** The options of `plan`, in the order in which the help lists them. */
export const PLAN_OPTIONS: readonly OptionSpec[] = [
  { name: 'runs', value: 'FILE', help: 'your planned runs: a calendar file (.ics), or - for the standard input' },
  {
    name: 'week',
    value: 'TEXT',
    help: 'no calendar: a typical week, "mon easy 8km, wed intervals 10km, sun long 18km"',
  },
  {
    name: 'race',
    value: 'DATE',
    many: true,
    help: 'race day, as 2027-04-18, 2027-04-18:half or 2027-03-14:10k:B (A: the goal, B, C); may be repeated',
  },
  { name: 'stage', value: 'STAGE', help: 'first (first marathon or first strength training), raced, experienced' },
  { name: 'sessions', value: 'N', help: 'strength sessions a week, 1 to 4' },
  { name: 'minutes', value: 'N', help: 'minutes a session, 10 to 120; or a weekday its own: 30,sat=45' },
  { name: 'days', value: 'DAYS', help: 'weekdays you can train on: mon,wed,sat' },
  { name: 'blackout', value: 'DATES', help: 'days without strength: 2027-01-04,2027-02-10..2027-02-14' },
  { name: 'second-slot', value: null, help: 'strength may come six hours after a run on the same day' },
  { name: 'kit', value: 'LIST', help: 'none, home, gym, or a list with the weights you own: band,dumbbell:4/8/12' },
  {
    name: 'test',
    value: 'ID:L/R',
    many: true,
    help: 'a self-test result, left and right: heel-raise:24/22; opens harder steps',
  },
  { name: 'complaint', value: 'PART:LIGHT', many: true, help: 'what hurts: achilles:amber; with :past what is over' },
  { name: 'health', value: 'GATE', many: true, help: 'an answered health question: pregnancy, or pregnancy:cleared' },
  { name: 'age', value: 'N', help: 'years' },
  { name: 'sex', value: 'SEX', help: 'female or male; used only where a norm differs' },
  { name: 'body-mass', value: 'KG', help: 'body mass in kilograms, for the first loads' },
  { name: 'running-weeks', value: 'N', help: 'weeks of steady running so far, two runs a week or more' },
  { name: 'strength-months', value: 'N', help: 'months of strength work so far' },
  { name: 'longest-run', value: 'KM', help: 'longest run of the last 30 days, kilometres' },
  { name: 'emphasis', value: 'ID', help: 'article (thighs, shins, feet and trunk first) or load-and-evidence' },
  { name: 'pin', value: 'ID', many: true, help: 'an exercise you want in the plan' },
  { name: 'ban', value: 'ID', many: true, help: 'an exercise you do not want' },
  { name: 'no-micro-dose', value: null, help: 'without the two minutes of foot and shin drills on running days' },
  { name: 'week-start', value: 'DAY', help: 'mon or sun' },
  { name: 'today', value: 'DATE', help: 'plan as of this day; with --zone the same input gives the same bytes' },
  { name: 'zone', value: 'IANA', help: 'your time zone, as Europe/Berlin' },
  { name: 'request', value: 'FILE', help: 'a request as JSON, or a plan whose request is used; options change it' },
  { name: 'json', value: null, help: 'print the plan as data' },
  { name: 'ics', value: 'OUT.ics', help: 'write the sessions as a calendar too; a second import updates the first' },
  {
    name: 'out',
    value: 'FILE',
    help: 'write to this file instead of the screen; a name that ends in .json gets the data',
  },
]
