import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOf, MUSCLES, TISSUES, TRUNK_MUSCLES } from '../anatomy/index.ts'
import type { TestResult } from '../athlete/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { EMPHASES, TABLE_ROWS } from '../strength/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, exampleTables, runsOf } from '../testing/index.ts'
import { askWeek, type WeekAsk } from './demand.ts'
import { readRunner } from './runner-facts.ts'

const BUILD: WeekAsk = { row: 'build', sessions: 2, restingLegs: false }

/** A runner whose only test result says nothing of calves, so that the emphasis acts. */
const UNTESTED = { tests: [] } as const

const ask = (change: Partial<PlanRequest> = {}, week: Partial<WeekAsk> = {}) => {
  const request = { ...exampleRequest, ...UNTESTED, ...change }
  return askWeek(
    { ...BUILD, ...week },
    { request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue },
  )
}

const tested = (test: string, left: number, right = left): TestResult => ({ test, day: EXAMPLE_START, left, right })

describe('the target of a muscle', () => {
  test('is its base times the emphasis', () => {
    const { targets } = ask()
    expect(targets.quadriceps).toBe(6500)
    expect(targets['tibialis-anterior']).toBe(3250)
    expect(targets.gastrocnemius).toBe(3500)
    expect(targets['gluteus-medius']).toBe(2500)
    expect(targets.chest).toBe(1600)
    expect(targets.biceps).toBe(0)
  })

  test('follows the stage and the phase', () => {
    const quadriceps = (stage: 'first' | 'raced' | 'experienced', row: WeekAsk['row']) =>
      ask({ stage }, { row }).targets.quadriceps / 1300
    expect((['first', 'raced', 'experienced'] as const).map((stage) => quadriceps(stage, 'strength'))).toEqual([
      4.5, 5.5, 6.5,
    ])
    expect((['learn', 'power', 'maintain'] as const).map((row) => quadriceps('raced', row))).toEqual([3.5, 4, 3])
  })

  test('under the other emphasis weighs what carries the load', () => {
    const { targets } = ask({ emphasis: 'load-and-evidence' })
    expect(targets.soleus).toBe(6000)
    expect(targets.quadriceps).toBe(5500)
    expect(targets.hamstrings).toBe(4500)
    expect(targets['tibialis-anterior']).toBe(2000)
  })

  test('follows the wishes of the runner, and keeps every factor as a reason', () => {
    const { targets, reasons } = ask({ adjustments: { quadriceps: 0.5 }, tests: [tested('wall-sit', 30)] })
    expect(targets.quadriceps).toBe(Math.round(5000 * 1.3 * 0.5 * 1.5))
    expect(reasons.find(({ values }) => values['muscle'] === 'quadriceps')?.values).toMatchObject({
      muscle: 'quadriceps',
      base: 5,
      emphasis: 1.3,
      own: 0.5,
      test: 1.5,
      share: 1,
      floor: 0,
      target: 4.875,
    })
  })

  test('is nothing for a muscle that the runner took out, floor or not', () => {
    expect(ask({ adjustments: { hamstrings: 0 } }).targets.hamstrings).toBe(0)
  })
})

describe('tests', () => {
  test('that are LOW ask for half more, that are HIGH for less', () => {
    const bridge = (result: number) =>
      ask({ emphasis: 'load-and-evidence', tests: [tested('bridge', result)] }).targets.hamstrings / 4500
    expect([19, 20, 39, 40].map(bridge)).toEqual([1.5, 1, 1, 0.7])
  })

  test('count by the weaker side, and by the newest result', () => {
    const older = { ...tested('wall-sit', 10), day: exampleRequest.runs[0]?.day ?? EXAMPLE_START }
    expect(ask({ tests: [tested('wall-sit', 60, 44)] }).targets.quadriceps).toBe(9750)
    expect(ask({ tests: [older, { ...tested('wall-sit', 60), day: older.day }] }).targets.quadriceps).toBe(6500)
  })
})

describe('floors', () => {
  test('hold calves and hamstrings up from learn to maintain', () => {
    const learn = ask({ stage: 'first', monthsStrength: 0 }, { row: 'learn' }).targets
    expect([learn.gastrocnemius, learn.soleus, learn.hamstrings]).toEqual([2000, 2500, 2000])
    const taper = ask({ stage: 'first' }, { row: 'taper-3' }).targets
    expect([taper.gastrocnemius, taper.soleus, taper.hamstrings]).toEqual([1050, 1050, 1050])
  })

  test('and targets are halved with one session a week', () => {
    const learn = ask({ stage: 'first' }, { row: 'learn', sessions: 1 }).targets
    expect([learn.gastrocnemius, learn.soleus, learn.hamstrings]).toEqual([1000, 1250, 1000])
    expect(learn.quadriceps).toBe(1625)
  })
})

