import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextReading } from './feed-schedule.ts'

const HOUR = 3_600_000
const hoursAfter = (failures: number, feed = 'f'): number => nextReading(feed, { triedAt: HOUR, failures }) / HOUR - 1

it('a feed that was never tried is due', () => {
  expect(nextReading('f', { triedAt: null, failures: 0 })).toBe(0)
})

it('a feed that answers is read four times a day', () => {
  expect(hoursAfter(0)).toBeGreaterThanOrEqual(6)
  expect(hoursAfter(0)).toBeLessThanOrEqual(6.6)
})

it('after a failure it is tried soon, then later and later, at least once a day or so', () => {
  expect(hoursAfter(1)).toBeLessThan(0.3)
  fc.assert(
    fc.property(fc.nat(1000), fc.string(), (failures, feed) => {
      expect(hoursAfter(failures + 2, feed)).toBeGreaterThanOrEqual(hoursAfter(failures + 1, feed))
      expect(hoursAfter(failures + 1, feed)).toBeLessThanOrEqual(26.4)
    }),
  )
})

it('feeds are spread out', () => {
  expect(new Set(['a', 'b', 'c', 'd'].map((feed) => hoursAfter(0, feed))).size).toBe(4)
})
