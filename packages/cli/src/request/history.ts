import { addDays, compareDays, daysBetween, isRunning } from '@strongstride/core'
import type { CivilDay, PlannedRun } from '@strongstride/core'

const RECENT_DAYS = 30

/** Steady running: no gap of more than ten days, two runs a week or more (specification, section 2). */
const LONGEST_GAP_DAYS = 10
const RUNS_A_WEEK = 2

const runsBefore = (runs: readonly PlannedRun[], today: CivilDay): readonly PlannedRun[] =>
  runs.filter((run) => isRunning(run.kind) && run.day < today).toSorted((a, b) => compareDays(b.day, a.day))

/** The longest run of the 30 days before today, in kilometres; null when the calendar shows none with a distance. */
export const longestRecentRun = (runs: readonly PlannedRun[], today: CivilDay): number | null => {
  const recent = runsBefore(runs, today).filter((run) => daysBetween(run.day, today) <= RECENT_DAYS)
  const longest = Math.max(0, ...recent.map((run) => run.km ?? 0))
  return longest > 0 ? longest : null
}

/**
 * Whole weeks of steady running up to today; null when the calendar begins too late to tell, because a calendar that
 * starts three weeks ago says nothing about the week before.
 */
export const steadyWeeks = (runs: readonly PlannedRun[], today: CivilDay): number | null => {
  const past = runsBefore(runs, today)
  const first = past.at(-1)
  if (first === undefined) return null
  const countIn = (from: CivilDay, to: CivilDay): number => past.filter((run) => run.day >= from && run.day < to).length
  let weeks = 0
  for (let end = today; ; end = addDays(end, -7)) {
    const start = addDays(end, -7)
    if (start < addDays(first.day, -1)) return weeks >= KNOWN_ENOUGH_WEEKS ? weeks : null
    if (countIn(start, end) < RUNS_A_WEEK || gapOver(past, start, today)) return weeks
    weeks += 1
  }
}

/** From here on more weeks change nothing (DS-7). */
const KNOWN_ENOUGH_WEEKS = 8

const gapOver = (past: readonly PlannedRun[], from: CivilDay, today: CivilDay): boolean => {
  const days = [today, ...past.filter((run) => run.day >= from).map((run) => run.day), from]
  return days.some((day, index) => {
    const later = days[index - 1]
    return later !== undefined && daysBetween(day, later) > LONGEST_GAP_DAYS
  })
}
