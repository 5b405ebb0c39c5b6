import { expect, test } from 'vitest'
import { SAMPLE_TEST } from '../testing/sample-content.ts'
import { toSelfTest } from './self-test.schema.ts'

const normHeelRaises = [
  { from: 16, male: 37, female: 30 },
  { from: 30, male: 32, female: 27 },
]

test('a row of the planner ends where the next one begins, and the last one has no end', () => {
  const norms = { of: 'Repetitions.', rows: 'normHeelRaises', evidence: ['5.1'] } as const
  expect(toSelfTest('heel-raise', { ...SAMPLE_TEST, norms }, { normHeelRaises }).norms?.rows).toEqual([
    { from: 16, to: 29, men: 37, women: 30 },
    { from: 30, to: null, men: 32, women: 27 },
  ])
})

test('rows of the file itself stay as they are, and no norms stay none', () => {
  const rows = [{ from: 18, to: 30, men: 94, women: 72 }]
  const norms = { of: 'Seconds.', rows, evidence: ['5.3'] }
  expect(toSelfTest('plank', { ...SAMPLE_TEST, norms }, { normHeelRaises: [] }).norms?.rows).toEqual(rows)
  expect(toSelfTest('plank', SAMPLE_TEST, { normHeelRaises: [] }).norms).toBeNull()
})
