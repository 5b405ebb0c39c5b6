import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { textCounts } from './text-counts.ts'

test('finds six steps and one mistake', () => {
  const change = { steps: ['a', 'b', 'c', 'd', 'e', 'f'], mistakes: ['a'] }
  const findings = textCounts.check(sampleContent({ exercises: { one: change } }))
  expect(findings.map(({ values }) => textCounts.message(values))).toEqual([
    'has 6 steps; at most 5 are asked for',
    'has 1 mistakes; exactly 2 are asked for',
  ])
})

test('accepts five steps and two mistakes', () => {
  const change = { steps: ['a', 'b', 'c', 'd', 'e'], mistakes: ['a', 'b'] }
  expect(textCounts.check(sampleContent({ exercises: { one: change } }))).toEqual([])
})
