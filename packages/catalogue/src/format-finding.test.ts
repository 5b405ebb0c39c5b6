import { expect, test } from 'vitest'
import { formatFinding } from './format-finding.ts'

const at = { file: 'content/exercises/lunge.yaml', line: 7 }

test('is one line with file, line, rule and a sentence', () => {
  expect(formatFinding({ ...at, rule: 'schema', values: { at: 'muscles', problem: 'names no muscle' } })).toBe(
    'content/exercises/lunge.yaml:7 schema muscles: names no muscle',
  )
  expect(formatFinding({ ...at, rule: 'text-counts', values: { key: 'mistakes', count: 3 } })).toBe(
    'content/exercises/lunge.yaml:7 text-counts has 3 mistakes; exactly 2 are asked for',
  )
})

test('a rule it does not know prints its values', () => {
  expect(formatFinding({ ...at, rule: 'new', values: { id: 'a' } })).toBe(
    'content/exercises/lunge.yaml:7 new {"id":"a"}',
  )
})
