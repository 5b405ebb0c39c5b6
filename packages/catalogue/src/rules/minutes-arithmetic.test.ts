import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { minutesArithmetic } from './minutes-arithmetic.ts'

const messages = (change: Partial<ExerciseFile>): readonly string[] =>
  minutesArithmetic
    .check(sampleContent({ exercises: { one: change } }))
    .map(({ values }) => minutesArithmetic.message(values))

test('finds times of nothing', () => {
  expect(messages({ setupSeconds: 0 })).toEqual(['setupSeconds must be above 0 seconds'])
  expect(messages({ secondsPerRep: 0, tempo: null })).toEqual(['secondsPerRep must be above 0 seconds'])
  expect(messages({ restSeconds: 0 })).toEqual(['restSeconds must be above 0 seconds'])
  expect(messages({ restSeconds: 0, role: 'prep' })).toEqual([])
})

test('finds a tempo that does not add up', () => {
  expect(messages({ tempo: '3-0-3' })).toEqual(['tempo adds up to 6 seconds, not 3'])
})

test('finds a hold that does not count seconds one by one', () => {
  const hold = { dose: { form: 'seconds', row: 'hold' }, tempo: null } as const
  expect(messages({ ...hold, secondsPerRep: 2 })).toEqual(['secondsPerRep of a hold must be 1 second'])
  expect(messages({ ...hold, secondsPerRep: 1 })).toEqual([])
})

test('finds a set that never ends', () => {
  expect(messages({ tempo: '5-0-5', secondsPerRep: 10 })).toEqual(['secondsPerRep makes a set of 300 seconds'])
})
