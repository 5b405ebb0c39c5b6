import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { ladderNeighbours } from './ladder-neighbours.ts'

test('finds a neighbour that does not name the exercise back', () => {
  const content = sampleContent({ exercises: { lunge: { harder: ['pistol'] }, pistol: { step: 2 } } })
  expect(ladderNeighbours.check(content)).toEqual([
    {
      file: 'content/exercises/lunge.yaml',
      line: 3,
      rule: 'ladder-neighbours',
      values: { id: 'pistol', problem: 'does not name it back as easier' },
    },
  ])
})

test('finds neighbours on two ladders', () => {
  const content = sampleContent({
    exercises: { lunge: { harder: ['pistol'] }, pistol: { easier: ['lunge'], step: 2, ladder: 'squat' } },
  })
  expect(ladderNeighbours.check(content).map(({ values }) => ladderNeighbours.message(values))).toEqual([
    'pistol stands on the ladder squat',
    'lunge stands on the ladder one-leg-knee',
  ])
})

test('accepts neighbours that agree', () => {
  const content = sampleContent({
    exercises: { lunge: { harder: ['pistol'] }, pistol: { easier: ['lunge'], step: 2 } },
  })
  expect(ladderNeighbours.check(content)).toEqual([])
})
