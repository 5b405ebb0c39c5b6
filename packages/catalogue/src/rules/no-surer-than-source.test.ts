import { expect, test } from 'vitest'
import type { ComplaintFile } from '../schema/complaint.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { noSurerThanSource } from './no-surer-than-source.ts'

const SOURCE = {
  id: 'C1.1',
  statement: 'It helps.',
  kind: 'trial',
  confidence: 'medium',
  checked: false,
  references: [],
} as const

const messages = (sure: ComplaintFile['supports'][number]['sure'], evidence: readonly string[]): readonly string[] =>
  noSurerThanSource
    .check(
      sampleContent({
        evidence: [SOURCE],
        complaints: { knee: { supports: [{ text: 'It helps.', sure, evidence }] } },
      }),
    )
    .map(({ values }) => noSurerThanSource.message(values))

test('finds a claim that is surer than its sources, and one that rests on judgement and is more than low', () => {
  expect(messages('high', ['C1.1', 'judgement'])).toEqual(['says high, but its surest source is medium'])
  expect(messages('medium', ['judgement'])).toEqual(['says medium, but its surest source is low'])
})

test('accepts a claim as sure as its surest source, or less', () => {
  expect([...messages('medium', ['C1.1', 'judgement']), ...messages('low', ['C1.1'])]).toEqual([])
})
