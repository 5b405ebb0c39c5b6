import { describe, expect, it } from 'vitest'
import type { Exercise, PlanItem } from '@strongstride/core'
import { testCatalogue } from '../../testing/index.ts'
import { doseText } from './dose.ts'

const hipThrust: Exercise | undefined = testCatalogue().exercises.find(({ id }) => id === 'hip-thrust')

const item = (load: PlanItem['load']): PlanItem => ({
  exercise: 'hip-thrust',
  part: 'main',
  circuit: null,
  sets: 3,
  reps: [4, 6],
  seconds: null,
  contacts: null,
  metres: null,
  sides: 1,
  rir: 2,
  load,
  tempo: '2-0-1',
  restSeconds: 75,
  setupSeconds: 20,
  secondsPerRep: 3,
  reasons: [],
})

describe('doseText', () => {
  it('asks for a weight where the kit at hand can carry one, though the exercise goes without', () => {
    expect(doseText(item(null), hipThrust, { kit: ['backpack'] })).toBe(
      '3 x 4-6, weight to fit, stop 2 short, rest 75 s',
    )
    expect(doseText(item(null), hipThrust, { kit: ['band'] })).toBe('3 x 4-6, stop 2 short, rest 75 s')
  })
  it('names a first weight as the one to begin from', () => {
    expect(doseText(item({ kg: 8 }), hipThrust)).toBe('3 x 4-6, from 8 kg, stop 2 short, rest 75 s')
  })
})
