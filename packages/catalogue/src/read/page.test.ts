import { expect, test } from 'vitest'
import { readPage } from './page.ts'

const text = `# A comment
name: Split squat
evidence: [R1.4, judgement]
steps:
  - Take a long step.
  - Go down.
load:
  kit: [dumbbell]
`

test('knows the line of a key, of an item, and of the parent of what is not there', () => {
  const page = readPage({ path: 'content/exercises/split-squat.yaml', text })
  if (!page.ok) throw new Error('not read')
  expect(page.value.value).toMatchObject({ name: 'Split squat', steps: ['Take a long step.', 'Go down.'] })
  expect(page.value.lineOf(['name'])).toBe(2)
  expect(page.value.lineOf(['evidence', 1])).toBe(3)
  expect(page.value.lineOf(['steps', 1])).toBe(6)
  expect(page.value.lineOf(['load', 'kit', 0])).toBe(8)
  expect(page.value.lineOf(['load', 'region'])).toBe(7)
  expect(page.value.lineOf(['nothing'])).toBe(1)
})

test('what is not YAML is a finding with its line', () => {
  const read = readPage({ path: 'content/exercises/a.yaml', text: 'name: A\nsteps: [one\n' })
  expect(read).toMatchObject({ ok: false, error: [{ file: 'content/exercises/a.yaml', line: 3, rule: 'yaml' }] })
})

test('a key that is there twice is a finding', () => {
  const read = readPage({ path: 'content/exercises/a.yaml', text: 'name: A\nstep: 1\nname: B\n' })
  expect(read).toMatchObject({ ok: false, error: [{ line: 3, rule: 'yaml' }] })
})
