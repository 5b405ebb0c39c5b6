import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAIN_LIGHTS, TISSUES } from '../anatomy/index.ts'
import type { Complaint, HealthGateId, Place, TestResult } from '../athlete/index.ts'
import { KIT } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import {
  EXAMPLE_START,
  exampleCatalogue,
  exampleExercise,
  exampleRequest,
  exampleTables,
  runsOf,
} from '../testing/index.ts'
import { heelRaiseNorm, passesGate } from './gates.ts'
import { openAt, openExercises, qualityOf } from './open-exercises.ts'
import type { RunnerView } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'

const HOME: Place = { id: 'home', kit: ['dumbbell', 'band'], loads: {} }
const BARE: Place = { id: 'bare', kit: [], loads: {} }
const GYM: Place = { id: 'gym', kit: KIT, loads: {} }

const viewOf = (change: Partial<PlanRequest> = {}): RunnerView => {
  const request = { ...exampleRequest, ...change }
  return { request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue }
}

/** The rule that closes an exercise; `open` when none does. */
const state = (id: string, change: Partial<PlanRequest> = {}, place: Place = HOME): string => {
  const { open, closed } = openExercises(place, viewOf(change))
  return closed.get(id) ?? (open.some((it) => it.exercise.id === id) ? 'open' : 'lost')
}

const complaint = (tissue: Complaint['tissue'], light: Complaint['light']): Pick<PlanRequest, 'complaints'> => ({
  complaints: [{ tissue, light, since: null, past: false }],
})

const cleared = (gate: HealthGateId): Pick<PlanRequest, 'health'> => ({
  health: [{ gate, cleared: true, tissue: null }],
})

const tested = (test: string, left: number, right = left): TestResult => ({ test, day: EXAMPLE_START, left, right })

describe('kit', () => {
  test('MN-1 an exercise is closed where none of its kit lists is complete', () => {
    expect(state('goblet-squat')).toBe('open')
    expect(state('goblet-squat', {}, BARE)).toBe('MN-1')
    expect(state('back-squat', {}, { ...BARE, kit: ['barbell'] })).toBe('MN-1')
    expect(state('back-squat', {}, GYM)).toBe('open')
    expect(state('romanian-deadlift', {}, { ...BARE, kit: ['barbell'] })).toBe('open')
  })
})

describe('opened steps', () => {
  test('MN-2 a step opens with the stage', () => {
    const loaded = { health: [], tests: [tested('heel-raise', 30)] }
    expect(state('back-squat', { stage: 'first' }, GYM)).toBe('MN-2')
    expect(state('one-leg-heel-raise', { ...loaded, stage: 'raced' })).toBe('MN-2')
    expect(state('one-leg-heel-raise', { ...loaded, stage: 'experienced' })).toBe('open')
  })

  test('SF-1 a red flag that nobody has cleared closes every hop, wherever it is', () => {
    const health = (isCleared: boolean): Pick<PlanRequest, 'health'> => ({
      health: [{ gate: 'red-flag', cleared: isCleared, tissue: 'shoulder' }],
    })
    const passed = { tests: [tested('heel-raise', 30), tested('two-leg-hop', 10)] }
    expect(state('double-pogo', { ...passed, ...health(true) })).toBe(state('double-pogo', passed))
    expect(state('double-pogo', { ...passed, ...health(false) })).toBe('SF-1')
  })

  test('MN-2 a gate never tested is closed', () => {
    expect(state('double-pogo', { tests: [] })).toBe('MN-2')
  })

  test('MN-2 the weaker side of the newest result decides', () => {
    const gate = { test: 'heel-raise', atLeast: 20, orNormShare: null }
    const passes = (tests: readonly TestResult[]) => passesGate(gate, { ...exampleRequest, tests }, exampleTables)
    const before = exampleRequest.tests[0]?.day ?? EXAMPLE_START
    expect(passes([tested('heel-raise', 20)])).toBe(true)
    expect(passes([tested('heel-raise', 25, 19)])).toBe(false)
    expect(passes([tested('heel-raise', 19), { ...tested('heel-raise', 30), day: before }])).toBe(false)
    expect(passes([{ ...tested('heel-raise', 5), day: before }, tested('heel-raise', 22)])).toBe(true)
  })

  test('MN-2 a share of the age-sex norm opens a gate too, the higher norm where the sex is not known', () => {
    const norm = (age: number | null, sex: PlanRequest['sex']) =>
      heelRaiseNorm({ ...exampleRequest, age, sex }, exampleTables)
    expect([norm(29, 'male'), norm(30, 'female'), norm(72, null), norm(null, 'male'), norm(12, null)]).toEqual([
      37,
      27,
      16,
      null,
      null,
    ])
    const gate = { test: 'heel-raise', atLeast: 25, orNormShare: 0.75 }
    const passes = (result: number) =>
      passesGate(
        gate,
        { ...exampleRequest, age: 65, sex: 'male', tests: [tested('heel-raise', result)] },
        exampleTables,
      )
    expect([14, 15].map(passes)).toEqual([false, true])
  })

  test('only the two highest opened steps of a ladder count whole', () => {
    const quality = (id: string, place: Place, change: Partial<PlanRequest> = {}) =>
      openAt(exampleExercise(id), place, viewOf(change))?.ladderQuality
    expect(['sit-to-stand', 'box-squat', 'goblet-squat'].map((id) => quality(id, HOME))).toEqual([500, 1000, 1000])
    expect(['sit-to-stand', 'box-squat'].map((id) => quality(id, BARE))).toEqual([1000, 1000])
    expect(quality('box-squat', GYM)).toBe(500)
    expect(quality('box-squat', GYM, { stage: 'first' })).toBe(1000)
  })
})

