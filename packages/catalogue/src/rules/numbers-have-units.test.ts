import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { numbersHaveUnits } from './numbers-have-units.ts'

const found = (feel: string): readonly unknown[] =>
  numbersHaveUnits.check(sampleContent({ exercises: { one: { feel } } })).map(({ values }) => values['number'])

test.each([
  'Hold for 3 seconds.',
  'Do 8 to 12 repetitions.',
  'A box 20 to 30 cm high.',
  'Stop at pain above 2 of 10.',
  '0 to 2 of 10 is green.',
  'Rise 30 times a minute.',
  'Do 5 slow repetitions.',
  'Within 10 % of the other side.',
  'About 1.5 and 0.7 times.',
  'Three steps, two breaths.',
])('accepts: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('finds numbers that count nothing', () => {
  expect(found('Hold for 3.')).toEqual(['3.'])
  expect(found('Do 3 x 10.')).toEqual(['3 x 10.', '10.'])
  expect(found('Rise for 3, then lower for 4 seconds.')).toEqual(['3, then lower for 4 s'])
})

test('reads every text of a complaint', () => {
  const redFlags = { now: ['You cannot walk 4 on it.'], thisWeek: ['Pain of 3 of 10.'] }
  const [finding, ...more] = numbersHaveUnits.check(sampleContent({ complaints: { knee: { redFlags } } }))
  expect([finding?.line, more]).toEqual([4, []])
})
