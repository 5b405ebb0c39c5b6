import { describe, expect, it } from 'vitest'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import { exampleExercise } from '../testing/index.ts'
import { hasSamePurpose, keptWork, targetMuscles, type Work } from './purpose.ts'

const work = (id: ExerciseId, sets = 3, worth = 1000): Work => ({ exercise: exampleExercise(id), sets, worth })

const with_ = (shares: Readonly<Record<string, number>>): Exercise => ({
  ...exampleExercise('goblet-squat'),
  muscles: Object.entries(shares).map(([muscle, share]) => ({ muscle: muscle as never, share })),
})

describe('purpose', () => {
  it('an exercise is for the muscles with three quarters of a set or more, else for those with most', () => {
    expect(targetMuscles(exampleExercise('goblet-squat'))).toEqual(['quadriceps'])
    expect(targetMuscles(with_({ hamstrings: 0.5, 'gluteus-maximus': 0.5, 'erector-spinae': 0.25 }))).toEqual([
      'hamstrings',
      'gluteus-maximus',
    ])
  })

  it('another exercise for the same muscle keeps the purpose, one for other muscles does not', () => {
    expect(hasSamePurpose(work('goblet-squat'), work('split-squat'))).toBe(true)
    expect(hasSamePurpose(work('goblet-squat'), work('romanian-deadlift'))).toBe(false)
  })

  it('a step so easy that its sets count half does not keep it', () => {
    expect(keptWork(work('goblet-squat'), work('sit-to-stand', 3, 500)).inAll).toBe(500)
    expect(hasSamePurpose(work('goblet-squat'), work('sit-to-stand', 3, 500))).toBe(false)
  })

  it('more sets of one target do not make up for less than half of another', () => {
    const both: Work = { exercise: with_({ hamstrings: 1, 'gluteus-maximus': 1 }), sets: 2, worth: 1000 }
    const one: Work = { exercise: with_({ hamstrings: 1, 'gluteus-maximus': 0.25 }), sets: 4, worth: 1000 }
    expect(keptWork(both, one)).toEqual({ inAll: 750, least: 500 })
    expect(hasSamePurpose(both, { ...one, sets: 3 })).toBe(false)
  })

  it('what trains no muscle is replaced by its own kind alone', () => {
    const mobility: Work = { exercise: { ...with_({}), pattern: 'mobility' }, sets: 1, worth: 1000 }
    expect(hasSamePurpose(mobility, mobility)).toBe(true)
    expect(hasSamePurpose(mobility, work('goblet-squat'))).toBe(false)
  })
})