describe('what hurts', () => {
  test('MN-3 nothing loads a red tissue, also at the end of its range', () => {
    expect(state('double-heel-raise', complaint('achilles', 'red'))).toBe('MN-3')
    expect(state('box-squat', complaint('knee', 'red'))).toBe('MN-3')
    expect(state('plank', complaint('knee', 'red'))).toBe('open')
  })

  test('MN-3 bone pain is red at amber', () => {
    expect(state('double-pogo', complaint('tibia', 'amber'))).toBe('MN-3')
    expect(readRunner({ ...exampleRequest, ...complaint('tibia', 'amber') }, exampleCatalogue).red.has('tibia')).toBe(
      true,
    )
  })

  test('MN-3 amber leaves the two lowest open steps, nothing at the end of range, no hops', () => {
    const knee = complaint('knee', 'amber')
    expect(['sit-to-stand', 'box-squat', 'goblet-squat'].map((id) => state(id, knee))).toEqual(['open', 'open', 'MN-3'])
    const achilles = complaint('achilles', 'amber')
    expect(['double-heel-raise', 'heel-raise-on-step', 'double-pogo'].map((id) => state(id, achilles))).toEqual([
      'open',
      'MN-3',
      'MN-3',
    ])
    expect(state('assisted-nordic', complaint('hamstring', 'amber'))).toBe('MN-3')
  })

  test('MN-3 a step that is left on amber counts whole', () => {
    expect(openAt(exampleExercise('sit-to-stand'), HOME, viewOf(complaint('knee', 'amber')))).toMatchObject({
      amber: true,
      ladderQuality: 1000,
    })
  })

  test('MN-3 what is over closes nothing', () => {
    expect(state('box-squat', { complaints: [{ tissue: 'knee', light: 'red', since: null, past: true }] })).toBe('open')
  })

  test('SF-1 a red flag of a region makes its tissue red until it is cleared', () => {
    const flag = (isCleared: boolean): Pick<PlanRequest, 'health'> => ({
      health: [{ gate: 'red-flag', cleared: isCleared, tissue: 'knee' }],
    })
    expect(state('box-squat', flag(false))).toBe('MN-3')
    expect(state('box-squat', flag(true))).toBe('open')
  })
})

