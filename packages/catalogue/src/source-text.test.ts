import { expect, test } from 'vitest'
import type { CatalogueEvidence, Reference } from './schema/evidence.schema.ts'
import { sourceText } from './source-text.ts'

const READ: Reference = {
  id: 'WU24',
  short: 'Wu 2024',
  citation: 'Wu H. 2024.',
  study: 'meta-analysis',
  status: 'read',
  doi: null,
  remark: null,
}
const UNREAD: Reference = { ...READ, id: 'KOMI90', short: 'Komi 1990', study: 'review', status: 'memory' }

const line = (change: Partial<CatalogueEvidence>): string => {
  const source: CatalogueEvidence = {
    id: 'C1.1',
    statement: 'It helps.',
    kind: 'review',
    confidence: 'high',
    checked: true,
    references: ['WU24'],
    ...change,
  }
  return sourceText('C1.1', { evidence: [source], references: [READ, UNREAD] })
}

test('says who, when, what kind of study and how sure', () => {
  expect(line({})).toBe('C1.1 (Wu 2024, meta-analysis; how sure: high)')
})

test('marks what was not checked: the whole statement, or one work of a checked one', () => {
  expect(line({ checked: false })).toBe('C1.1 (Wu 2024, meta-analysis; how sure: high; not checked against the paper)')
  expect(line({ references: ['WU24', 'KOMI90'] })).toBe(
    'C1.1 (Wu 2024, meta-analysis; Komi 1990, review, not checked; how sure: high)',
  )
})

test('calls our own choice our default, never research', () => {
  expect(line({ kind: 'our default', checked: false, references: [] })).toBe('C1.1 (our default; how sure: high)')
  expect(line({ kind: 'our default', checked: false, references: ['WU24', 'KOMI90'] })).toBe(
    'C1.1 (our default, in view of: Wu 2024, meta-analysis; Komi 1990, review, not checked; how sure: high)',
  )
})

test('the article is no study, and an unknown id stands by itself', () => {
  expect(line({ kind: 'article', references: [] })).toBe('C1.1 (the article this began with)')
  expect(sourceText('C9.9', { evidence: [], references: [] })).toBe('C9.9')
})
