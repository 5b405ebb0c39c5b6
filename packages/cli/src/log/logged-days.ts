import { addDays } from '@strongstride/core'
import type { CivilDay, DayReport } from '@strongstride/core'
import type { JournalSession, JournalSet, JournalState, JournalTest } from '@strongstride/core/journal'

/** What was logged on a day. */
export interface LoggedDay {
  readonly day: CivilDay
  readonly sessions: readonly JournalSession[]
  readonly sets: readonly JournalSet[]
  readonly reports: readonly DayReport[]
  readonly tests: readonly JournalTest[]
}

/** Days that are shown, today among them. */
const DAYS = 14

const dayOf = (day: CivilDay, state: JournalState): LoggedDay => {
  const isOn = (entry: { readonly day: CivilDay }): boolean => entry.day === day
  return {
    day,
    sessions: [...state.sessions.values()].filter(isOn),
    sets: state.sets.filter(isOn),
    reports: state.reports.map(({ report }) => report).filter(isOn),
    tests: state.tests.filter(isOn),
  }
}

/** The last two weeks of the log, newest day first; days without an entry are left out. */
export const loggedDays = (state: JournalState, today: CivilDay): readonly LoggedDay[] =>
  Array.from({ length: DAYS }, (_, before) => dayOf(addDays(today, -before), state)).filter(
    ({ sessions, sets, reports, tests }) => sessions.length + sets.length + reports.length + tests.length > 0,
  )
