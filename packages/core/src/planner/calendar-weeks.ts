import { addDays, compareDays, daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import { isKeyRun, isRunning } from '../run/index.ts'
import type { PlannedRun } from '../run/index.ts'
import type { PlanRequest, PlanRun } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'

/** A week of the runner's own calendar, before any strength is fitted in. */
export interface RunWeek {
  readonly start: CivilDay
  readonly days: readonly CivilDay[]
  readonly runs: readonly PlanRun[]
  readonly km: number
}

/** A run with distance and time: what is missing is worked out from the tables' paces. */
const completeRun = (run: PlannedRun, stage: PlanRequest['stage'], catalogue: Catalogue): PlanRun => {
  const { secondsPerKm, minutes: usual } = catalogue.tables.runs
  const pace = secondsPerKm[run.kind][stage]
  const running = isRunning(run.kind)
  const minutes = run.minutes ?? (run.km === null ? usual[run.kind] : Math.round((run.km * pace) / 60))
  const km = run.km ?? (running && pace > 0 ? Math.round((minutes * 60 * 10) / pace) / 10 : 0)
  return {
    day: run.day,
    slot: run.slot,
    kind: run.kind,
    km,
    minutes: Math.round(minutes),
    key: isKeyRun(run),
    assumed: run.assumed,
    estimated: run.minutes === null || run.km === null,
    title: run.title,
  }
}

/** Days before a race whose runs are no pattern to carry on, and days after one without hard runs. */
const RACE_WEEK = 7
const AFTER_RACE = 14

const daysToRace = (day: CivilDay, request: PlanRequest): readonly number[] =>
  request.races.map((race) => daysBetween(day, race.day))

/** The seven days up to the last planned run that is not of a race week, carried on until `until`; marked assumed. */
const carryOn = (runs: readonly PlannedRun[], until: CivilDay, request: PlanRequest): readonly PlannedRun[] => {
  const training = runs.filter((run) => run.kind !== 'race')
  const last = training.at(-1)
  if (last === undefined) return []
  const usual = training.filter((run) => !daysToRace(run.day, request).some((days) => days >= 0 && days < RACE_WEEK))
  const end = usual.at(-1) ?? last
  const pattern = (usual.length > 0 ? usual : training).filter((run) => daysBetween(run.day, end.day) < 7)
  const weeks = Math.max(0, Math.ceil(daysBetween(end.day, until) / 7))
  return Array.from({ length: weeks }, (_, index) => 7 * (index + 1)).flatMap((shift) =>
    pattern
      .map((run) => ({ ...run, day: addDays(run.day, shift), assumed: true, title: null }))
      .filter((run) => run.day > last.day && run.day <= until && !isTooNearRace(run.day, run, request)),
  )
}

/**
 * Nobody runs long in the week before a race, nor at all on its eve, its day and the week after an A race; hard runs
 * come back after two weeks.
 */
const isTooNearRace = (day: CivilDay, run: PlannedRun, request: PlanRequest): boolean =>
  request.races.some((race) => {
    const before = daysBetween(day, race.day)
    if (race.priority === 'A' && before < 0)
      return -before < RACE_WEEK || (-before < AFTER_RACE && run.kind !== 'easy' && run.kind !== 'recovery')
    return (before <= 1 && before >= -1) || (run.kind === 'long' && before > 0 && before <= RACE_WEEK)
  })

const raceRuns = (request: PlanRequest): readonly PlannedRun[] =>
  request.races
    .filter((race) => !request.runs.some((run) => run.day === race.day && run.kind === 'race'))
    .map((race) => ({
      day: race.day,
      kind: 'race' as const,
      km: { marathon: 42.2, half: 21.1, '10k': 10, '5k': 5 }[race.kind],
      minutes: null,
      slot: null,
      key: true,
      assumed: true,
      title: null,
    }))

const SLOT_ORDER = ['am', null, 'pm'] as const

const textOf = ({ kind, key, assumed, title }: PlannedRun): string =>
  [kind, String(key), String(assumed), title ?? ''].join(' ')

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Runs in order of day and slot; the rest only keeps the order in which a calendar gives its runs from mattering. */
const compareRuns = (a: PlannedRun, b: PlannedRun): number =>
  compareDays(a.day, b.day) ||
  SLOT_ORDER.indexOf(a.slot) - SLOT_ORDER.indexOf(b.slot) ||
  (a.km ?? 0) - (b.km ?? 0) ||
  (a.minutes ?? 0) - (b.minutes ?? 0) ||
  compareTexts(textOf(a), textOf(b))

/** All runs known or carried on, completed, in order of day; from the past of the calendar to `until`. */
export const completeRuns = (request: PlanRequest, catalogue: Catalogue, until: CivilDay): readonly PlanRun[] => {
  const known = [...request.runs].sort(compareRuns)
  const races = raceRuns(request).filter((race) => race.day >= request.today)
  const all = [...known, ...carryOn(known, until, request), ...races]
  return all.map((run) => completeRun(run, request.stage, catalogue)).sort(compareRuns)
}

/** Cuts runs into weeks from `first`, `count` of them. */
export const cutIntoWeeks = (runs: readonly PlanRun[], first: CivilDay, count: number): readonly RunWeek[] =>
  Array.from({ length: count }, (_, index) => {
    const start = addDays(first, 7 * index)
    const end = addDays(start, 7)
    const inWeek = runs.filter((run) => run.day >= start && run.day < end)
    return {
      start,
      days: Array.from({ length: 7 }, (_unused, offset) => addDays(start, offset)),
      runs: inWeek,
      km: Math.round(inWeek.reduce((sum, run) => sum + run.km, 0) * 1000) / 1000,
    }
  })
