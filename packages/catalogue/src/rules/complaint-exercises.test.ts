import type { TissueId } from '@strongstride/core'
import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { complaintExercises } from './complaint-exercises.ts'

const LADDER: Readonly<Record<string, Partial<ExerciseFile>>> = {
  first: { step: 1 },
  second: { step: 2 },
  third: { step: 3 },
  hold: { step: 3, contraction: 'isometric' },
  hop: { step: 1, ladder: 'hops', impact: 'low', role: 'plyo' },
  deep: { step: 1, ladder: 'deep', endRange: ['knee'] },
  lift: { step: 1, ladder: 'lifts', tissues: ['shoulder'] },
}

const messages = (offered: readonly string[], tissues: readonly TissueId[]): readonly string[] =>
  complaintExercises
    .check(sampleContent({ exercises: LADDER, complaints: { sore: { exercises: offered, tissues } } }))
    .map(({ values }) => complaintExercises.message(values))

test('MN-3: finds what is closed at amber: a third step, a hop, the end of the range', () => {
  expect(messages(['third', 'hop', 'deep'], ['knee'])).toEqual([
    'third is closed while knee is amber',
    'hop is closed while knee is amber',
    'deep is closed while knee is amber',
  ])
})

test('MN-3: accepts the lowest two steps, holds, and what spares the part', () => {
  expect(messages(['first', 'second', 'hold', 'lift'], ['knee'])).toEqual([])
})

test('finds any exercise that loads sore bone', () => {
  const walk: Partial<ExerciseFile> = { ladder: 'walks', tissues: ['tibia'] }
  const content = sampleContent({
    exercises: { ...LADDER, walk },
    complaints: { sore: { exercises: ['walk', 'lift'], tissues: ['tibia'] } },
  })
  expect(complaintExercises.check(content).map(({ values }) => complaintExercises.message(values))).toEqual([
    'walk loads tibia, which is bone',
  ])
})

test('finds a harder step before an easier one of its ladder', () => {
  expect(messages(['second', 'lift', 'first'], ['knee'])).toEqual([
    'first is easier than the one of its ladder before it',
  ])
})
