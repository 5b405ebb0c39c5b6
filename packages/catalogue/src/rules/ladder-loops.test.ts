import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { ladderLoops } from './ladder-loops.ts'

test('finds a circle where it turns downwards', () => {
  const content = sampleContent({
    exercises: { lunge: { step: 1, harder: ['pistol'] }, pistol: { step: 2, harder: ['lunge'] } },
  })
  expect(ladderLoops.check(content)).toEqual([
    {
      file: 'content/exercises/pistol.yaml',
      line: 3,
      rule: 'ladder-loops',
      values: { id: 'lunge', step: 1, own: 2 },
    },
  ])
})

test('finds a harder exercise on the same step', () => {
  const content = sampleContent({ exercises: { lunge: { harder: ['pistol'] }, pistol: {} } })
  expect(ladderLoops.check(content)).toHaveLength(1)
})

test('accepts a way up that skips a step', () => {
  const content = sampleContent({ exercises: { lunge: { harder: ['pistol'] }, pistol: { step: 3 } } })
  expect(ladderLoops.check(content)).toEqual([])
})
