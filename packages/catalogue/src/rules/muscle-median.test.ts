import { MUSCLES } from '@strongstride/core'
import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { muscleMedian } from './muscle-median.ts'

/** So many exercises, each training the first so many muscles. */
const exercises = (count: number, muscles: number, share = 1): Readonly<Record<string, Partial<ExerciseFile>>> => {
  const trained = Object.fromEntries(MUSCLES.slice(0, muscles).map((muscle) => [muscle, share]))
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, { muscles: trained }]))
}

const check = (made: Readonly<Record<string, Partial<ExerciseFile>>>) =>
  muscleMedian.check(sampleContent({ exercises: made })).map(({ values }) => values['median'])

test('accepts eight exercises for eleven of the 21 muscles', () => {
  expect(check(exercises(8, 11))).toEqual([])
})

test('finds a median of seven, muscles that only help, and preparation', () => {
  expect(check(exercises(7, 11))).toEqual([7])
  expect(check(exercises(8, 10))).toEqual([0])
  expect(check(exercises(8, 11, 0.5))).toEqual([0])
  const warm = Object.entries(exercises(8, 11)).map(([id, each]) => [id, { ...each, role: 'prep' }] as const)
  expect(check(Object.fromEntries(warm))).toEqual([0])
})
