import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { doseAgrees } from './dose-agrees.ts'

const messages = (change: Partial<ExerciseFile>): readonly string[] =>
  doseAgrees.check(sampleContent({ exercises: { one: change } })).map(({ values }) => doseAgrees.message(values))

test('finds a hold that counts repetitions', () => {
  expect(messages({ dose: { form: 'reps', row: 'hold' } })).toEqual(['dose counts reps in the row hold'])
})

test('finds a hop that calls itself an accessory', () => {
  const problem = 'role row and impact disagree on whether it is plyometric'
  expect(messages({ dose: { form: 'contacts', row: 'plyo' }, impact: 'low', role: 'accessory' })).toEqual([problem])
  expect(messages({ impact: 'low' })).toEqual([problem])
})

test('finds an exercise that trains nothing, unless it is preparation', () => {
  expect(messages({ muscles: {} })).toEqual(['muscles names no muscle'])
  expect(messages({ muscles: {}, role: 'prep' })).toEqual([])
})

test('accepts a hop that is one all through', () => {
  expect(messages({ dose: { form: 'contacts', row: 'plyo' }, impact: 'low', role: 'plyo' })).toEqual([])
})