describe('the calf keeps its whole target', () => {
  const calves = (change: Partial<PlanRequest>) => {
    const { targets } = ask(change)
    return [targets.gastrocnemius, targets.soleus]
  }

  test('at 50 and over', () => {
    expect(calves({ age: 49 })).toEqual([3500, 3500])
    expect(calves({ age: 50 })).toEqual([5000, 5000])
  })

  test.each(['achilles', 'plantar-fascia', 'calf', 'shin'] as const)(
    'with a complaint of the %s, past ones too',
    (tissue) => {
      expect(calves({ complaints: [{ tissue, light: 'green', since: null, past: true }] })).toEqual([5000, 5000])
    },
  )

  test('not with a complaint elsewhere', () => {
    expect(calves({ complaints: [{ tissue: 'knee', light: 'amber', since: null, past: false }] })).toEqual([3500, 3500])
  })

  test('with a LOW heel-raise test, which asks for half more besides', () => {
    expect(calves({ tests: [tested('heel-raise', 14)] })).toEqual([7500, 5000])
    expect(calves({ tests: [tested('heel-raise', 15)] })).toEqual([3500, 3500])
  })

  test('and more where the emphasis gives more', () => {
    expect(calves({ age: 55, emphasis: 'load-and-evidence' })).toEqual([5500, 6000])
  })
})

describe('rows of their own', () => {
  test('race week asks half a set of the trunk and nothing else', () => {
    const { targets } = ask({}, { row: 'race', sessions: 1 })
    expect(MUSCLES.filter((muscle) => targets[muscle] > 0)).toEqual(
      MUSCLES.filter((muscle) => TRUNK_MUSCLES.includes(muscle)),
    )
  })

  test('recovery leaves the legs alone while PL-5 does, then asks half of learn', () => {
    const resting = ask({}, { row: 'recover', sessions: 1, restingLegs: true }).targets
    expect([resting.quadriceps, resting.soleus, resting.obliques]).toEqual([0, 0, 1000])
    const later = ask({}, { row: 'recover', sessions: 1 }).targets
    expect(later.quadriceps).toBe(2275)
  })
})

test('targets are never negative, never above the caps of DS-1, and come with a reason each', () => {
  const request = fc.record({
    stage: fc.constantFrom('first', 'raced', 'experienced'),
    age: fc.constantFrom(null, 20, 70),
    emphasis: fc.constantFrom(...EMPHASES),
    adjustments: fc.dictionary(fc.constantFrom(...MUSCLES), fc.constantFrom(0, 0.5, 1.5, 2)),
    tests: fc.array(
      fc.record({
        test: fc.constantFrom('heel-raise', 'tibialis-raise', 'wall-sit', 'bridge', 'unknown'),
        day: fc.constant(EXAMPLE_START),
        left: fc.nat(60),
        right: fc.nat(60),
      }),
      { maxLength: 3 },
    ),
    complaints: fc.array(
      fc.record({
        tissue: fc.constantFrom(...TISSUES),
        light: fc.constantFrom('green', 'amber', 'red'),
        since: fc.constant(null),
        past: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  fc.assert(
    fc.property(request, fc.constantFrom(...TABLE_ROWS), fc.integer({ min: 0, max: 4 }), (change, row, sessions) => {
      const { targets, reasons } = ask(change, { row, sessions })
      const { legSetsWeek, footShinSetsWeek } = exampleTables.caps
      for (const muscle of MUSCLES) {
        const small = groupOf(muscle) === 'feet' || groupOf(muscle) === 'shins'
        expect(targets[muscle]).toBeGreaterThanOrEqual(0)
        expect(targets[muscle]).toBeLessThanOrEqual((small ? footShinSetsWeek : legSetsWeek) * 1000)
        expect(Number.isInteger(targets[muscle])).toBe(true)
        if (targets[muscle] > 0) expect(reasons.some(({ values }) => values['muscle'] === muscle)).toBe(true)
      }
    }),
    { numRuns: runsOf(80) },
  )
})
