import fc from 'fast-check'
import { expect, it } from 'vitest'
import { STAGES } from '../athlete/index.ts'
import { WEEKDAYS } from '../calendar/index.ts'
import { RACE_KINDS } from './race.ts'
import { isQuality } from './run.ts'
import { simpleWeek, type SimpleWeekWish } from './simple-week.ts'

const wishes: fc.Arbitrary<SimpleWeekWish> = fc.record({
  stage: fc.constantFrom(...STAGES),
  race: fc.option(fc.constantFrom(...RACE_KINDS)),
  days: fc.option(fc.uniqueArray(fc.constantFrom(...WEEKDAYS))),
  longestRunKm: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
})

it('there is one long run, at most one run a day, and only days on which the runner can run', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const week = simpleWeek(wish)
      expect(week.filter(({ kind }) => kind === 'long')).toHaveLength(1)
      expect(new Set(week.map(({ weekday }) => weekday)).size).toBe(week.length)
      if (wish.days !== null && wish.days.length > 0)
        expect(week.every(({ weekday }) => wish.days?.includes(weekday))).toBe(true)
    }),
  )
})

it('the long run is never more than the longest run that is known, and no other run is longer', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const week = simpleWeek(wish)
      const long = week.find(({ kind }) => kind === 'long')?.km ?? 0
      if (wish.longestRunKm !== null) expect(long).toBeLessThanOrEqual(Math.max(4, wish.longestRunKm + 0.25))
      expect(week.every(({ km }) => (km ?? 0) <= long)).toBe(true)
    }),
  )
})

it('nothing fast the day before the long run, nothing fast for a first-timer, never more than two fast runs', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const week = simpleWeek(wish)
      const long = WEEKDAYS.indexOf(week.find(({ kind }) => kind === 'long')?.weekday ?? 'sun')
      const fast = week.filter(({ kind }) => isQuality(kind))
      expect(fast.length).toBeLessThanOrEqual(wish.stage === 'first' ? 0 : 2)
      expect(fast.some(({ weekday }) => (WEEKDAYS.indexOf(weekday) + 1) % 7 === long)).toBe(false)
    }),
  )
})

it('a week of four runs toward a half', () => {
  const week = simpleWeek({ stage: 'raced', race: 'half', days: null, longestRunKm: 14 })
  expect(week.map(({ weekday, kind, km }) => `${weekday} ${kind} ${km}`)).toEqual([
    'tue tempo 7.5',
    'thu easy 7.5',
    'sat easy 7.5',
    'sun long 14',
  ])
})
