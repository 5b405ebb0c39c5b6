import * as v from 'valibot'
import { expect, test } from 'vitest'
import { formatFinding } from '../format-finding.ts'
import { checkShape } from './check-shape.ts'
import { readPage } from './page.ts'

const schema = v.strictObject({ name: v.string(), dose: v.strictObject({ form: v.picklist(['reps', 'seconds']) }) })

const problems = (text: string): readonly string[] => {
  const page = readPage({ path: 'content/a.yaml', text })
  if (!page.ok) throw new Error('not read')
  const shaped = checkShape(page.value, schema)
  return shaped.ok ? [] : shaped.error.map(formatFinding)
}

test('accepts the shape', () => {
  expect(problems('name: A\ndose: { form: reps }\n')).toEqual([])
})

test('finds a missing key, a key nobody knows and a wrong value, each at its line', () => {
  expect(problems('dose: { form: reps }\n')).toEqual(['content/a.yaml:1 schema name: is missing'])
  expect(problems('name: A\ndose: { form: reps }\nnmae: B\n')).toEqual([
    'content/a.yaml:3 schema nmae: is not a field here',
  ])
  expect(problems('name: A\ndose:\n  form: rep\n')).toEqual([
    'content/a.yaml:3 schema dose.form: is "rep"; expected "reps" | "seconds"',
  ])
  expect(problems('name: A\ndose:\n  # nothing\n')).toEqual(['content/a.yaml:2 schema dose: is null; expected Object'])
})

test('an empty file is a finding on line 1', () => {
  expect(problems('')).toEqual(['content/a.yaml:1 schema the file: is null; expected Object'])
})
