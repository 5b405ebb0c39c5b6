import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, exampleExercise, exampleTables } from '../testing/index.ts'
import { daysUpTo } from './example-log.ts'
import { estimateLift } from './lift-estimate.ts'
import { nextLoad, type LoadAsk } from './next-load.ts'

const TODAY = day('2027-01-04')
const squat = exampleExercise('goblet-squat')

type Sets = readonly (readonly [number, number | null, number | null])[]

const ASK: LoadAsk = {
  aim: { reps: [6, 10], rir: 2 },
  owned: { kg: [8, 10, 12, 12.5, 16, 20], rise: 1.05, roundKg: 0.5 },
  gapShare: 1000,
  held: null,
}

const next = (sessions: readonly Sets[], change: Partial<LoadAsk> = {}) => {
  const days = daysUpTo(TODAY, squat.id, sessions)
  const lifter = { bodyMassKg: 60, unsaidRir: () => 0, today: TODAY }
  const estimate = estimateLift(squat, days, lifter, exampleTables.strengthEstimate)
  return nextLoad({ exercise: squat, days, estimate, bodyMassKg: 60 }, { ...ASK, ...change }, exampleTables)
}

const times = (sets: number, done: number, kg: number, rir: number | null): Sets =>
  Array.from({ length: sets }, () => [done, kg, rir] as const)

const EASY_START: Sets = times(2, 7, 8, 2)

describe('double progression (R6.4)', () => {
  test('asks for one repetition more while the range has room', () => {
    expect(next([EASY_START, times(3, 8, 12, 2)])).toEqual({ kg: 12, step: 'reps', lastKg: 12, reps: 9 })
    expect(
      next([
        EASY_START,
        [
          [9, 12, 2],
          [7, 12, 2],
        ],
      ])?.reps,
    ).toBe(8)
  })

  test('adds load when two sessions reached the top with the reserve asked for, and goes back to the low end', () => {
    expect(next([EASY_START, times(3, 10, 12, 2)])?.step).toBe('reps')
    expect(next([EASY_START, times(3, 10, 12, 2), times(3, 10, 12, 2)])).toEqual({
      kg: 12.5,
      step: 'more',
      lastKg: 12,
      reps: 6,
    })
  })

  test('adds load after one session that was too easy', () => {
    expect(next([EASY_START, times(3, 10, 12, 4)])?.kg).toBe(12.5)
  })

  test('takes a session that says nothing of its reserve as done with the reserve asked for', () => {
    expect(next([EASY_START, times(3, 10, 12, null), times(3, 10, 12, null)])?.step).toBe('more')
  })

  test('holds after one miss, and takes five per cent off after two in a row', () => {
    expect(next([EASY_START, times(3, 7, 12, 0)])).toMatchObject({ kg: 12, step: 'hold' })
    expect(next([EASY_START, times(3, 7, 12, 0), times(3, 7, 12, 0)])).toMatchObject({ kg: 10, step: 'less' })
    expect(next([times(3, 7, 12, 0), times(3, 8, 12, 2), times(3, 7, 12, 0)])?.step).toBe('hold')
  })

  test('counts missed repetitions as a miss', () => {
    expect(next([EASY_START, times(2, 4, 12, 2), times(2, 4, 12, 2)])?.kg).toBe(10)
  })

  test('stays on the heaviest weight there is', () => {
    expect(next([EASY_START, times(2, 10, 20, 4)])).toMatchObject({ kg: 20, step: 'heaviest' })
  })

  test('stays with the repetitions where the next weight there is would be far too heavy', () => {
    const gym = { kg: [10, 20], rise: 1.05, roundKg: 0.5 }
    const twice = [EASY_START, times(2, 6, 10, 2), times(2, 6, 10, 2)]
    expect(next(twice, { owned: gym, aim: { reps: [5, 6], rir: 2 } })).toMatchObject({ kg: 10, step: 'reps' })
  })

  test('is null before any weight was written down', () => {
    expect(next([])).toBeNull()
    expect(next([[[10, null, 2]]])).toBeNull()
  })
})

describe('a load', () => {
  test('grows in a step by a twentieth at most, or to the next weight there is (DS-4)', () => {
    const sets = fc.tuple(
      fc.integer({ min: 1, max: 25 }),
      fc.constantFrom(8, 10, 12, 16),
      fc.integer({ min: 0, max: 8 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(sets, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 6 }), (log) => {
        const made = next(log)
        const above = ASK.owned.kg.find((kg) => kg > (made?.lastKg ?? 0)) ?? 0
        expect(made?.kg).toBeLessThanOrEqual(Math.max((made?.lastKg ?? 0) * 1.05, above))
        expect(ASK.owned.kg).toContain(made?.kg)
      }),
    )
  })

  test('rounds down to half a kilogram where nobody said what there is', () => {
    const unknown = { kg: [], rise: 1.05, roundKg: 0.5 }
    expect(next([EASY_START, times(2, 10, 30, 4)], { owned: unknown })?.kg).toBe(31.5)
    expect(next([EASY_START, times(2, 10, 8, 4)], { owned: unknown })?.kg).toBe(8)
  })

  test('does not go up in a deload nor where it hurts, and comes down after a gap (DS-5, R3.14)', () => {
    const easy = [EASY_START, times(2, 10, 12, 5)]
    expect(next(easy, { held: 'rest' })).toMatchObject({ kg: 12, step: 'rest' })
    expect(next(easy, { held: 'pain' })).toMatchObject({ kg: 12, step: 'pain' })
    expect(next(easy, { gapShare: 800 })).toMatchObject({ kg: 8, step: 'gap', reps: 6 })
  })

  test('fits another range of repetitions at once where the estimate leaves no hope of it', () => {
    const heavy = [times(2, 3, 20, 1), times(2, 3, 20, 1), times(2, 3, 20, 1)]
    expect(next(heavy, { aim: { reps: [12, 15], rir: 3 } })).toMatchObject({ kg: 12.5, step: 'fits' })
  })
})

describe('after trials of eight repetitions (section 7)', () => {
  test('more than six left is a fifth more for the legs, four to six a tenth, fewer than wanted 15 per cent less', () => {
    const aim = { reps: [8, 12], rir: 3 } as const
    expect(next([times(1, 8, 10, 7)], { aim })).toMatchObject({ kg: 12, step: 'trial' })
    expect(next([times(1, 8, 12, 5)], { aim })).toMatchObject({ kg: 12.5, step: 'trial' })
    expect(next([times(1, 8, 12, 2)], { aim })).toMatchObject({ kg: 10, step: 'trial' })
    expect(next([times(1, 8, 12, 3)], { aim })?.step).not.toBe('trial')
  })

  test('the fourth time is no trial any more', () => {
    const three = [times(1, 8, 10, 7), times(1, 8, 10, 7), times(1, 8, 10, 7)]
    expect(next(three)?.step).not.toBe('trial')
  })
})
