import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import type { ReleasedIds } from '../schema/released.schema.ts'
import { releasedIds } from './released-ids.ts'

const messages = (released: Partial<ReleasedIds>): readonly string[] =>
  releasedIds
    .check(
      sampleContent({
        exercises: { lunge: {} },
        muscles: { soleus: {} },
        complaints: { achilles: {} },
        selfTests: { hop: {} },
        released,
      }),
    )
    .map(({ values }) => releasedIds.message(values))

test('finds released ids without a file', () => {
  const frozen = {
    exercises: ['lunge', 'squat'],
    muscles: ['soleus', 'calf'],
    complaints: ['achilles', 'heel'],
    selfTests: ['hop', 'plank'],
  }
  expect(messages(frozen)).toEqual(['squat', 'calf', 'heel', 'plank'].map((id) => `${id} was released and is gone`))
})

test('finds an id that stands on its list twice', () => {
  expect(messages({ muscles: ['soleus', 'soleus'] })).toEqual(['soleus stands here twice'])
})

test('accepts a retired id whose successors end at a file', () => {
  const retired = [
    { id: 'squat', replacedBy: 'split-squat' },
    { id: 'split-squat', replacedBy: 'lunge' },
  ]
  expect(messages({ exercises: ['lunge', 'squat', 'split-squat'], retired })).toEqual([])
})

test('finds successors that lead nowhere or in a circle, and a retired id that still has its file', () => {
  expect(messages({ retired: [{ id: 'squat', replacedBy: 'gone' }] })).toEqual(['squat leads nowhere'])
  const circle = [
    { id: 'a', replacedBy: 'b' },
    { id: 'b', replacedBy: 'a' },
  ]
  expect(messages({ retired: circle })).toEqual(['a leads nowhere', 'b leads nowhere'])
  expect(messages({ retired: [{ id: 'lunge', replacedBy: 'lunge' }] })).toEqual([
    'lunge is retired and still has a file',
  ])
})
