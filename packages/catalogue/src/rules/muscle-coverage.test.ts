import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { muscleCoverage } from './muscle-coverage.ts'

const four = { a: {}, b: {}, c: {}, d: {} }

test('finds a leg muscle with three direct exercises', () => {
  const content = sampleContent({
    muscles: { quadriceps: {} },
    exercises: { ...four, d: { muscles: { quadriceps: 0.5 } } },
  })
  expect(muscleCoverage.check(content)).toEqual([
    {
      file: 'content/muscles/quadriceps.yaml',
      line: 1,
      rule: 'muscle-coverage',
      values: { muscle: 'quadriceps', direct: 3, withoutKit: 3 },
    },
  ])
})

test('finds a leg muscle that needs kit for all of them, and does not count preparation', () => {
  const content = sampleContent({
    muscles: { quadriceps: {} },
    exercises: {
      a: { kit: [['band']] },
      b: { kit: [['band']] },
      c: { kit: [['band']] },
      d: { kit: [['band']] },
      warm: { role: 'prep' },
    },
  })
  expect(muscleCoverage.check(content)).toHaveLength(1)
})

test('accepts four, three for the upper body, and none for the biceps', () => {
  const chest = { muscles: { chest: 1 } }
  const content = sampleContent({
    muscles: { quadriceps: {}, chest: { group: 'upper-body' }, biceps: { group: 'upper-body' } },
    exercises: { ...four, e: chest, f: chest, g: chest },
  })
  expect(muscleCoverage.check(content)).toEqual([])
})
