import { expect, test } from 'vitest'
import type { CatalogueEvidence, Reference } from '../schema/evidence.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { checkedSources } from './checked-sources.ts'

const work = (id: string, status: Reference['status']): Reference => ({
  id,
  short: id,
  citation: id,
  study: 'trial',
  status,
  doi: null,
  remark: null,
})

const found = (change: Partial<CatalogueEvidence>): readonly string[] => {
  const source: CatalogueEvidence = {
    id: 'C1.1',
    statement: 'It helps.',
    kind: 'trial',
    confidence: 'low',
    checked: true,
    references: ['WU24'],
    ...change,
  }
  const references = [work('WU24', 'read'), work('KOMI90', 'memory')]
  return checkedSources
    .check(sampleContent({ evidence: [source], references }))
    .map(({ values }) => checkedSources.message(values))
}

test('finds a statement that is called checked and rests on nothing that was read', () => {
  const message = 'C1.1 is marked as checked, but none of its works was read'
  expect(found({ references: ['KOMI90'] })).toEqual([message])
  expect(found({ references: [] })).toEqual([message])
})

test('accepts one read work among others, and whatever is not called checked', () => {
  expect(found({ references: ['KOMI90', 'WU24'] })).toEqual([])
  expect(found({ references: ['KOMI90'], checked: false })).toEqual([])
})
