import { expect, test } from 'vitest'
import { readContent } from './read-content.ts'

const rulesFor = (path: string, text: string): readonly string[] => {
  const read = readContent([{ path, text }])
  return read.ok ? [] : read.error.filter(({ file }) => file === path).map(({ rule }) => rule)
}

test('says what is missing when there is nothing', () => {
  const read = readContent([])
  if (read.ok) throw new Error('read')
  expect(read.error).toContainEqual({ file: 'content/muscles/soleus.yaml', line: 1, rule: 'missing', values: {} })
  expect(read.error).toContainEqual({ file: 'content/released-ids.yaml', line: 1, rule: 'missing', values: {} })
  expect(read.error).toContainEqual({
    file: 'content/protocols',
    line: 1,
    rule: 'missing-table',
    values: { table: 'season' },
  })
})

test('the file name is the identity', () => {
  expect(rulesFor('content/exercises/Split_Squat.yaml', 'name: A')).toContain('file-name')
  expect(rulesFor('content/exercises/split-squat.yml', 'name: A')).toEqual(['file-name'])
  expect(rulesFor('content/exercises/knee/split-squat.yaml', 'name: A')).toContain('file-name')
})

test('a muscle or emphasis that the core does not know is a finding', () => {
  const emphasis = 'evidence: []\nname: A\nfactors: {}\nfloors: {}\n'
  expect(rulesFor('content/emphases/own.yaml', emphasis)).toContain('schema')
  expect(rulesFor('content/muscles/biceps-femoris.yaml', 'name: A')).toContain('schema')
})

test('a folder that nobody reads is a finding; what is not YAML is left alone', () => {
  expect(rulesFor('content/recipes/soup.yaml', 'name: A')).toEqual(['unknown-place'])
  expect(rulesFor('content/README.md', '# Content')).toEqual([])
})

test('a complaint without a light, or without red flags, is a finding', () => {
  const page = `name: Sore knee
alsoKnownAs: []
tissues: [knee]
where: The knee.
usually: Often too much too soon.
supports: [{ text: It helps., sure: low, evidence: [judgement] }]
plan: { green: As usual., amber: Less. }
comesBackFirst: Sitting down.
exercises: [sit-to-stand]
redFlags: { now: [], thisWeek: [It locks.] }
seeWhom: A physiotherapist.
notExpect: Days.
evidence: [judgement]
`
  const read = readContent([{ path: 'content/complaints/sore-knee.yaml', text: page }])
  const found = read.ok ? [] : read.error.filter(({ file }) => file === 'content/complaints/sore-knee.yaml')
  expect(found.map(({ line, values }) => [line, values['at']])).toEqual([
    [7, 'plan.red'],
    [10, 'redFlags.now'],
  ])
})
