import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { exerciseFigures } from './exercise-figures.ts'

test('finds the exercise that nobody has drawn', () => {
  // The rule asks only whether there is a figure; what it may hold is for its form to say.
  const figure = {} as ExerciseFile['figure']
  const content = sampleContent({ exercises: { drawn: { figure }, bare: { figure: null } } })
  expect(exerciseFigures.check(content)).toEqual([
    { file: 'content/exercises/bare.yaml', line: 2, rule: 'exercise-figures', values: {} },
  ])
})
