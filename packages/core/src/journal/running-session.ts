import { addDays, type CivilDay } from '../calendar/index.ts'
import type { JournalSession, JournalState } from './journal-state.ts'

/**
 * The session that runs on a day: begun then or, since one may go past midnight, the day before, and neither finished nor left
 * out. One that was begun longer ago was given up. Of several the one begun last; null: none.
 *
 * ```ts
 * import { EMPTY_STATE, runningSession } from '@strongstride/core/journal'
 * import { parseDay } from '@strongstride/core'
 *
 * const today = parseDay('2027-01-05')
 * today === null ? null : runningSession(EMPTY_STATE, today) // null
 * ```
 */
export const runningSession = (state: JournalState, today: CivilDay): JournalSession | null => {
  const yesterday = addDays(today, -1)
  const running = [...state.sessions.values()].filter(
    (session) => session.state === 'started' && session.day >= yesterday && session.day <= today,
  )
  return running.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).at(-1) ?? null
}
