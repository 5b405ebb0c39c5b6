import { expect, it } from 'vitest'
import { evidenceOf, readEvidenceIds } from './evidence.ts'

const idsOf = (cell: string): readonly string[] =>
  evidenceOf(cell)
    .map(({ id }) => id)
    .toSorted()

it('reads claims, rules and section numbers', () => {
  expect(idsOf('2.4, R2.4, C3.17')).toEqual(['2.4', 'C3.17', 'R2.4'])
})

it('fills ranges in', () => {
  expect(idsOf('R3.15 to R3.18')).toEqual(['R3.15', 'R3.16', 'R3.17', 'R3.18'])
  expect(idsOf('article A2 to A4')).toEqual(['A2', 'A3', 'A4', 'article'])
})

it('takes judgement as a word', () => {
  expect(evidenceOf('judgement ("little and often")')).toEqual([{ kind: 'word', id: 'judgement' }])
})

it('finds nothing in a cell that says nothing', () => {
  expect(evidenceOf('')).toEqual([])
})

it('reads what evidence files declare', () => {
  const text = ["- id: C1.2\n  statement: 'see R9.9'", "- id: '8.2'", '- id: A9', '- id: BLAGROVE18'].join('\n')
  expect(readEvidenceIds(text)).toEqual(['C1.2', '8.2', 'A9'])
})
