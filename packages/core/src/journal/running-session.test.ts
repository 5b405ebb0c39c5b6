import { expect, it } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { day } from '../testing/index.ts'
import { EMPTY_STATE, sessionKey, type JournalSession } from './journal-state.ts'
import { runningSession } from './running-session.ts'

const TODAY = day('2027-01-06')
const MONDAY = day('2027-01-04')

const sessionOn = (letter: string, daysAgo: number, state: JournalSession['state']): JournalSession => ({
  week: MONDAY,
  letter,
  day: addDays(TODAY, -daysAgo),
  state,
  plannedMinutes: 30,
  minutes: null,
  effort: null,
  note: null,
  swaps: [],
})

const running = (...sessions: readonly JournalSession[]): string | null =>
  runningSession(
    { ...EMPTY_STATE, sessions: new Map(sessions.map((session) => [sessionKey(session), session])) },
    TODAY,
  )?.letter ?? null

it('a session runs from its start to its end, over midnight too', () => {
  expect(running(sessionOn('A', 0, 'started'))).toBe('A')
  expect(running(sessionOn('A', 1, 'started'))).toBe('A')
  expect(running(sessionOn('A', 0, 'finished'), sessionOn('B', 0, 'skipped'))).toBeNull()
})

it('one that was begun before yesterday was given up', () => {
  expect(running(sessionOn('A', 2, 'started'))).toBeNull()
})

it('of several the one begun last runs', () => {
  expect(running(sessionOn('A', 0, 'started'), sessionOn('B', 1, 'started'))).toBe('A')
})