describe('people for whom less is open', () => {
  test('SF-2 under 16: nothing that needs a weight, and no weight on anything', () => {
    const child = { age: 15, stage: 'raced' } as const
    expect(state('goblet-squat', child)).toBe('SF-2')
    expect(state('romanian-deadlift', child)).toBe('SF-2')
    expect(state('split-squat', child)).toBe('open')
    expect(state('band-row', child)).toBe('open')
    expect(openExercises(HOME, viewOf(child)).open.every((it) => it.loadKit === null)).toBe(true)
  })

  test('SF-2 pregnancy: no contacts; osteoporosis: low impact only; no feeling in the feet: not on bare feet', () => {
    const hops = { tests: [tested('two-leg-hop', 20), tested('hop', 20)] }
    const plain = { ...exampleExercise('double-pogo'), id: 'plain-pogo', ladder: 'p', exclusions: [] }
    const hard = { ...plain, id: 'drop-jump', ladder: 'd', impact: 'drop' as const }
    const stateOf = (id: string, gate: HealthGateId) => {
      const view = viewOf({ ...hops, ...cleared(gate) })
      const catalogue = { ...exampleCatalogue, exercises: [...exampleCatalogue.exercises, plain, hard] }
      return openExercises(HOME, { ...view, catalogue }).closed.get(id)
    }
    expect([stateOf('plain-pogo', 'pregnancy'), stateOf('drop-jump', 'pregnancy')]).toEqual(['SF-2', 'SF-2'])
    expect([stateOf('plain-pogo', 'osteoporosis'), stateOf('drop-jump', 'osteoporosis')]).toEqual([undefined, 'SF-2'])
    expect(state('short-foot', cleared('loss-of-feeling'))).toBe('SF-2')
  })

  test('MN-7 bans are out', () => {
    expect(state('plank', { bans: ['plank'] })).toBe('MN-7')
  })
})

describe('quality of a set', () => {
  const quality = (
    id: string,
    reps: readonly [number, number] | null,
    row: 'build' | 'strength',
    place: Place = HOME,
  ) => {
    const view = viewOf()
    const open = openAt(exampleExercise(id), place, view)
    return open === undefined ? null : qualityOf(open, row, reps, view)
  }

  test('is whole in the range of the phase, and 0.6 for squats and hinges outside it', () => {
    expect(quality('goblet-squat', [4, 6], 'strength')).toBe(1000)
    expect(quality('goblet-squat', [6, 12], 'strength')).toBe(600)
    expect(quality('goblet-squat', [8, 15], 'build')).toBe(1000)
    expect(quality('press-up', [8, 12], 'strength')).toBe(1000)
  })

  test('without a weight the range is 6 to 12', () => {
    expect(quality('split-squat', [6, 12], 'strength', BARE)).toBe(1000)
    expect(quality('split-squat', [10, 15], 'strength', BARE)).toBe(600)
    expect(quality('split-squat', null, 'strength', BARE)).toBe(600)
  })

  test('is half for a drill, and the least of all that applies', () => {
    expect(quality('toe-yoga', [8, 12], 'build')).toBe(500)
    expect(quality('sit-to-stand', [6, 12], 'strength')).toBe(500)
  })
})

test('places are told apart by what they hold, not by their name', () => {
  const view = viewOf()
  const named = { ...BARE, id: 'home' }
  expect(openExercises(named, view).closed.get('goblet-squat')).toBe('MN-1')
  expect(openExercises(HOME, view).closed.get('goblet-squat')).toBeUndefined()
})

const runner = fc.record({
  stage: fc.constantFrom('first', 'raced', 'experienced'),
  age: fc.constantFrom(null, 14, 35, 66),
  bans: fc.subarray(
    exampleCatalogue.exercises.map(({ id }) => id),
    { maxLength: 3 },
  ),
  complaints: fc.array(
    fc.record({
      tissue: fc.constantFrom(...TISSUES),
      light: fc.constantFrom(...PAIN_LIGHTS),
      since: fc.constant(null),
      past: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  tests: fc.array(fc.constantFrom(tested('heel-raise', 35), tested('two-leg-hop', 12), tested('hop', 4)), {
    maxLength: 3,
  }),
})

test('MN-1 MN-3 what is open never needs missing kit, loads red tissue or is banned; what is closed says by what', () => {
  fc.assert(
    fc.property(runner, fc.subarray([...KIT]), (change, kit) => {
      const view = viewOf(change)
      const { open, closed } = openExercises({ id: 'any', kit, loads: {} }, view)
      expect(open.length + closed.size).toBe(exampleCatalogue.exercises.length)
      const hurts = change.complaints.filter((it) => !it.past)
      for (const { exercise, amber } of open) {
        expect(exercise.kit.length === 0 || exercise.kit.some((list) => list.every((it) => kit.includes(it)))).toBe(
          true,
        )
        const lights = hurts.filter((it) => [...exercise.tissues, ...exercise.endRange].includes(it.tissue))
        expect(lights.some((it) => it.light === 'red')).toBe(false)
        expect(amber).toBe(lights.some((it) => it.light === 'amber'))
        expect(change.bans).not.toContain(exercise.id)
        if (amber) expect(exercise.impact).toBe('none')
      }
    }),
    { numRuns: runsOf(80) },
  )
})
