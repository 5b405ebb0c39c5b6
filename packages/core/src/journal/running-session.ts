import { addDays, type CivilDay } from '../calendar/index.ts'
import type { JournalSession, JournalState } from './journal-state.ts'

/**
 * The session that runs on a day: begun then or, since one may go past midnight, the day before, and neither finished nor left
 * out. One that was begun longer ago was given up. Of several the one begun last; null: none.
 *
 * ```ts
 * runningSession(EMPTY_STATE, dayFromNumber(20_820)) // null
 * ```
 */
export const runningSession = (state: JournalState, today: CivilDay): JournalSession | null => {
  const yesterday = addDays(today, -1)
  const running = [...state.sessions.values()].filter(
    (session) => session.state === 'started' && session.day >= yesterday && session.day <= today,
  )
  return running.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).at(-1) ?? null
}
