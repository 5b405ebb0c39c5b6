import { addDays, daysBetween, startOfWeek, weekdayOf } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { Plan, PlanRequest, Refusal } from '../plan/index.ts'
import { readLog } from '../progress/index.ts'
import type { ReadLog } from '../progress/index.ts'
import type { Result } from '../result.ts'
import type { Catalogue } from '../strength/index.ts'

/** Plans a request, whole or only the blocks that begin by a day. */
type Planner = (request: PlanRequest, until?: CivilDay) => Result<Plan, Refusal>

/** What was done on a day. */
type DoneDays = ReadonlyMap<CivilDay, ReadonlySet<ExerciseId>>

/** Days without strength after which a season begins anew (R3.14). */
const SEASON_GAP = 28

/** Share of a session's exercises that a day of the log must hold, and of the log's days that must fit, in hundredths. */
const FITS = 75

const daysDone = ({ sets }: ReadLog): DoneDays => {
  const days = new Map<CivilDay, Set<ExerciseId>>()
  for (const { day, exercise } of sets) days.set(day, (days.get(day) ?? new Set()).add(exercise))
  return days
}

/** The days since the last long gap: those of this season. */
const seasonDays = (done: DoneDays, today: CivilDay): readonly CivilDay[] => {
  const days = [...done.keys()].filter((day) => day < today)
  const last = days.at(-1)
  if (last === undefined || daysBetween(last, today) > SEASON_GAP) return []
  const gap = days.findLastIndex((day, index) => daysBetween(days[index - 1] ?? day, day) > SEASON_GAP)
  return gap === -1 ? days : days.slice(gap)
}

/** Whether a plan for this request could have asked for these days at all. */
const mayBePlanned = (days: readonly CivilDay[], request: PlanRequest): boolean => {
  const weeks = new Map<CivilDay, number>()
  for (const day of days) {
    const week = startOfWeek(day, request.weekStart)
    weeks.set(week, (weeks.get(week) ?? 0) + 1)
  }
  return (
    days.every((day) => request.minutes[weekdayOf(day)] !== undefined) &&
    [...weeks.values()].every((count) => count <= request.sessions)
  )
}

/** Longest known run of the thirty days before a day; null where none is known. */
const longestBefore = (day: CivilDay, { runs }: PlanRequest, spikeDays: number): number | null => {
  const from = addDays(day, -spikeDays)
  const known = runs.flatMap((run) => (run.day >= from && run.day < day && run.km !== null ? [run.km] : []))
  return known.length === 0 ? null : Math.max(...known)
}

/** The request as it was on an earlier day, as far as it can be told now. */
const askedOn = (today: CivilDay, request: PlanRequest): PlanRequest => {
  const weeks = Math.floor(daysBetween(today, request.today) / 7)
  return {
    ...request,
    today,
    weeksRunning: request.weeksRunning === null ? null : Math.max(0, request.weeksRunning - weeks),
    complaints: request.complaints.filter(({ since }) => since === null || since <= today),
    tests: request.tests.filter(({ day }) => day <= today),
    reports: request.reports.filter(({ day }) => day < today),
    log: request.log.filter(({ day }) => day < today),
    accepted: null,
  }
}

/** Whether the days of a log were done by a plan: most days hold most of the session that stands there. */
const wasFollowed = (plan: Plan, days: readonly CivilDay[], done: DoneDays): boolean => {
  const sessions = new Map(
    plan.weeks.flatMap((week) => week.sessions.map((session) => [session.day, session] as const)),
  )
  const fitting = days.filter((day) => {
    const work = sessions.get(day)?.items.filter(({ part }) => part === 'main' || part === 'circuit') ?? []
    const same = work.filter(({ exercise }) => done.get(day)?.has(exercise) === true)
    return work.length > 0 && same.length * 100 >= work.length * FITS
  })
  return fitting.length * 100 >= days.length * FITS
}

/**
 * The plan a log was written by, found again by planning as on the day the season began: who kept the log and lost the
 * plan goes on with the season they are in. Null where the log is not that of such a plan.
 */
export const recallPlan = (request: PlanRequest, catalogue: Catalogue, plan: Planner): Plan | null => {
  if (request.accepted !== null || request.log.length === 0) return null
  const known = new Set(catalogue.exercises.map(({ id }) => id))
  const done = daysDone(readLog(request.log, { today: request.today, isKnown: (id) => known.has(id) }))
  const days = seasonDays(done, request.today)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || !mayBePlanned(days, request)) return null
  const begins = [...new Set([startOfWeek(first, request.weekStart), first])]
  for (const begin of begins) {
    const asked = askedOn(begin, request)
    const longest = longestBefore(begin, request, catalogue.tables.runs.spikeDays)
    for (const longestRunKm of new Set([longest, request.longestRunKm])) {
      const begun = plan({ ...asked, longestRunKm }, last)
      if (!begun.ok || !wasFollowed(begun.value, days, done)) continue
      const made = plan({ ...asked, longestRunKm })
      if (made.ok) return made.value
    }
  }
  return null
}
