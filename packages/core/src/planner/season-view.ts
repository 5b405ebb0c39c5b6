import { addDays, dayNumber, daysBetween, weekdayOf } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import { isRunning } from '../run/index.ts'
import type { PlanRun } from '../plan/index.ts'
import type { WeekLimits } from './placement.ts'
import { acceptedWeek, pastSessions } from './accepted.ts'
import type { SeasonView } from './planner-view.ts'
import { steadyLevel } from './season.ts'
import type { SeasonWeek } from './season.ts'
import { readDays } from './week-days.ts'
import type { WeekDay } from './week-days.ts'

/** What DS-7 leaves of sessions, minutes and effort in a week of stage `first`; null where it does not bind. */
export const steadyLimit = (
  week: SeasonWeek,
  view: SeasonView,
): { readonly sessions: number; readonly minutes: number; readonly rir: number } | null => {
  const { steadyRunning } = view.catalogue.tables
  const row = steadyRunning[steadyLevel(week.steadyWeeks, view.facts, view.catalogue.tables)]
  if (row === undefined) return null
  const option = row.options.find((it) => it.sessions <= view.request.sessions) ?? row.options[0]
  return { sessions: option?.sessions ?? 1, minutes: option?.minutes ?? 0, rir: row.rir ?? 0 }
}

/** Sessions a week may have: as wanted, as the phase row allows, as DS-7 allows. */
export const sessionsOf = (week: SeasonWeek, view: SeasonView): number => {
  const row = view.catalogue.tables.phaseRows[week.row].sessions[view.facts.stage] ?? view.request.sessions
  const kept = view.facts.sixty && week.row === 'maintain' ? Math.max(2, row) : row
  return Math.min(view.request.sessions, kept, steadyLimit(week, view)?.sessions ?? Infinity)
}

/** Minutes a session may take on a day of a week; 0 where it may not be. */
export const minutesOn = (day: CivilDay, week: SeasonWeek, view: SeasonView): number => {
  const asked = view.request.minutes[weekdayOf(day)] ?? 0
  const first = view.facts.stage === 'first' ? view.catalogue.tables.phaseRows[week.row].firstMinutes : null
  return Math.min(asked, first ?? Infinity, steadyLimit(week, view)?.minutes ?? Infinity)
}

/** The longest run of the thirty days before a day, kilometres, estimates too; null when there is none (PL-9). */
const longestBefore = (day: CivilDay, view: SeasonView): number | null => {
  const { spikeDays } = view.catalogue.tables.runs
  const from = addDays(day, -spikeDays)
  const known = view.runs.filter((run) => run.day >= from && run.day < day && isRunning(run.kind)).map((run) => run.km)
  const told = view.request.longestRunKm
  if (told !== null && daysBetween(view.request.today, day) < spikeDays) known.push(told)
  return known.length === 0 ? null : Math.max(...known)
}

/** Whether the runner's calendar says how far or how long a run is. */
const isStated = (run: PlanRun, { request }: SeasonView): boolean =>
  !request.runs.some(
    ({ day, kind, slot, km, minutes }) =>
      day === run.day && kind === run.kind && slot === run.slot && km === null && minutes === null,
  )

/** The run of a week that is a spike: 90 minutes or more and over 1.10 of the longest of thirty days, and no guess (PL-9). */
export const findSpike = (
  week: SeasonWeek,
  view: SeasonView,
): { readonly run: PlanRun; readonly longest: number } | null => {
  const { longMinutes, spikeShare } = view.catalogue.tables.runs
  const training = week.runWeek.runs.filter((run) => run.kind !== 'race' && isStated(run, view))
  const run = [...training].sort((a, b) => b.km - a.km)[0]
  if (run === undefined || run.minutes < longMinutes) return null
  const longest = longestBefore(run.day, view)
  return longest !== null && run.km > longest * spikeShare ? { run, longest } : null
}

const isWithoutRun = (day: CivilDay, view: SeasonView): boolean => !view.runsOn(day).some((run) => isRunning(run.kind))

/** Whether a week that goes on by the accepted plan has had its free day. */
const hadFreeDay = ({ start, runWeek }: SeasonWeek, view: SeasonView): boolean => {
  const busy = pastSessions(start, view).map(({ session }) => session.day)
  return (
    acceptedWeek(start, view) !== null &&
    runWeek.days.some((day) => day < view.request.today && isWithoutRun(day, view) && !busy.includes(day))
  )
}

/** PL-9 and PL-11 for a week. */
export const limitsOf = (week: SeasonWeek, view: SeasonView): WeekLimits => ({
  mostHeavy:
    findSpike(week, view) === null
      ? Infinity
      : Math.max(0, 1 - pastSessions(week.start, view).filter((it) => it.session.heavyLegs).length),
  freeDays: hadFreeDay(week, view)
    ? []
    : week.runWeek.days.filter((day) => day >= view.request.today && isWithoutRun(day, view)).map(dayNumber),
})

/** The days of a week as the week problem reads them. */
export const daysOf = (week: SeasonWeek, view: SeasonView): readonly WeekDay[] => {
  const days = readDays(week.runWeek.days, (day) => minutesOn(day, week, view), view)
  if (steadyLimit(week, view) === null) return days
  return days.map((day) => ({ ...day, noHeavy: day.noHeavy ?? { rule: 'DS-7', because: null } }))
}
