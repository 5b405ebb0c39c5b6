import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleExercise, exampleRequest, runsOf } from '../testing/index.ts'
import { afterSession, exposuresBefore, highestStep, isNewOn, newSince, readHistory } from './history.ts'
import { readRunner } from './runner-facts.ts'
import type { History } from './history.ts'

const SIX_WEEKS = 42
const on = (days: number): CivilDay => addDays(EXAMPLE_START, days)
const number = (days: number): number => dayNumber(on(days))

const historyOf = (request: PlanRequest) =>
  readHistory(readRunner(request, exampleCatalogue).log, request, exampleCatalogue)

const EMPTY = historyOf({ ...exampleRequest, log: [] })

const did = (history: History, days: number, ...ids: readonly string[]): History =>
  afterSession(history, { day: on(days), exercises: ids.map(exampleExercise), barbell: false }, SIX_WEEKS)

const isNew = (id: string, days: number, history: History) =>
  isNewOn(exampleExercise(id), number(days), history, SIX_WEEKS)

const exposures = (id: string, days: number, history: History) =>
  exposuresBefore(exampleExercise(id), number(days), history, SIX_WEEKS)

describe('a new exercise', () => {
  test('is one not done in the last six weeks', () => {
    const history = did(EMPTY, 0, 'goblet-squat')
    expect(isNew('goblet-squat', 0, EMPTY)).toBe(true)
    expect(isNew('goblet-squat', 42, history)).toBe(false)
    expect(isNew('goblet-squat', 43, history)).toBe(true)
  })

  test('MN-8 a step down the ladder is never new, a step up is', () => {
    const history = did(EMPTY, 0, 'goblet-squat')
    expect(isNew('box-squat', 10, history)).toBe(false)
    expect(isNew('back-squat', 10, history)).toBe(true)
    expect(isNew('split-squat', 10, history)).toBe(true)
  })

  test('weighs more in its first two sessions', () => {
    const once = did(EMPTY, 0, 'goblet-squat')
    const twice = did(once, 3, 'goblet-squat')
    expect(exposures('goblet-squat', 0, EMPTY)).toBe(0)
    expect(exposures('goblet-squat', 3, once)).toBe(1)
    expect(exposures('goblet-squat', 7, twice)).toBe(2)
    expect(newSince(exampleExercise('goblet-squat'), twice)).toBe(number(0))
  })

  test('is new again after six weeks without it', () => {
    const back = did(did(did(EMPTY, 0, 'goblet-squat'), 3, 'goblet-squat'), 50, 'goblet-squat')
    expect(exposures('goblet-squat', 52, back)).toBe(1)
    expect(newSince(exampleExercise('goblet-squat'), back)).toBe(number(50))
  })

  test('a lighter step done once is past being new from its first day', () => {
    const history = did(did(EMPTY, 0, 'goblet-squat'), 3, 'box-squat')
    expect(exposures('box-squat', 7, history)).toBeGreaterThanOrEqual(2)
  })
})

describe('what history remembers', () => {
  test('the highest step of a ladder within reach', () => {
    const history = did(did(EMPTY, 0, 'goblet-squat'), 30, 'sit-to-stand')
    expect(highestStep('squat', number(40), history, SIX_WEEKS)).toBe(3)
    expect(highestStep('squat', number(50), history, SIX_WEEKS)).toBe(1)
    expect(highestStep('hinge', number(40), history, SIX_WEEKS)).toBeNull()
  })

  test('the first session and the first barbell', () => {
    const history = afterSession(did(EMPTY, 0, 'plank'), { day: on(3), exercises: [], barbell: true }, SIX_WEEKS)
    expect(history).toMatchObject({ firstSession: number(0), barbell: true })
  })

  test('the log, in order of days whatever its own order, unknown exercises left out', () => {
    const set = (days: number, exercise: string) => ({ day: on(days), exercise, done: 8, kg: null, rir: 2 })
    const log = [set(-3, 'goblet-squat'), set(-10, 'goblet-squat'), set(-10, 'plank'), set(-4, 'not-there')]
    const history = historyOf({ ...exampleRequest, log })
    expect(exposures('goblet-squat', 0, history)).toBe(2)
    expect(history.firstSession).toBe(number(-10))
    expect(historyOf({ ...exampleRequest, log: log.toReversed() })).toEqual(history)
  })
})

test('history is never changed in place, and a session makes nothing newer', () => {
  const session = fc.record({
    gap: fc.integer({ min: 1, max: 60 }),
    ids: fc.subarray(['sit-to-stand', 'box-squat', 'goblet-squat', 'back-squat', 'plank']),
  })
  fc.assert(
    fc.property(fc.array(session, { minLength: 1, maxLength: 6 }), (sessions) => {
      let history = EMPTY
      let days = 0
      for (const { gap, ids } of sessions) {
        days += gap
        const before = structuredClone(history)
        const after = did(history, days, ...ids)
        expect(history).toEqual(before)
        for (const id of ids) expect(isNew(id, days, after)).toBe(false)
        for (const { id } of exampleCatalogue.exercises)
          if (!isNew(id, days, history)) expect(isNew(id, days, after)).toBe(false)
        history = after
      }
    }),
    { numRuns: runsOf(60) },
  )
})
