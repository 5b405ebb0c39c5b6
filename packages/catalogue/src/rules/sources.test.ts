import { expect, test } from 'vitest'
import { SAMPLE_MUSCLE, sampleContent } from '../testing/sample-content.ts'
import { sources } from './sources.ts'

test('finds pages that state without a source', () => {
  const content = sampleContent({
    exercises: { lunge: { evidence: [] }, squat: {} },
    selfTests: { 'wall-sit': { evidence: [] } },
    muscles: { quadriceps: { evidenceSays: { ...SAMPLE_MUSCLE.evidenceSays, evidence: [] } } },
  })
  expect(sources.check(content).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/exercises/lunge.yaml:2',
    'content/self-tests/wall-sit.yaml:2',
    'content/muscles/quadriceps.yaml:3',
  ])
})
