import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { ladderLength } from './ladder-length.ts'

test('finds a ladder with two different steps', () => {
  const content = sampleContent({ exercises: { a: { step: 1 }, b: { step: 2 }, c: { step: 2 } } })
  expect(ladderLength.check(content)).toEqual([
    {
      file: 'content/exercises/a.yaml',
      line: 2,
      rule: 'ladder-length',
      values: { ladder: 'one-leg-knee', steps: 2, top: 2 },
    },
  ])
})

test('finds a gap', () => {
  const content = sampleContent({ exercises: { a: { step: 1 }, b: { step: 2 }, c: { step: 4 } } })
  expect(ladderLength.check(content)).toHaveLength(1)
})

test('accepts three steps, and preparation of any length', () => {
  const steps = { a: { step: 1 }, b: { step: 2 }, c: { step: 3 } }
  const content = sampleContent({ exercises: { ...steps, rocker: { role: 'prep', ladder: 'preparation' } } })
  expect(ladderLength.check(content)).toEqual([])
})
