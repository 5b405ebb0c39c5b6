import { expect, it } from 'vitest'
import { civilToday } from './civil-today.ts'

it('today is the day of the runner, not of the world', () => {
  const instant = Date.UTC(2027, 0, 1, 2, 30)
  expect([civilToday(instant, 'America/New_York'), civilToday(instant, 'Europe/Berlin')]).toEqual([
    '2026-12-31',
    '2027-01-01',
  ])
})

it('without a zone it is the day of the device', () => {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const instants = Array.from({ length: 60 }, (_, index) => Date.UTC(2027, 2, 1 + index, (index * 7) % 24))
  expect(instants.map((instant) => civilToday(instant))).toEqual(instants.map((instant) => civilToday(instant, here)))
})
