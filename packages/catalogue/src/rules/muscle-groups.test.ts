import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { muscleGroups } from './muscle-groups.ts'

test('finds a shin muscle that is counted under calves', () => {
  const content = sampleContent({ muscles: { 'tibialis-anterior': { group: 'calves' } } })
  expect(muscleGroups.check(content)).toEqual([
    {
      file: 'content/muscles/tibialis-anterior.yaml',
      line: 2,
      rule: 'muscle-groups',
      values: { group: 'calves', fixed: 'shins' },
    },
  ])
})

test('accepts the group of the core', () => {
  expect(muscleGroups.check(sampleContent({ muscles: { quadriceps: {} } }))).toEqual([])
})
