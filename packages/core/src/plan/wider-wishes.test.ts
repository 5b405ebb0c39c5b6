import { describe, expect, test } from 'vitest'
import type { Complaint } from '../athlete/index.ts'
import { exampleRequest } from '../testing/index.ts'
import type { PlanRequest } from './plan.ts'
import { asksForMore } from './wider-wishes.ts'

const knee = (light: Complaint['light'], past = false): Partial<PlanRequest> => ({
  complaints: [{ tissue: 'knee', light, past, since: null }],
})
const asks = (now: Partial<PlanRequest>, before: Partial<PlanRequest> = {}): boolean =>
  asksForMore({ ...exampleRequest, ...before }, { ...exampleRequest, ...now })

describe('a runner asks for more', () => {
  test('with more sessions, minutes, kit or an exercise of their own, not with as much or less', () => {
    const { minutes, places } = exampleRequest
    const more: readonly Partial<PlanRequest>[] = [
      { sessions: 4 },
      { minutes: { ...minutes, tue: (minutes.tue ?? 0) + 5 } },
      { places: [...places, { id: 'shed', kit: ['kettlebell'], loads: {} }] },
      { pins: ['plank'] },
    ]
    expect(more.map((now) => asks(now))).toEqual([true, true, true, true])
    expect(more.map((before) => asks({}, before))).toEqual([false, false, false, false])
    expect(asks({})).toBe(false)
  })

  test('when something hurts less than it did, or no more; not when it hurts as much, or worse', () => {
    expect([asks(knee('green'), knee('amber')), asks({}, knee('amber')), asks(knee('amber'), knee('red'))]).toEqual([
      true,
      true,
      true,
    ])
    expect(asks(knee('amber', true), knee('amber'))).toBe(true)
    expect([asks(knee('amber'), knee('amber')), asks(knee('red'), knee('amber')), asks(knee('amber'))]).toEqual([
      false,
      false,
      false,
    ])
  })
})
