import { expect, test } from 'vitest'
import { SAMPLE_COMPLAINT, sampleContent } from '../testing/sample-content.ts'
import { boneIsRed } from './bone-is-red.ts'

const found = (amber: string): number =>
  boneIsRed.check(
    sampleContent({ complaints: { bone: { tissues: ['tibia'], plan: { ...SAMPLE_COMPLAINT.plan, amber } } } }),
  ).length

test('finds a page on bone that speaks of amber as if bone could be trained', () => {
  expect(found('A quarter fewer sets.')).toBe(1)
  expect(found('Pain of 3 of 10 is red.')).toBe(1)
})

test('accepts a page on bone that says so, and asks nothing of other pages', () => {
  expect(found('Pain of 1 of 10 is red.')).toBe(0)
  expect(boneIsRed.check(sampleContent({ complaints: { knee: {} } }))).toEqual([])
})
