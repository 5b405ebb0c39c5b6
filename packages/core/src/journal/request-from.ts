import { addDays, daysBetween, type CivilDay } from '../calendar/index.ts'
import { blankRequest, type Plan, type PlanRequest } from '../plan/index.ts'
import { isRunning, RECENT_RACE_DAYS, type PlannedRun } from '../run/index.ts'
import type { JournalRun, JournalState, Said } from './journal-state.ts'
import { logFrom } from './log-from.ts'

/** Days of past runs that a request holds: what volume and steady running are measured against. */
const RUN_DAYS = 84
/** Days before today whose moves a request holds: those of the week that is being trained. */
const MOVE_DAYS = 14
/** Days in which the longest run counts. */
const LONGEST_DAYS = 30
/** Days between two runs beyond which running is not steady. */
const STEADY_GAP = 10
/** A month of training, in days. */
const MONTH = 30.4375
const YEAR = 365.25

/** What is said on one day and grows by itself, on another. */
const grown = (said: Said<number | null> | undefined, today: CivilDay, days: number): number | null =>
  said === undefined || said.value === null
    ? null
    : said.value + Math.max(0, Math.floor(daysBetween(said.on, today) / days))

const sorted = <Item extends { readonly day: CivilDay }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))

const plannedRun = ({ day, kind, km, minutes, slot, key, title }: JournalRun): PlannedRun => ({
  day,
  kind,
  km,
  minutes,
  slot,
  key,
  assumed: false,
  title,
})

const runsFrom = (state: JournalState, today: CivilDay): readonly PlannedRun[] => {
  const first = addDays(today, -RUN_DAYS)
  const kept = [...state.runs.values()].filter(({ cancelled, day }) => !cancelled && day >= first)
  return sorted(kept).map(plannedRun)
}

/** Days of known runs up to today, in order: those from watch files, and those that were planned. */
const runDays = (state: JournalState, today: CivilDay): readonly CivilDay[] => {
  const planned = [...state.runs.values()].filter(({ cancelled, kind }) => !cancelled && isRunning(kind))
  const days = [...planned, ...state.imported.values()].map(({ day }) => day)
  return [...new Set(days)].filter((day) => day <= today).toSorted()
}

/** Weeks of steady running: as said, and on from there, unless the runs known since show a gap. */
const weeksRunning = (state: JournalState, today: CivilDay): number | null => {
  const said = state.profile.weeksRunning
  const since = runDays(state, today).filter((day) => said !== undefined && day >= said.on)
  const restart = since.findLast((day, index) => daysBetween(since[index - 1] ?? day, day) > STEADY_GAP)
  return restart === undefined ? grown(said, today, 7) : Math.floor(daysBetween(restart, today) / 7)
}

/** Longest run of the last thirty days: from files, else as planned, else as said in these days. */
const longestRunKm = (state: JournalState, today: CivilDay): number | null => {
  const first = addDays(today, -LONGEST_DAYS)
  const longest = (runs: readonly { readonly day: CivilDay; readonly km: number | null }[]): number | null => {
    const kms = runs.flatMap(({ day, km }) => (km !== null && day >= first && day <= today ? [km] : []))
    return kms.length === 0 ? null : Math.max(...kms)
  }
  const said = state.profile.longestRunKm
  const planned = [...state.runs.values()].filter(
    ({ cancelled, kind, day }) => !cancelled && isRunning(kind) && day < today,
  )
  return (
    longest([...state.imported.values()]) ??
    (said !== undefined && said.on >= first ? said.value : null) ??
    longest(planned)
  )
}

const placesFrom = (state: JournalState, blank: PlanRequest): PlanRequest['places'] => {
  const places = [...state.places].map(([id, { kit, loads }]) => ({ id, kit, loads }))
  return places.length === 0 ? blank.places : places
}

const profileFrom = ({ profile }: JournalState, today: CivilDay, blank: PlanRequest): Partial<PlanRequest> => ({
  stage: profile.stage?.value ?? blank.stage,
  age: grown(profile.age, today, YEAR),
  monthsStrength: grown(profile.monthsStrength, today, MONTH),
  sex: profile.sex?.value ?? null,
  bodyMassKg: profile.bodyMassKg?.value ?? null,
  emphasis: profile.emphasis?.value ?? blank.emphasis,
  adjustments: profile.adjustments?.value ?? blank.adjustments,
})

/**
 * All that a plan depends on, from a runner's journal. What was never said is unknown or the default of one who says
 * nothing. `accepted` is the plan that is followed ({@link openPlan}), null while none is.
 *
 * @example
 * ```ts
 * requestFrom(EMPTY_STATE, dayFromNumber(20_820), null).sessions // 1
 * ```
 */
export const requestFrom = (state: JournalState, today: CivilDay, accepted: Plan | null): PlanRequest => {
  const { availability } = state
  const blank = blankRequest(today, availability.timeZone ?? 'UTC')
  return {
    ...blank,
    ...availability,
    ...profileFrom(state, today, blank),
    races: sorted([...state.races.values()].filter(({ day }) => day >= addDays(today, -RECENT_RACE_DAYS))).map(
      ({ day, kind, priority }) => ({ day, kind, priority }),
    ),
    runs: runsFrom(state, today),
    longestRunKm: longestRunKm(state, today),
    weeksRunning: weeksRunning(state, today),
    blackout: [...state.blackout].toSorted(),
    places: placesFrom(state, blank),
    complaints: [...state.complaints.values()],
    tests: state.tests.map(({ test, day, left, right }) => ({ test, day, left, right })),
    health: [...state.health.values()],
    pins: [...state.pins].toSorted(),
    bans: [...state.bans].toSorted(),
    moves: [...state.moves.values()].filter(({ week }) => week >= addDays(today, -MOVE_DAYS)),
    ...logFrom(state, today),
    accepted,
  }
}

/**
 * {@link requestFrom} for a change of the plan that is followed: its runs from today on are those the plan was made with, so
 * that what a feed says otherwise meanwhile waits until the runner has decided on it.
 */
export const requestAsFollowed = (state: JournalState, today: CivilDay, accepted: Plan): PlanRequest => {
  const request = requestFrom(state, today, accepted)
  const past = request.runs.filter(({ day }) => day < today)
  return { ...request, runs: [...past, ...accepted.request.runs.filter(({ day }) => day >= today)] }
}
