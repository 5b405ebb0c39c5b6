import { expect, it } from 'vitest'
import { compareRuleLists } from './compare.ts'
import type { RuleLists } from './compare.ts'
import { readSpecRules, readTestedIds } from './read.ts'

const agreeing: RuleLists = {
  spec: [{ id: 'PL-1', line: 3, evidence: 'R3.3, judgement' }],
  code: ['PL-1'],
  tests: ['PL-1', 'PL-1'],
  evidence: ['R3.3'],
}

it('says nothing when the four lists agree', () => {
  expect(compareRuleLists(agreeing)).toEqual([])
})

it('names a rule without a reason code', () => {
  expect(compareRuleLists({ ...agreeing, code: [] })).toEqual([
    'PL-1: in the specification, no reason code in the code',
  ])
})

it('names a rule without a test', () => {
  expect(compareRuleLists({ ...agreeing, tests: [] })).toEqual([
    'PL-1: in the specification, no test whose name begins with it',
  ])
})

it('names codes and tests of rules that nobody specified', () => {
  expect(compareRuleLists({ ...agreeing, code: ['PL-1', 'PL-9'], tests: ['PL-1', 'DS-9'] })).toEqual([
    'PL-9: a reason code, not in the specification',
    'DS-9: begins the name of a test, not in the specification',
  ])
})

it('names evidence that does not exist, inside a range too', () => {
  const spec = [{ id: 'PL-1', line: 3, evidence: 'R3.3 to R3.5' }]
  expect(compareRuleLists({ ...agreeing, spec, evidence: ['R3.3', 'R3.5'] })).toEqual([
    'PL-1: its evidence R3.4 does not exist',
  ])
})

it('names a rule that rests on nothing', () => {
  const spec = [{ id: 'PL-1', line: 3, evidence: 'it is well known' }]
  expect(compareRuleLists({ ...agreeing, spec })).toEqual(['PL-1: names no evidence and does not say "judgement"'])
})

it('names a rule that stands twice', () => {
  const spec = [...agreeing.spec, ...agreeing.spec]
  expect(compareRuleLists({ ...agreeing, spec })).toEqual(['PL-1: stands twice in the specification'])
})

it('reads the rows of the table and nothing else', () => {
  const text = [
    '| Id | Rule | Evidence |',
    '|---|---|---|',
    '| PL-1 | No H before K | R3.3 |',
    '| Phase | P | M |',
  ].join('\n')
  expect(readSpecRules(text)).toEqual([{ id: 'PL-1', line: 3, evidence: 'R3.3' }])
})

it('reads ids from every way of naming a test', () => {
  const text = [
    "describe('PL-1 keeps', () => {",
    'it.each([1, 2])(`PL-2 for %i`, () => {})',
    "test.skip(\n  'PL-3 later', () => {})",
    "expect('PL-4 is only mentioned')",
  ].join('\n')
  expect(readTestedIds(text)).toEqual(['PL-1', 'PL-2', 'PL-3'])
})
