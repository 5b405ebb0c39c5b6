import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { honestClaims } from './honest-claims.ts'

test.each([
  'This prevents shin splints.',
  'It wards off injury.',
  'Warding off heel pain.',
  'Injury-proof your knees.',
  'It fixes the arch.',
  'A cure for runner’s knee.',
  'Guaranteed to help.',
])('finds the promise in: %s', (feel) => {
  expect(honestClaims.check(sampleContent({ exercises: { one: { feel } } }))).toHaveLength(1)
})

test('reads names, other names and every list of an exercise, a self-test and a complaint', () => {
  const cure = 'Cures heel pain.'
  const inExercise = { name: cure, alsoKnownAs: [cure], mustNot: [cure], steps: [cure], mistakes: [cure], safety: cure }
  const count = (content: Parameters<typeof sampleContent>[0]) => honestClaims.check(sampleContent(content)).length
  expect(count({ exercises: { one: inExercise } })).toBe(6)
  const norms = { of: cure, rows: [], evidence: [] }
  expect(count({ selfTests: { one: { name: cure, protocol: [cure], norms } } })).toBe(3)
  const page = { name: cure, alsoKnownAs: [cure], where: cure, usually: cure, comesBackFirst: cure, seeWhom: cure }
  const redFlags = { now: [cure], thisWeek: [cure] }
  expect(count({ complaints: { one: { ...page, notExpect: cure, redFlags } } })).toBe(9)
})

test.each(['It may lower injury risk.', 'Fix the band to a door.', 'A secure chair.', 'It guards the tendon.'])(
  'accepts: %s',
  (feel) => {
    expect(honestClaims.check(sampleContent({ exercises: { one: { feel } } }))).toEqual([])
  },
)

test('finds a self-test that speaks of failure; a set may go to failure elsewhere', () => {
  const test = { protocol: ['Go on until you fail.'] }
  const content = sampleContent({ selfTests: { one: test }, muscles: { quadriceps: { trained: 'Never to failure.' } } })
  expect(honestClaims.check(content)).toEqual([
    { file: 'content/self-tests/one.yaml', line: 3, rule: 'honest-claims', values: { word: 'fail' } },
  ])
})

test('reads what the evidence says of a muscle, and the statements of sources', () => {
  const text = 'It prevents injury.'
  const content = sampleContent({
    muscles: { quadriceps: { evidenceSays: { verdict: 'agrees', text, evidence: [] } } },
    evidence: [{ id: 'C1.1', statement: text, kind: 'trial', confidence: 'low', checked: false, references: [] }],
  })
  expect(honestClaims.check(content)).toHaveLength(2)
})

test('reads what the evidence supports and what the plan changes for a complaint', () => {
  const supports = [{ text: 'Strength prevents it.', sure: 'low', evidence: ['judgement'] }] as const
  const plan = { green: 'It fixes it.', amber: 'Less.', red: 'None.' }
  expect(honestClaims.check(sampleContent({ complaints: { knee: { supports, plan } } }))).toHaveLength(2)
})
