import { WEEKDAYS, err, ok, runsFromTypicalWeek } from '@strongstride/core'
import type { ByStage, CivilDay, PlanRequest, PlannedRun, Result, Stage, Weekday } from '@strongstride/core'
import type { CalendarReading, WeekText } from '@strongstride/formats'
import type { InputProblem } from '../input-problem.ts'
import type { PlanOptions } from '../options/plan-options.ts'
import { calendarNotes, plannedRunOf, weekNotes } from './calendar-notes.ts'
import { longestRecentRun, steadyWeeks } from './history.ts'
import type { AssumedNote, Notes, ReadNote } from './note.ts'
import { seasonRaces } from './races.ts'
import type { SeasonRaces } from './races.ts'

/** Everything a request is made from, already read. */
export interface RequestSource {
  readonly options: PlanOptions
  /** A request to start from; null for an empty one. */
  readonly base: PlanRequest | null
  readonly today: CivilDay
  readonly zone: string
  readonly calendar: { readonly path: string; readonly reading: CalendarReading } | null
  readonly week: WeekText | null
}

/** A request with all that has to be said about how it came about. */
export interface MadeRequest {
  readonly request: PlanRequest
  readonly notes: Notes
}

/** What a coach would start with (judgement). */
const USUAL: { readonly stage: Stage; readonly sessions: 2; readonly minutes: ByStage<number> } = {
  stage: 'first',
  sessions: 2,
  minutes: { first: 20, raced: 30, experienced: 40 },
}

/**
 * Makes the request out of the options, the calendar or typed week, and a request to start from. Pure; what the runner
 * did not say is filled with what a coach would start with and stands in the notes.
 */
export const requestFromOptions = (source: RequestSource): Result<MadeRequest, InputProblem> => {
  const { options, base, calendar, week } = source
  if (calendar === null && week === null && base === null) return err({ type: 'no-runs' })
  const found = (calendar?.reading.runs ?? []).map(plannedRunOf)
  const season = racesOf(source, found)
  if (!season.ok) return season
  const contradiction = contradictionOf(options)
  if (contradiction !== null) return err(contradiction)
  const stage = options.stage ?? base?.stage ?? USUAL.stage
  const { races } = season.value
  const running = runsOf(source, { races, found, stage })
  const request: PlanRequest = {
    ...settingsOf(source, stage),
    ...trainingOf(options, base, stage),
    ...bodyOf(source),
    races,
    runs: running.runs,
    longestRunKm: running.longestRunKm,
    weeksRunning: running.weeksRunning,
  }
  const read = [...running.read, ...season.value.read]
  const assumed = [...season.value.assumed, ...running.assumed, ...assumedSettings(options, base, request)]
  return ok({ request, notes: { read, assumed } })
}

const racesOf = (source: RequestSource, found: readonly PlannedRun[]): Result<SeasonRaces, InputProblem> => {
  const { options, base, calendar, today } = source
  const kept = base?.races.filter((race) => race.day >= today) ?? []
  if (options.races.length === 0 && kept.length > 0 && calendar === null) return ok({ races: kept, read: [], assumed: [] })
  return seasonRaces({ named: options.races, calendar: calendar?.reading.races ?? [], runs: found, today })
}

const contradictionOf = ({ minutes, days }: PlanOptions): InputProblem | null => {
  const own = WEEKDAYS.find((day) => minutes?.byWeekday[day] !== undefined && days !== null && !days.includes(day))
  return own === undefined ? null : { type: 'not-together', option: `--minutes ${own}=...`, other: `--days without ${own}` }
}

/** The runs of the request, the runner's history, and what is to be said about them. */
interface Running {
  readonly runs: readonly PlannedRun[]
  readonly longestRunKm: number | null
  readonly weeksRunning: number | null
  readonly read: readonly ReadNote[]
  readonly assumed: readonly AssumedNote[]
}

interface RunningSource {
  readonly races: PlanRequest['races']
  readonly found: readonly PlannedRun[]
  readonly stage: Stage
}

const runsOf = (source: RequestSource, running: RunningSource): Running => {
  if (source.calendar !== null) return runsOfCalendar(source, source.calendar, running)
  if (source.week !== null) return runsOfWeek(source, source.week, running)
  const { options, base } = source
  const longestRunKm = options.longestRunKm ?? base?.longestRunKm ?? null
  const weeksRunning = options.weeksRunning ?? base?.weeksRunning ?? null
  return { runs: base?.runs ?? [], longestRunKm, weeksRunning, read: [], assumed: [] }
}

const runsOfCalendar = (
  { options, today }: RequestSource,
  { path, reading }: NonNullable<RequestSource['calendar']>,
  { races, found }: RunningSource,
): Running => {
  const { runs, read } = withRaceDays(found, races)
  const longest = options.longestRunKm === null ? longestRecentRun(runs, today) : null
  const weeks = options.weeksRunning === null ? steadyWeeks(runs, today) : null
  return {
    runs,
    longestRunKm: options.longestRunKm ?? longest,
    weeksRunning: options.weeksRunning ?? weeks,
    read: [...calendarNotes(path, reading, { today, races }), ...read],
    assumed: [
      ...(weeks === null ? [] : [{ code: 'weeks-running', weeks } as const]),
      ...(longest === null ? [] : [{ code: 'longest-run', km: longest, from: 'calendar' } as const]),
    ],
  }
}

