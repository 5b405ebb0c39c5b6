import { expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { day, exampleTables } from '../testing/index.ts'
import { findGap, unsaidRir } from './gap.ts'
import { readLog } from './read-log.ts'

const TODAY = day('2027-03-01')

const logOf = (daysAgo: number) =>
  readLog([{ day: addDays(TODAY, -daysAgo), exercise: 'row', done: 10, kg: null, rir: null }], {
    today: TODAY,
    isKnown: () => true,
  })

const gapAfter = (daysAgo: number) => findGap(logOf(daysAgo), TODAY, exampleTables.gaps)

test('one session a week is no gap, and neither is an empty log', () => {
  expect(gapAfter(9)).toBeNull()
  expect(findGap(readLog([], { today: TODAY, isKnown: () => true }), TODAY, exampleTables.gaps)).toBeNull()
})

test('after up to two weeks a tenth less, up to four a fifth and a set less (R3.14)', () => {
  expect(gapAfter(14)).toEqual({ days: 14, loadShare: 0.9, setsFewer: 0, learnAgain: false })
  expect(gapAfter(28)).toMatchObject({ loadShare: 0.8, setsFewer: 1, learnAgain: false })
})

test('after more than eight weeks learning comes first again', () => {
  expect([56, 57, 500].map((days) => gapAfter(days)?.learnAgain)).toEqual([false, true, true])
})

test('a beginner leaves one repetition unsaid for four weeks of strength (R6.3)', () => {
  const log = logOf(40)
  const on = (daysAgo: number, weeksBefore = 0) =>
    unsaidRir(addDays(TODAY, -daysAgo), log, weeksBefore, exampleTables.strengthEstimate)
  expect([on(40), on(13), on(12), on(40, 4)]).toEqual([1, 1, 0, 0])
})
