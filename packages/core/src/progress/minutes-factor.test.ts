import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { day, exampleTables } from '../testing/index.ts'
import { minutesFactor } from './minutes-factor.ts'

const TODAY = day('2027-03-01')

const factorOf = (minutes: readonly number[], planned = 40) =>
  minutesFactor(
    minutes.map((it, index) => ({ day: addDays(TODAY, index - minutes.length), plannedMinutes: planned, minutes: it })),
    TODAY,
    exampleTables.minutesFactor,
  )

test('four sessions say nothing, five give the median of real against planned minutes', () => {
  expect(factorOf([50, 50, 50, 50])).toBe(1000)
  expect(factorOf([44, 44, 90, 40, 44])).toBe(1100)
})

test('only the ten newest sessions count', () => {
  expect(factorOf([...Array.from({ length: 20 }, () => 60), ...Array.from({ length: 10 }, () => 44)])).toBe(1100)
})

test('the factor keeps its bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 600, noNaN: true }), { minLength: 5, maxLength: 20 }),
      (minutes) => {
        expect(factorOf(minutes)).toBeGreaterThanOrEqual(800)
        expect(factorOf(minutes)).toBeLessThanOrEqual(1300)
      },
    ),
  )
})

test('sessions of days to come, or of no minutes, are left aside', () => {
  const session = { day: TODAY, plannedMinutes: 40, minutes: 60 }
  const four = Array.from({ length: 4 }, () => session)
  const of = (fifth: typeof session) => minutesFactor([...four, fifth], TODAY, exampleTables.minutesFactor)
  expect(of(session)).toBe(1300)
  expect(of({ ...session, day: addDays(TODAY, 1) })).toBe(1000)
  expect(of({ ...session, minutes: 0 })).toBe(1000)
  expect(of({ ...session, plannedMinutes: Number.NaN })).toBe(1000)
})