/** A run that lies on a race day is the race itself, whatever the calendar calls it. */
const withRaceDays = (
  runs: readonly PlannedRun[],
  races: PlanRequest['races'],
): { readonly runs: readonly PlannedRun[]; readonly read: readonly ReadNote[] } => {
  const read: ReadNote[] = []
  const changed = runs.map((run): PlannedRun => {
    const isRaceDay = races.some((race) => race.day === run.day)
    const hasRace = runs.some((each) => each.day === run.day && each.kind === 'race')
    if (!isRaceDay || hasRace || run.kind !== 'long') return run
    read.push({ code: 'race-run', day: run.day, title: run.title ?? run.kind })
    return { ...run, kind: 'race', key: true }
  })
  return { runs: changed, read }
}

const runsOfWeek = (
  { options, base, today }: RequestSource,
  week: WeekText,
  { races, stage }: RunningSource,
): Running => {
  const typed = Math.max(0, ...week.runs.map((run) => run.km ?? 0))
  const longestRunKm = options.longestRunKm ?? (typed > 0 ? typed : null)
  const weekStart = options.weekStart ?? base?.weekStart ?? 'mon'
  return {
    runs: runsFromTypicalWeek({ runs: week.runs, today, weekStart, races, stage, longestRunKm }),
    longestRunKm,
    weeksRunning: options.weeksRunning,
    read: weekNotes(week, races.length > 0),
    assumed:
      options.longestRunKm === null && longestRunKm !== null
        ? [{ code: 'longest-run', km: longestRunKm, from: 'week' }]
        : [],
  }
}

const settingsOf = (
  { options, base, today, zone }: RequestSource,
  stage: Stage,
): Pick<
  PlanRequest,
  'version' | 'today' | 'timeZone' | 'weekStart' | 'stage' | 'emphasis' | 'adjustments' | 'reports' | 'log' | 'accepted'
> => ({
  version: 1,
  today,
  timeZone: zone,
  weekStart: options.weekStart ?? base?.weekStart ?? 'mon',
  stage,
  emphasis: options.emphasis ?? base?.emphasis ?? 'article',
  adjustments: base?.adjustments ?? {},
  reports: base?.reports ?? [],
  log: base?.log ?? [],
  accepted: base?.accepted ?? null,
})

const minutesOf = (options: PlanOptions, base: PlanRequest | null, stage: Stage): PlanRequest['minutes'] => {
  const possible = options.days ?? WEEKDAYS.filter((day) => base === null || base.minutes[day] !== undefined)
  const entryOf = (day: Weekday): readonly [Weekday, number] => {
    const own = options.minutes?.byWeekday[day] ?? options.minutes?.usual
    return [day, own ?? base?.minutes[day] ?? USUAL.minutes[stage]]
  }
  return Object.fromEntries(possible.map(entryOf))
}

const trainingOf = (
  options: PlanOptions,
  base: PlanRequest | null,
  stage: Stage,
): Pick<
  PlanRequest,
  'sessions' | 'minutes' | 'blackout' | 'secondSlot' | 'places' | 'placeByWeekday' | 'pins' | 'bans' | 'microDose'
> => ({
  sessions: options.sessions ?? base?.sessions ?? USUAL.sessions,
  minutes: minutesOf(options, base, stage),
  blackout: [...new Set([...(base?.blackout ?? []), ...options.blackout])].toSorted(),
  secondSlot: options.secondSlot || (base?.secondSlot ?? false),
  places: options.kit === null ? (base?.places ?? [{ id: 'home', kit: [], loads: {} }]) : [{ id: 'home', ...options.kit }],
  placeByWeekday: options.kit === null ? (base?.placeByWeekday ?? {}) : {},
  pins: [...new Set([...(base?.pins ?? []), ...options.pins])],
  bans: [...new Set([...(base?.bans ?? []), ...options.bans])],
  microDose: options.microDose && (base?.microDose ?? true),
})

const bodyOf = ({
  options,
  base,
  today,
}: RequestSource): Pick<
  PlanRequest,
  'age' | 'sex' | 'bodyMassKg' | 'monthsStrength' | 'complaints' | 'tests' | 'health'
> => ({
  age: options.age ?? base?.age ?? null,
  sex: options.sex ?? base?.sex ?? null,
  bodyMassKg: options.bodyMassKg ?? base?.bodyMassKg ?? null,
  monthsStrength: options.monthsStrength ?? base?.monthsStrength ?? null,
  complaints: [
    ...(base?.complaints ?? []).filter(({ tissue }) => !options.complaints.some((named) => named.tissue === tissue)),
    ...options.complaints.map((complaint) => ({ ...complaint, since: null })),
  ],
  tests: [...(base?.tests ?? []), ...options.tests.map((result) => ({ ...result, day: today }))],
  health: [
    ...(base?.health ?? []).filter(({ gate }) => !options.health.some((named) => named.gate === gate)),
    ...options.health.map((answer) => ({ ...answer, tissue: null })),
  ],
})

const assumedSettings = (
  options: PlanOptions,
  base: PlanRequest | null,
  request: PlanRequest,
): readonly AssumedNote[] => {
  if (base !== null) return []
  const { stage, sessions } = request
  return [
    ...(options.stage === null ? [{ code: 'stage', stage } as const] : []),
    ...(options.sessions === null ? [{ code: 'sessions', sessions } as const] : []),
    ...(options.minutes?.usual === undefined || options.minutes.usual === null
      ? [{ code: 'minutes', minutes: USUAL.minutes[stage] } as const]
      : []),
    ...(options.days === null ? [{ code: 'days' } as const] : []),
    ...(options.kit === null ? [{ code: 'kit' } as const] : []),
  ]
}
