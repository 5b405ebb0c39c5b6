import { expect, test } from 'vitest'
import { day, exampleTables } from '../testing/index.ts'
import { daysUpTo } from './example-log.ts'
import { findStall } from './stall.ts'

const TODAY = day('2027-03-01')
const aim = { reps: [6, 10], rir: 2 } as const

type Sets = readonly (readonly [number, number, number])[]

const stallOf = (sessions: readonly Sets[], mayAddSet = true) =>
  findStall(daysUpTo(TODAY, 'goblet-squat', sessions), { aim, today: TODAY, mayAddSet }, exampleTables.progression)

const same = (count: number, set: readonly [number, number, number]): readonly Sets[] =>
  Array.from({ length: count }, () => [set, set])

test('four weeks in which neither weight nor repetitions grew are a stall: a set more, else other repetitions (8.7)', () => {
  expect(stallOf(same(12, [8, 12, 2]))).toEqual({ since: '2027-02-02', sessions: 10, remedy: 'set' })
  expect(stallOf(same(12, [8, 12, 2]), false)?.remedy).toBe('reps')
})

test('progress in repetitions or in weight is no stall', () => {
  expect(stallOf([...same(11, [8, 12, 2]), [[9, 12, 2]]])).toBeNull()
  expect(stallOf([...same(11, [8, 12, 2]), [[6, 12.5, 2]]])).toBeNull()
})

test('who reaches the top with the heaviest weight there is has not stalled', () => {
  expect(stallOf(same(12, [10, 12, 2]))).toBeNull()
})

test('fewer than four sessions, or nothing before them, say nothing', () => {
  expect(stallOf(same(3, [8, 12, 2]))).toBeNull()
  expect(stallOf(same(9, [8, 12, 2]))).toBeNull()
})
