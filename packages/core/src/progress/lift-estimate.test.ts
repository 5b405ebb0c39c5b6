import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { day, exampleExercise, exampleTables } from '../testing/index.ts'
import { daysUpTo } from './example-log.ts'
import { estimateLift, heldKg, movedKg, shareOfMaximum } from './lift-estimate.ts'

const TODAY = day('2027-01-04')
const numbers = exampleTables.strengthEstimate
const lifter = { bodyMassKg: 60, unsaidRir: () => 0, today: TODAY }
const squat = { ...exampleExercise('back-squat'), bodyMassShare: null }
const oneLeg = exampleExercise('split-squat')

/** The base of natural logarithms to the power of -0.075. */
const WATHAN = 0.927_743_486

const powerOf = (base: number, times: number): number =>
  Array.from({ length: times }, () => base).reduce((product, factor) => product * factor, 1)

/** Wathan, Epley and Brzycki as shares of the maximum (evidence 6.1); one repetition is the maximum. */
const formulas = (reps: number): readonly number[] => [
  reps === 1 ? 1 : 1 / (1 + reps / 30),
  (37 - reps) / 36,
  (48.8 + 53.8 * powerOf(WATHAN, reps)) / 100,
]

describe('the share of a maximum', () => {
  test('is the median of Epley, Brzycki and Wathan up to ten repetitions (R6.1)', () => {
    for (let reps = 1; reps <= numbers.mostReps; reps += 1) {
      const median = formulas(reps).toSorted((a, b) => a - b)[1] ?? 0
      expect(Math.abs(shareOfMaximum(reps, numbers) / 1000 - median), `${reps} repetitions`).toBeLessThan(0.0006)
    }
  })

  test('falls with every repetition, lies between its neighbours at half steps, and ends with the table', () => {
    expect(shareOfMaximum(5.5, numbers)).toBe(846)
    expect(shareOfMaximum(40, numbers)).toBe(599)
    expect(shareOfMaximum(0, numbers)).toBe(1000)
  })
})

describe('kilograms moved', () => {
  test('are what is held in both hands', () => {
    const row = { ...squat, load: { kit: ['dumbbell'], startShare: 0.1, region: 'upper', implements: 2 } } as const
    expect(movedKg(row, 12.5, null)).toBe(25)
    expect(heldKg(row, 25, null)).toBe(12.5)
  })

  test('count the share of the body that moves with them, and nothing where its mass is not known', () => {
    const lunge = { ...oneLeg, bodyMassShare: 0.8 }
    expect(movedKg(lunge, 10, 60)).toBe(58)
    expect(heldKg(lunge, 58, 60)).toBe(10)
    expect(movedKg(lunge, 10, null)).toBeNull()
  })
})

describe('the estimate of a lift (R6.1)', () => {
  const of = (sets: readonly (readonly [number, number | null, number | null])[][], change = {}) =>
    estimateLift(squat, daysUpTo(TODAY, 'back-squat', sets), { ...lifter, ...change }, numbers)

  test('takes repetitions done and those in reserve together', () => {
    expect(of([[[5, 81.1, 2]]])?.kg).toBe(100)
    expect(of([[[7, 81.1, 0]]])?.kg).toBe(100)
  })

  test('counts no set beyond ten repetitions, without a weight, or with nothing said of its reserve', () => {
    expect(of([[[10, 50, 2]]])).toBeNull()
    expect(of([[[5, null, 2]]])).toBeNull()
    expect(of([[[5, 50, null]]])).toBeNull()
    expect(of([])).toBeNull()
  })

  test('prefers sets of three to eight repetitions', () => {
    const only = of([[[5, 80, 2]]])
    expect(
      of([
        [
          [5, 80, 2],
          [1, 99, 0],
          [10, 90, 0],
        ],
      ]),
    ).toEqual(only)
  })

  test('is the median of the best of the three newest sessions', () => {
    const sessions = [
      [[5, 40, 2]],
      [[5, 81.1, 2]],
      [
        [5, 73, 2],
        [5, 81.1, 2],
      ],
      [[5, 89.2, 2]],
    ] as const
    expect(of(sessions.map((sets) => [...sets]))).toMatchObject({ kg: 100, sessions: 3 })
  })

  test('may be a tenth off, a lift on one leg more, and as far as the sessions themselves differ', () => {
    expect(of([[[5, 81.1, 2]]])).toMatchObject({ low: 90, high: 110 })
    const lunge = estimateLift(oneLeg, daysUpTo(TODAY, 'split-squat', [[[5, 81.1, 2]]]), lifter, numbers)
    expect(lunge).toMatchObject({ low: 85, high: 115 })
    expect(of([[[5, 60, 2]], [[5, 81.1, 2]], [[5, 81.1, 2]]])?.low).toBeLessThan(75)
  })

  test('reads a beginner as having one more in reserve (R6.3)', () => {
    expect(of([[[5, 80, 1]]], { unsaidRir: () => 1 })).toEqual(of([[[5, 80, 2]]]))
  })

  test('forgets sessions of six weeks ago', () => {
    const old = daysUpTo(addDays(TODAY, -43), 'back-squat', [[[5, 81.1, 2]]])
    expect(estimateLift(squat, old, lifter, numbers)).toBeNull()
  })
})
