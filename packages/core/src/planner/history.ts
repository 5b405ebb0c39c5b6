import { dayNumber } from '../calendar/index.ts'
import type { CivilDay, DayNumber } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { ReadLog } from '../progress/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { loadKitAt } from './open-exercises.ts'

interface Exposure {
  readonly last: DayNumber
  /** First day since it was new. */
  readonly since: DayNumber
  /** Sessions since it was new. */
  readonly count: number
}

interface LadderVisit {
  readonly step: number
  readonly last: DayNumber
}

/** What has been done so far, as far as *new* asks: exercises and ladder steps by their last day. Never changed in place. */
export interface History {
  readonly exposures: ReadonlyMap<ExerciseId, Exposure>
  readonly ladders: ReadonlyMap<string, readonly LadderVisit[]>
  readonly firstSession: DayNumber | null
  readonly barbell: boolean
}

const EMPTY: History = { exposures: new Map(), ladders: new Map(), firstSession: null, barbell: false }

/** Whether an exercise would be new on a day: neither it nor a step as hard of its ladder in the last six weeks. */
export const isNewOn = (exercise: Exercise, day: DayNumber, history: History, afterDays: number): boolean => {
  const own = history.exposures.get(exercise.id)
  if (own !== undefined && day - own.last <= afterDays) return false
  const visits = history.ladders.get(exercise.ladder) ?? []
  return !visits.some((visit) => visit.step >= exercise.step && day - visit.last <= afterDays)
}

/** Sessions since the exercise was new, up to a day; `null` when it is not new and never was within reach. */
export const exposuresBefore = (
  exercise: Exercise,
  day: DayNumber,
  history: History,
  afterDays: number,
): number | null => {
  if (isNewOn(exercise, day, history, afterDays)) return 0
  const own = history.exposures.get(exercise.id)
  return own === undefined || day - own.last > afterDays ? null : own.count
}

/** First day of an exercise since it was new; null when it would be new, or was never new within reach. */
export const newSince = (exercise: Exercise, history: History): DayNumber | null =>
  history.exposures.get(exercise.id)?.since ?? null

/** The highest step of a ladder done in the days before; null when none was. */
export const highestStep = (ladder: string, day: DayNumber, history: History, withinDays: number): number | null => {
  const steps = (history.ladders.get(ladder) ?? [])
    .filter((visit) => day - visit.last <= withinDays)
    .map((it) => it.step)
  return steps.length === 0 ? null : Math.max(...steps)
}

/** Which exercises still count as new on a day: in their first sessions (section 6). */
export const isNewAt =
  (day: DayNumber, history: History, { tables }: Catalogue) =>
  ({ exercise }: { readonly exercise: Exercise }): boolean => {
    const { newAfterDays, newExposures } = tables.legLoad
    const before = exposuresBefore(exercise, day, history, newAfterDays)
    return before !== null && before < newExposures
  }

/** Two weeks, the day of the first time included: so long a leg exercise is fresh (PL-1). */
export const FRESH_DAYS = 14

/** Which leg exercises are in their first two weeks on a day (PL-1). */
export const isFreshAt =
  (day: DayNumber, history: History, { tables }: Catalogue) =>
  ({ exercise }: { readonly exercise: Exercise }): boolean => {
    const before = exposuresBefore(exercise, day, history, tables.legLoad.newAfterDays)
    if (before === null || exercise.legLoad === 0) return false
    const since = newSince(exercise, history)
    return before === 0 || (since !== null && day - since < FRESH_DAYS)
  }

/** A session as history keeps it. */
export interface DoneSession {
  readonly day: CivilDay
  readonly exercises: readonly Exercise[]
  /** A barbell was lifted. */
  readonly barbell: boolean
}

/** The history after a session. */
export const afterSession = (
  history: History,
  { day, exercises, barbell }: DoneSession,
  afterDays: number,
): History => {
  const number = dayNumber(day)
  const exposures = new Map(history.exposures)
  const ladders = new Map(history.ladders)
  for (const exercise of exercises) {
    const before = exposuresBefore(exercise, number, history, afterDays)
    const own = history.exposures.get(exercise.id)
    const count = before === null ? KNOWN : before + 1
    const since = before === 0 ? number : (own?.since ?? number - afterDays)
    exposures.set(exercise.id, { last: number, since, count })
    const visits = (ladders.get(exercise.ladder) ?? []).filter((visit) => visit.step !== exercise.step)
    ladders.set(exercise.ladder, [...visits, { step: exercise.step, last: number }])
  }
  return {
    exposures,
    ladders,
    firstSession: history.firstSession ?? number,
    barbell: history.barbell || barbell,
  }
}

/** A count that is past being new. */
const KNOWN = 99

/** The history a runner brings: the log, day by day. */
export const readHistory = (log: ReadLog, request: PlanRequest, catalogue: Catalogue): History => {
  const byId = new Map(catalogue.exercises.map((it) => [it.id, it]))
  const days = new Map<CivilDay, Set<Exercise>>()
  for (const set of log.sets) {
    const exercise = byId.get(set.exercise)
    if (exercise !== undefined) days.set(set.day, (days.get(set.day) ?? new Set()).add(exercise))
  }
  return [...days].reduce((history, [day, done]) => {
    const exercises = [...done]
    const barbell = exercises.some((it) => request.places.some((place) => loadKitAt(it, place) === 'barbell'))
    return afterSession(history, { day, exercises, barbell }, catalogue.tables.legLoad.newAfterDays)
  }, EMPTY)
}
