import { describe, expect, test } from 'vitest'
import type { PlanSession, PlanWeek } from '../plan/index.ts'
import { day, examplePlan } from '../testing/index.ts'
import { nameSessions } from './name-sessions.ts'

const [FIRST] = examplePlan.weeks
const [SESSION] = FIRST?.sessions ?? []

const session = (letter: string, on: string): PlanSession => {
  if (SESSION === undefined) throw new Error('the example has a session')
  const reasons = [{ code: 'session-light', values: { session: letter }, evidence: [] }]
  return { ...SESSION, id: `1-${letter}`, day: day(on), reasons }
}

const week = (start: string, sessions: readonly PlanSession[], deload = false): PlanWeek => {
  if (FIRST === undefined) throw new Error('the example has a week')
  return { ...FIRST, start: day(start), deload, sessions }
}

const namesOf = (weeks: readonly PlanWeek[]): readonly string[] =>
  weeks.flatMap((it) =>
    it.sessions.map(({ id, day: on, reasons }) => `${id} ${on} ${String(reasons[0]?.values['session'])}`),
  )

describe('the names of a block', () => {
  test('follow the order of the usual days, in every week and reason', () => {
    const block = [
      week('2027-01-04', [session('A', '2027-01-08'), session('B', '2027-01-05')]),
      week('2027-01-11', [session('A', '2027-01-15'), session('B', '2027-01-12')]),
      week('2027-01-18', [session('A', '2027-01-19')], true),
    ]
    expect(namesOf(nameSessions(block))).toEqual([
      '1-B 2027-01-08 B',
      '1-A 2027-01-05 A',
      '1-B 2027-01-15 B',
      '1-A 2027-01-12 A',
      '1-B 2027-01-19 B',
    ])
  })

  test('stay as they are where they are in order, and where sessions take turns', () => {
    const inOrder = [week('2027-01-04', [session('A', '2027-01-05'), session('B', '2027-01-08')])]
    const inTurn = [week('2027-01-04', [session('B', '2027-01-05')]), week('2027-01-11', [session('A', '2027-01-12')])]
    expect(nameSessions(inOrder)).toBe(inOrder)
    expect(nameSessions(inTurn)).toBe(inTurn)
  })
})
