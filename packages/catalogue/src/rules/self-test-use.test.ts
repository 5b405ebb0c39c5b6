import { expect, test } from 'vitest'
import type { SelfTestFile } from '../schema/self-test.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { selfTestUse } from './self-test-use.ts'

const messages = (change: Partial<SelfTestFile>): readonly string[] =>
  selfTestUse
    .check(
      sampleContent({
        selfTests: { hold: change },
        exercises: { lunge: { gate: { test: 'hold', atLeast: 45, orNormShare: null } } },
      }),
    )
    .map(({ values }) => selfTestUse.message(values))

test('finds a measure without its noise; a gate needs none', () => {
  expect(messages({ noise: null })).toEqual(['does not say which change is more than chance'])
  expect(messages({ noise: null, low: 10, high: 10 })).toEqual([])
})

test('finds a test for the record that the planner would read', () => {
  expect(messages({ use: 'record' })).toEqual([
    'is for the record and names muscles',
    'is for the record and opens lunge',
  ])
  expect(messages({ use: 'plan' })).toEqual([])
})
