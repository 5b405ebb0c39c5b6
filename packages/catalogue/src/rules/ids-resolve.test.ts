import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { idsResolve } from './ids-resolve.ts'

test('finds an exercise, a self-test and a source that do not exist, each where it is mentioned', () => {
  const content = sampleContent({
    exercises: {
      'split-squat': {
        harder: ['walking-lunge'],
        gate: { test: 'wall-sit', atLeast: 45, orNormShare: null },
        evidence: ['C9.9'],
      },
    },
  })
  const file = 'content/exercises/split-squat.yaml'
  expect(idsResolve.check(content)).toEqual([
    {
      file,
      line: 3,
      rule: 'ids-resolve',
      values: { kind: 'exercise', id: 'walking-lunge', problem: 'does not exist' },
    },
    { file, line: 3, rule: 'ids-resolve', values: { kind: 'self-test', id: 'wall-sit', problem: 'does not exist' } },
    { file, line: 3, rule: 'ids-resolve', values: { kind: 'evidence', id: 'C9.9', problem: 'does not exist' } },
  ])
})

test('finds a reference that does not exist and a source that is there twice', () => {
  const source = {
    id: 'C1.1',
    statement: 'It helps.',
    kind: 'trial',
    confidence: 'low',
    checked: false,
    references: [],
  } as const
  const content = sampleContent({ evidence: [source, { ...source, references: ['NOBODY99'] }] })
  expect(idsResolve.check(content).map(({ values }) => idsResolve.message(values))).toEqual([
    'reference NOBODY99 does not exist',
    'evidence C1.1 is there twice',
  ])
})

test('accepts ids that exist, and judgement', () => {
  const content = sampleContent({
    exercises: { 'split-squat': { harder: ['lunge'] }, lunge: { easier: ['split-squat'], step: 2 } },
  })
  expect(idsResolve.check(content)).toEqual([])
})

test('finds an exercise and a source that a complaint names and that do not exist', () => {
  const supports = [{ text: 'It helps.', sure: 'low', evidence: ['C9.9'] }] as const
  const content = sampleContent({ complaints: { knee: { exercises: ['nothing'], supports } } })
  expect(idsResolve.check(content).map(({ line, values }) => [line, idsResolve.message(values)])).toEqual([
    [3, 'exercise nothing does not exist'],
    [5, 'evidence C9.9 does not exist'],
  ])
})
