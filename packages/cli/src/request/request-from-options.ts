import { WEEKDAYS, blankRequest, err, ok } from '@strongstride/core'
import type { ByStage, PlanRequest, PlannedRun, Result, Stage, Weekday } from '@strongstride/core'
import type { InputProblem } from '../input-problem.ts'
import type { PlanOptions } from '../options/plan-options.ts'
import { plannedRunOf } from './calendar-notes.ts'
import type { AssumedNote, Notes } from './note.ts'
import { seasonRaces } from './races.ts'
import type { SeasonRaces } from './races.ts'
import type { RequestSource } from './request-source.ts'
import { runsOf } from './running.ts'

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

/** A request from a journal that never said when the runner can train, filled as a coach would begin. */
export const fillAvailability = (request: PlanRequest): PlanRequest => ({
  ...request,
  sessions: USUAL.sessions,
  minutes: Object.fromEntries(WEEKDAYS.map((day) => [day, USUAL.minutes[request.stage]])),
})

/**
 * Makes the request out of the options, the calendar or typed week, and a request to start from. Pure; what the runner
 * did not say is filled with what a coach would start with and stands in the notes.
 */
export const requestFromOptions = (source: RequestSource): Result<MadeRequest, InputProblem> => {
  const { options, calendar, week, today, zone } = source
  if (calendar === null && week === null && source.base === null) return err({ type: 'no-runs' })
  const found = (calendar?.reading.runs ?? []).map(plannedRunOf)
  const season = racesOf(source, found)
  if (!season.ok) return season
  const contradiction = contradictionOf(options)
  if (contradiction !== null) return err(contradiction)
  const base = source.base ?? { ...blankRequest(today, zone), stage: USUAL.stage, sessions: USUAL.sessions }
  const stage = options.stage ?? base.stage
  const { races } = season.value
  const running = runsOf(source, { races, found, stage })
  const request: PlanRequest = {
    ...base,
    ...daysOf(options, base, { stage, isFresh: source.base === null }),
    ...placesOf(options, base),
    ...wishesOf(options, base),
    ...bodyOf(source, base),
    today,
    timeZone: zone,
    weekStart: options.weekStart ?? base.weekStart,
    stage,
    races,
    runs: running.runs,
    longestRunKm: running.longestRunKm,
    weeksRunning: running.weeksRunning,
  }
  const read = [...running.read, ...season.value.read]
  const settings = source.base === null ? assumedSettings(options, request) : []
  return ok({ request, notes: { read, assumed: [...season.value.assumed, ...running.assumed, ...settings] } })
}

const racesOf = (source: RequestSource, found: readonly PlannedRun[]): Result<SeasonRaces, InputProblem> => {
  const { options, base, calendar, today } = source
  const kept = base?.races.filter((race) => race.day >= today) ?? []
  if (options.races.length === 0 && base !== null && calendar === null)
    return ok({ races: kept, read: [], assumed: [] })
  return seasonRaces({ named: options.races, calendar: calendar?.reading.races ?? [], runs: found, today })
}

const contradictionOf = ({ minutes, days }: PlanOptions): InputProblem | null => {
  const own = WEEKDAYS.find((day) => minutes?.byWeekday[day] !== undefined && days !== null && !days.includes(day))
  return own === undefined
    ? null
    : { type: 'not-together', option: `--minutes ${own}=...`, other: `--days without ${own}` }
}

/** Minutes by weekday, sessions, days away. */
const daysOf = (
  options: PlanOptions,
  base: PlanRequest,
  { stage, isFresh }: { readonly stage: Stage; readonly isFresh: boolean },
): Pick<PlanRequest, 'sessions' | 'minutes' | 'blackout' | 'secondSlot'> => {
  const possible = options.days ?? WEEKDAYS.filter((day) => isFresh || base.minutes[day] !== undefined)
  const minutesOn = (day: Weekday): number =>
    options.minutes?.byWeekday[day] ?? options.minutes?.usual ?? base.minutes[day] ?? USUAL.minutes[stage]
  return {
    sessions: options.sessions ?? base.sessions,
    minutes: Object.fromEntries(possible.map((day) => [day, minutesOn(day)])),
    blackout: [...new Set([...base.blackout, ...options.blackout])].toSorted(),
    secondSlot: options.secondSlot || base.secondSlot,
  }
}

const placesOf = ({ kit }: PlanOptions, base: PlanRequest): Pick<PlanRequest, 'places' | 'placeByWeekday'> =>
  kit === null
    ? { places: base.places, placeByWeekday: base.placeByWeekday }
    : { places: [{ id: 'home', ...kit }], placeByWeekday: {} }

const wishesOf = (
  options: PlanOptions,
  base: PlanRequest,
): Pick<PlanRequest, 'emphasis' | 'pins' | 'bans' | 'microDose'> => ({
  emphasis: options.emphasis ?? base.emphasis,
  pins: [...new Set([...base.pins, ...options.pins])],
  bans: [...new Set([...base.bans, ...options.bans])],
  microDose: options.microDose && base.microDose,
})

/** The runner's body; a complaint or an answer named again takes the place of the one before. */
const bodyOf = (
  { options, today }: RequestSource,
  base: PlanRequest,
): Pick<PlanRequest, 'age' | 'sex' | 'bodyMassKg' | 'monthsStrength' | 'complaints' | 'tests' | 'health'> => ({
  age: options.age ?? base.age,
  sex: options.sex ?? base.sex,
  bodyMassKg: options.bodyMassKg ?? base.bodyMassKg,
  monthsStrength: options.monthsStrength ?? base.monthsStrength,
  complaints: [
    ...base.complaints.filter(({ tissue }) => !options.complaints.some((named) => named.tissue === tissue)),
    ...options.complaints.map((complaint) => ({ ...complaint, since: null })),
  ],
  tests: [...base.tests, ...options.tests.map((result) => ({ ...result, day: today }))],
  health: [
    ...base.health.filter(({ gate }) => !options.health.some((named) => named.gate === gate)),
    ...options.health.map((answer) => ({ ...answer, tissue: null })),
  ],
})

const assumedSettings = (options: PlanOptions, { stage, sessions }: PlanRequest): readonly AssumedNote[] => {
  const notes: readonly (AssumedNote | null)[] = [
    options.stage === null ? { code: 'stage', stage } : null,
    options.sessions === null ? { code: 'sessions', sessions } : null,
    (options.minutes?.usual ?? null) === null ? { code: 'minutes', minutes: USUAL.minutes[stage] } : null,
    options.days === null ? { code: 'days' } : null,
    options.kit === null ? { code: 'kit' } : null,
  ]
  return notes.filter((note) => note !== null)
}
