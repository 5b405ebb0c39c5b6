import {
  addDays,
  simpleWeek,
  startOfWeek,
  WEEKDAYS,
  type CivilDay,
  type HealthGateId,
  type KitId,
  type RaceKind,
  type RunKind,
  type Stage,
  type TissueId,
  type Weekday,
  type WeeklyRun,
} from '@strongstride/core'
import type { CalendarReading, EntryCorrection } from '@strongstride/formats'

/** A day of a typical week, as it is asked for. */
export interface WeekDayAnswer {
  readonly kind: RunKind | 'none'
  readonly km: number | null
}

/** Where runs come from. */
export type RunSource = 'week' | 'simple' | 'calendar' | 'feed'

/** What a runner has answered so far. Null or empty: not yet, and something is assumed. */
export interface Answers {
  readonly raceKind: RaceKind | 'none' | null
  readonly raceDay: CivilDay | null
  /** Where the runs come from: a typed week, a simple week of ours, a file or its text, or addresses that a server reads. */
  readonly source: RunSource
  readonly week: Readonly<Partial<Record<Weekday, WeekDayAnswer>>>
  /** Days on which a runner without a plan can run. */
  readonly runDays: readonly Weekday[]
  /** A calendar as it was read, and as the runner corrected it. */
  readonly reading: CalendarReading | null
  readonly calendar: CalendarReading | null
  /** What the runner says of entries of the calendar, by the line on which each begins. */
  readonly corrections: ReadonlyMap<number, EntryCorrection>
  readonly weekdays: readonly Weekday[]
  /** Minutes a session. */
  readonly minutes: number | null
  readonly sessions: 1 | 2 | 3 | 4 | null
  readonly kit: readonly KitId[]
  readonly gymDays: readonly Weekday[]
  /** Null: not answered, what stands in any gym. */
  readonly gymKit: readonly KitId[] | null
  readonly stage: Stage | null
  /** Weeks of steady running so far. */
  readonly weeksRunning: number | null
  readonly longestRunKm: number | null
  /** Years. */
  readonly age: number | null
  readonly hurtsNow: readonly TissueId[]
  readonly hurtBefore: readonly TissueId[]
  readonly gates: readonly HealthGateId[]
  /** A clinician has agreed. */
  readonly cleared: boolean
}

/** Nothing answered yet. */
export const NO_ANSWERS: Answers = {
  raceKind: null,
  raceDay: null,
  source: 'week',
  week: {},
  runDays: [],
  reading: null,
  calendar: null,
  corrections: new Map(),
  weekdays: [],
  minutes: null,
  sessions: null,
  kit: [],
  gymDays: [],
  gymKit: null,
  stage: null,
  weeksRunning: null,
  longestRunKm: null,
  age: null,
  hurtsNow: [],
  hurtBefore: [],
  gates: [],
  cleared: false,
}

/** What a coach would start with (judgement). */
const USUAL_SESSIONS = 2
const USUAL_MINUTES: Readonly<Record<Stage, number>> = { first: 20, raced: 30, experienced: 40 }
const USUAL_WEEKS: Readonly<Record<RaceKind, number>> = { marathon: 16, half: 12, '10k': 10, '5k': 8 }

/** What stands in any gym. */
export const GYM_KIT: readonly KitId[] = [
  'dumbbell',
  'kettlebell',
  'barbell',
  'rack',
  'bench',
  'box',
  'cable',
  'leg-press',
  'leg-curl',
  'pull-up-bar',
  'band',
  'mini-band',
]

/** Answers with something in the place of each that was left out. */
export interface SettledAnswers {
  readonly stage: Stage
  readonly sessions: 1 | 2 | 3 | 4
  readonly minutes: number
  readonly weekdays: readonly Weekday[]
  readonly raceDay: CivilDay | null
  readonly week: Readonly<Record<Weekday, WeekDayAnswer>>
}

const REST: WeekDayAnswer = { kind: 'none', km: null }

/** The week that a runner without a plan of their own begins with. */
const simpleWeekOf = (answers: Answers, stage: Stage): Answers['week'] => {
  const { raceKind, source, runDays, longestRunKm } = answers
  const race = raceKind === 'none' ? null : raceKind
  const runs = simpleWeek({ stage, race, days: source === 'simple' ? runDays : null, longestRunKm })
  return Object.fromEntries(runs.map(({ weekday, kind, km }): [Weekday, WeekDayAnswer] => [weekday, { kind, km }]))
}

const weekOf = (answers: Answers, stage: Stage): Readonly<Record<Weekday, WeekDayAnswer>> => {
  const isTyped = answers.source !== 'simple' && Object.keys(answers.week).length > 0
  const said = isTyped ? answers.week : simpleWeekOf(answers, stage)
  const dayOf = (weekday: Weekday): WeekDayAnswer => said[weekday] ?? REST
  return {
    mon: dayOf('mon'),
    tue: dayOf('tue'),
    wed: dayOf('wed'),
    thu: dayOf('thu'),
    fri: dayOf('fri'),
    sat: dayOf('sat'),
    sun: dayOf('sun'),
  }
}

const raceDayOf = ({ raceKind, raceDay }: Answers, today: CivilDay): CivilDay | null => {
  if (raceKind === null || raceKind === 'none') return null
  return raceDay ?? addDays(startOfWeek(addDays(today, 7 * USUAL_WEEKS[raceKind]), 'mon'), 6)
}

/** What stands in where nothing was answered: a coach's usual, on the careful side. */
export const settleAnswers = (answers: Answers, today: CivilDay): SettledAnswers => {
  const stage = answers.stage ?? 'first'
  return {
    stage,
    sessions: answers.sessions ?? USUAL_SESSIONS,
    minutes: answers.minutes ?? USUAL_MINUTES[stage],
    weekdays: answers.weekdays.length > 0 ? answers.weekdays : WEEKDAYS,
    raceDay: raceDayOf(answers, today),
    week: weekOf(answers, stage),
  }
}

/** The runs of a typical week as the core takes them. */
export const weeklyRunsOf = ({ week }: SettledAnswers): readonly WeeklyRun[] =>
  WEEKDAYS.flatMap((weekday): WeeklyRun[] => {
    const { kind, km } = week[weekday]
    if (kind === 'none') return []
    return [{ weekday, kind, km, minutes: km === null ? USUAL_RUN_MINUTES : null, slot: null, key: false, title: null }]
  })

/** A run of unknown length. */
const USUAL_RUN_MINUTES = 40
