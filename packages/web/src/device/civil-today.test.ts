import { expect, it } from 'vitest'
import { civilToday } from './civil-today.ts'

it('today is the day of the runner, not of the world', () => {
  const instant = Date.UTC(2027, 0, 1, 2, 30)
  expect([civilToday(instant, 'America/New_York'), civilToday(instant, 'Europe/Berlin')]).toEqual([
    '2026-12-31',
    '2027-01-01',
  ])
})
