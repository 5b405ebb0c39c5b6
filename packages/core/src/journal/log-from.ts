import { addDays, type CivilDay } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { LoggedSession } from '../progress/index.ts'
import type { AdoptedPlan, JournalSession, JournalState } from './journal-state.ts'

/** Days of log that a request looks back on: two years say what a runner can lift and has learned. */
const LOG_DAYS = 730
/** Days of reports that a request looks back on: complaints and health stand for themselves. */
const REPORT_DAYS = 120

const timed = ({ state, day, plannedMinutes, minutes }: JournalSession): readonly LoggedSession[] =>
  state === 'finished' && plannedMinutes !== null && minutes !== null ? [{ day, plannedMinutes, minutes }] : []

/**
 * What a runner has logged up to a day, as a request holds it. `known` cuts it to what the journal held at an earlier time.
 */
export const logFrom = (
  state: JournalState,
  today: CivilDay,
  known?: AdoptedPlan['known'],
): Pick<PlanRequest, 'log' | 'reports'> & { readonly sessionsDone: readonly LoggedSession[] } => {
  const [firstSet, firstReport] = [addDays(today, -LOG_DAYS), addDays(today, -REPORT_DAYS)]
  const sets = state.sets.slice(0, known?.sets)
  const reports = state.reports.slice(0, known?.reports)
  const sessions = [...state.sessions.values()].slice(0, known?.sessions)
  return {
    log: sets.flatMap(({ day, exercise, done, kg, rir }) =>
      day >= firstSet && day <= today ? [{ day, exercise, done, kg, rir }] : [],
    ),
    reports: reports.flatMap(({ report }) => (report.day >= firstReport && report.day <= today ? [report] : [])),
    sessionsDone: sessions.filter(({ day }) => day >= firstSet && day <= today).flatMap(timed),
  }
}
