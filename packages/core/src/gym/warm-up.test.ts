import { describe, expect, it } from 'vitest'
import { exampleExercise } from '../testing/index.ts'
import { warmUpSets } from './warm-up.ts'

const squat = exampleExercise('back-squat')
const BAR = { kg: [20, 30, 40, 50, 60, 70, 80, 90, 100], rise: 1.05, roundKg: 2.5 }
const lift = { part: 'main', reps: [4, 6] } as const

describe('warm-up sets', () => {
  it('a heavy lift is approached in three lighter sets, each with what there is', () => {
    expect(warmUpSets(lift, squat, 100, { owned: BAR, bodyMassKg: 70 })).toEqual([
      { kg: 40, reps: 8 },
      { kg: 60, reps: 5 },
      { kg: 80, reps: 3 },
    ])
  })

  it('sets of more than six repetitions get two', () => {
    const sets = warmUpSets({ part: 'main', reps: [6, 10] }, squat, 60, { owned: BAR, bodyMassKg: 70 })
    expect(sets).toEqual([
      { kg: 20, reps: 8 },
      { kg: 30, reps: 5 },
    ])
  })

  it('no step is done twice, and none as heavy as the work', () => {
    const sets = warmUpSets(lift, squat, 30, { owned: BAR, bodyMassKg: 70 })
    expect(sets).toEqual([{ kg: 20, reps: 8 }])
  })

  it('what is light, is no main lift, or has no weight gets none', () => {
    const around = { owned: BAR, bodyMassKg: 120 }
    expect(warmUpSets(lift, squat, 20, around)).toEqual([])
    expect(warmUpSets({ part: 'circuit', reps: [8, 12] }, squat, 100, around)).toEqual([])
    expect(warmUpSets(lift, squat, null, around)).toEqual([])
    expect(warmUpSets(lift, exampleExercise('box-squat'), 100, around)).toEqual([])
  })

  it('a runner of unknown mass gets them from 15 kg in all', () => {
    expect(warmUpSets(lift, squat, 15, { owned: BAR, bodyMassKg: null })).toEqual([])
    expect(warmUpSets(lift, squat, 40, { owned: BAR, bodyMassKg: null })).not.toEqual([])
  })
})
