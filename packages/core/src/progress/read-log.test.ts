import { expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { day } from '../testing/index.ts'
import type { LoggedSet } from './day-log.ts'
import { readLog } from './read-log.ts'

const TODAY = day('2027-01-04')
const setting = { today: TODAY, isKnown: (id: string) => id === 'split-squat' || id === 'row' }

const line = (made: Partial<LoggedSet>): LoggedSet => ({
  day: day('2027-01-01'),
  exercise: 'row',
  done: 10,
  kg: 8,
  rir: 2,
  ...made,
})

test('a log stands exercise by exercise and day by day, from early to late', () => {
  const log = [
    line({ done: 9 }),
    line({ day: day('2026-12-28') }),
    line({ done: 8 }),
    line({ exercise: 'split-squat' }),
  ]
  const read = readLog(log, setting)
  expect([...read.byExercise.keys()]).toEqual(['row', 'split-squat'])
  expect(read.byExercise.get('row')?.map((it) => [it.day, it.sets.map(({ done }) => done)])).toEqual([
    ['2026-12-28', [10]],
    ['2027-01-01', [9, 8]],
  ])
  expect([read.first, read.last]).toEqual(['2026-12-28', '2027-01-01'])
})

test('lines that cannot be true are left out and counted by why', () => {
  const read = readLog(
    [
      line({}),
      line({ exercise: 'of-another-app' }),
      line({ day: addDays(TODAY, 365) }),
      line({ done: -3 }),
      line({ kg: Number.NaN }),
      line({ kg: 5000 }),
      line({ rir: -1 }),
      line({ day: 'yesterday' as LoggedSet['day'] }),
    ],
    setting,
  )
  expect(read.sets).toEqual([line({})])
  expect(read.ignored).toEqual({ 'unknown-exercise': 1, 'after-today': 1, 'impossible-number': 5 })
})

test('a set of today counts, and an empty log has neither first nor last day', () => {
  expect(readLog([line({ day: TODAY })], setting).last).toBe(TODAY)
  expect(readLog([], setting)).toMatchObject({ first: null, last: null, sets: [] })
})

test('fifty thousand lines of one day are read as one day', () => {
  const read = readLog(
    Array.from({ length: 50_000 }, () => line({})),
    setting,
  )
  expect(read.byExercise.get('row')).toHaveLength(1)
})
