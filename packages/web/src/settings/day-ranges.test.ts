import { dayFromNumber } from '@strongstride/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysIn, rangesOf } from './day-ranges.ts'

const day = (number: number) => dayFromNumber(20_820 + number)

it('days that follow one another are told as one range', () => {
  expect(rangesOf([day(5), day(1), day(2), day(3), day(2)])).toEqual([
    { from: day(1), to: day(3) },
    { from: day(5), to: day(5) },
  ])
  expect(daysIn({ from: day(2), to: day(1) })).toEqual([])
})

it('ranges hold the days they were made of, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
      const days = numbers.map(day)
      expect(rangesOf(days).flatMap(daysIn)).toEqual(days.toSorted())
    }),
  )
})
