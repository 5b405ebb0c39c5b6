import { KIT, TISSUES, WEEKDAYS } from '@strongstride/core'
import type { Change, HelpInBlock } from '@strongstride/core'
import { day } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'
import { changeOption, changeText, helpText } from './help-most.ts'

const block = (changes: Partial<HelpInBlock>): HelpInBlock => ({
  block: 1,
  row: 'build',
  start: day('2027-01-04'),
  missed: { pins: 0, groups: 0, patterns: 0, emphasis: 0 },
  gain: 1,
  muscles: [],
  brings: [],
  hops: [],
  ...changes,
})

const CHANGES: readonly Change[] = [
  { kind: 'minutes', minutes: 10 },
  { kind: 'session', sessions: 3 },
  { kind: 'test', test: 'bridge', atLeast: 20 },
  ...WEEKDAYS.map((weekday): Change => ({ kind: 'weekday', weekday, minutes: 30 })),
  ...KIT.map((kit): Change => ({ kind: 'kit', kit })),
  ...TISSUES.map((tissue): Change => ({ kind: 'healed', tissue })),
]

describe('what would help, in words', () => {
  it('has a name and an option for every change', () => {
    const names = CHANGES.map((change) => changeText(change, (id) => id))
    expect(new Set(names).size).toBe(CHANGES.length)
    for (const change of CHANGES) expect(changeOption(change)).toMatch(/^--[a-z]+/)
  })

  it('says sets of named muscles, and what is reached as the full aim', () => {
    const muscles = [
      { muscle: 'tibialis-anterior', from: 3, to: 5, of: 5 },
      { muscle: 'soleus', from: 1, to: 2.5, of: 3 },
      { muscle: 'chest', from: 1.5, to: 1, of: 1.6 },
    ] as const
    expect(helpText(block({ muscles }), (id) => id)).toBe(
      'sets a week: shins from 3 to the full 5 and lower calf from 1 to 2.5 of 3; chest 0.5 fewer',
    )
  })

  it('says what is no longer missed first, then what opens, then sets', () => {
    const missed = { pins: 1, groups: 2, patterns: 1, emphasis: 0 }
    const muscles = [{ muscle: 'soleus', from: 1, to: 2, of: 3 }] as const
    expect(helpText(block({ missed, muscles, hops: ['pogo'] }), () => 'Two-leg pogo hops')).toBe(
      "the exercise you asked for; 2 sets that every muscle group needs; 1 set of the week's squat, hinge or heel raises; opens two-leg pogo hops; sets a week: lower calf from 1 to 2 of 3",
    )
  })
})
