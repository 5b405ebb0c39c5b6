import { parseDay, type PlanDifference } from '@strongstride/core'
import { expect, it } from 'vitest'
import { summariseChange } from './change-summary.ts'

const start = parseDay('2027-01-04')
if (start === null) throw new Error('not a day')
const out = { type: 'exercise-left-out', session: '1-A', exercise: 'bounds' } as const

it('what is otherwise in several weeks is said once, and its weeks are counted', () => {
  const week = { start, sessions: [out, out], targets: [{ muscle: 'soleus', from: 4, to: 3 }] } as const
  const difference: PlanDifference = { asked: [], weeks: [week, week], weeksUnchanged: 0 }
  expect(summariseChange(difference)).toEqual({
    weeks: 2,
    out: ['bounds'],
    into: [],
    swapped: [],
    doses: [],
    targets: ['soleus'],
    sessions: { moved: 0, dropped: 0, added: 0, made: 0 },
  })
})
