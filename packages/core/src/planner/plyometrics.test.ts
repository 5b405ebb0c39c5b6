import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber } from '../calendar/index.ts'
import type { HealthGateId, TestResult } from '../athlete/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { TableRow } from '../strength/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleExercise, exampleRequest, runsOf } from '../testing/index.ts'
import { readHistory } from './history.ts'
import { microDoseDays, microDoseItems, setsOfDays } from './micro-dose.ts'
import { viewSeason, type SeasonView } from './planner-view.ts'
import { choosePlyometrics, mostContacts, openImpacts, splitContacts, type ContactWeek } from './plyometrics.ts'
import { readRunner } from './runner-facts.ts'
import type { SeasonWeek } from './season.ts'

const viewOf = (change: Partial<PlanRequest> = {}, longKm = 10): SeasonView => {
  const request = { ...exampleRequest, ...change }
  const run = {
    kind: 'long',
    km: longKm,
    minutes: 60,
    slot: null,
    key: true,
    assumed: false,
    estimated: false,
  } as const
  const runs = Array.from({ length: 12 }, (_, week) => ({
    ...run,
    day: addDays(EXAMPLE_START, 6 + 7 * (week - 8)),
    title: null,
  }))
  return viewSeason({ request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue }, runs)
}

const weekOf = (view: SeasonView, row: TableRow = 'build', km = 10): SeasonWeek => {
  const days = Array.from({ length: 7 }, (_, index) => addDays(EXAMPLE_START, index))
  const runs = view.runs.filter((run) => days.includes(run.day))
  return {
    index: 0,
    start: EXAMPLE_START,
    phase: 'build',
    row,
    block: 1,
    deload: false,
    lastOfBlock: false,
    partial: false,
    steadyWeeks: 20,
    runWeek: { start: EXAMPLE_START, days, runs, km },
  }
}

const tested = (test: string, result: number): TestResult => ({ test, day: EXAMPLE_START, left: result, right: result })

const EMPTY = readHistory(
  readRunner({ ...exampleRequest, log: [] }, exampleCatalogue).log,
  exampleRequest,
  exampleCatalogue,
)

describe('the gates of hops and jumps', () => {
  const impacts = (raises: number, twoLeg: number, oneLeg: number, change: Partial<PlanRequest> = {}) =>
    openImpacts(
      dayNumber(EXAMPLE_START),
      EMPTY,
      viewOf({
        tests: [tested('heel-raise', raises), tested('two-leg-hop', twoLeg), tested('hop', oneLeg)],
        ...change,
      }),
    )

  test('DS-2 the first asks 12 heel raises and ten two-leg hops', () => {
    expect(impacts(12, 10, 0)).toEqual(['low'])
    expect(impacts(11, 10, 0)).toEqual([])
    expect(impacts(12, 9, 0)).toEqual([])
  })

  test('DS-2 or 0.6 of the norm where that is less', () => {
    const old = { age: 70, sex: 'male', stage: 'raced' } as const
    expect(impacts(9, 10, 0, old)).toEqual(['low'])
    expect(impacts(8, 10, 0, old)).toEqual([])
  })

  test('DS-2 two weeks of strength come first, from months or from the plan', () => {
    expect(impacts(30, 30, 0, { monthsStrength: 0 })).toEqual([])
    expect(impacts(30, 30, 0, { monthsStrength: 1 })).toEqual(['low'])
    const view = viewOf({ monthsStrength: 0, tests: [tested('heel-raise', 30), tested('two-leg-hop', 30)] })
    const history = { ...EMPTY, firstSession: dayNumber(EXAMPLE_START) }
    expect([13, 14].map((days) => openImpacts(dayNumber(EXAMPLE_START) + days, history, view))).toEqual([[], ['low']])
  })

  test('DS-2 the second asks 20 heel raises or the norm, ten one-leg hops and four weeks', () => {
    expect(impacts(20, 10, 10)).toEqual(['low', 'one-leg', 'drop'])
    expect(impacts(19, 10, 10)).toEqual(['low'])
    expect(impacts(20, 10, 9)).toEqual(['low'])
    expect(impacts(14, 10, 10, { age: 72, sex: 'male' })).toEqual(['low', 'one-leg', 'drop'])
  })

  test('DS-2 without any test nothing is open', () => {
    expect(openImpacts(dayNumber(EXAMPLE_START), EMPTY, viewOf({ tests: [] }))).toEqual([])
  })
})

describe('the contacts of a week', () => {
  const most = (before: readonly ContactWeek[], { sessions = 2, view = viewOf() } = {}) =>
    mostContacts(weekOf(view), sessions, before, view)
  const week = (contacts: number, counts = true): ContactWeek => ({ contacts, counts })

  test('DS-2 open at the lowest dose of the row', () => {
    expect(most([])).toBe(40)
    expect(most([week(0), week(60, false)])).toBe(40)
  })

  test('DS-2 then rise by a quarter at most over the highest full week of the last four', () => {
    expect(most([week(40)])).toBe(50)
    expect(most([week(60), week(40), week(20, false)])).toBe(75)
    expect(most([week(80), week(40), week(40), week(40), week(40)])).toBe(50)
  })

  test('DS-2 never exceed the row, nor the cap of the stage', () => {
    expect(most([week(100)], { sessions: 1 })).toBe(40)
    expect(most([week(200)], { sessions: 4 })).toBe(120)
    expect(most([week(200)], { sessions: 4, view: viewOf({ stage: 'first' }) })).toBe(80)
  })

  test('DS-2 the cap is halved with 28 km in a run, with much more volume, and by a bone not cleared', () => {
    const open = (gate: HealthGateId): Partial<PlanRequest> => ({ health: [{ gate, cleared: false, tissue: null }] })
    expect(most([week(200)], { sessions: 4, view: viewOf({}, 28) })).toBe(60)
    expect(most([week(200)], { sessions: 4, view: viewOf(open('stress-fracture')) })).toBe(60)
    expect(most([week(200)], { sessions: 4, view: viewOf(open('missed-periods'), 28) })).toBe(30)
    const view = viewOf()
    expect(mostContacts(weekOf(view, 'build', 11), 4, [week(200)], view)).toBe(120)
    expect(mostContacts(weekOf(view, 'build', 11.1), 4, [week(200)], view)).toBe(60)
  })

  test('never come to more than was shared out, about ten a set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 120 }), fc.constantFrom(1, 2), (contacts, sides) => {
        const split = splitContacts(contacts, sides)
        const all = split.sets * split.contacts * sides
        expect(all).toBeLessThanOrEqual(contacts)
        expect(all).toBeGreaterThan(contacts - split.sets * sides)
        expect(split.contacts).toBeLessThanOrEqual(15)
      }),
      { numRuns: runsOf(60) },
    )
  })
})

test('DS-2 a session takes the hardest open step of each ladder, and two exercises from 40 contacts on', () => {
  const pogo = exampleExercise('double-pogo')
  const open = [
    pogo,
    exampleExercise('one-leg-pogo'),
    { ...pogo, id: 'jump', ladder: 'jumps' },
    { ...pogo, id: 'skip', ladder: 'skips' },
  ].map((exercise) => ({ exercise, ladderQuality: 1000, loadKit: null, amber: false }))
  const chosen = (impacts: readonly string[], contacts: number) =>
    choosePlyometrics(open, impacts, contacts).map((it) => it.exercise.id)
  expect(chosen(['low'], 40)).toEqual(['double-pogo', 'jump'])
  expect(chosen(['low', 'one-leg', 'drop'], 40)).toEqual(['one-leg-pogo', 'jump'])
  expect(chosen(['low'], 39)).toEqual(['double-pogo'])
  expect(chosen([], 40)).toEqual([])
})

describe('the micro-dose', () => {
  const days = (change: Partial<PlanRequest> = {}, busy: readonly number[] = []) => {
    const view = viewOf({ races: [], ...change })
    const taken = new Set(busy.map((index) => addDays(EXAMPLE_START, index)))
    return microDoseDays(weekOf(view), taken, view).map((day) => dayNumber(day) - dayNumber(EXAMPLE_START))
  }

  test('MD-1 stands on four days, apart where it can, on quiet days first', () => {
    expect(days()).toEqual([0, 2, 4, 6])
    expect(days({}, [0, 2, 4, 6])).toEqual([0, 1, 3, 5])
  })

  test('MD-1 never on a blackout day, before today, or later than two days before a race', () => {
    expect(days({ blackout: [addDays(EXAMPLE_START, 2)] })).not.toContain(2)
    expect(days({ today: addDays(EXAMPLE_START, 3) })).toEqual([3, 4, 5, 6])
    const races = [{ day: addDays(EXAMPLE_START, 5), kind: '10k', priority: 'C' }] as const
    expect(days({ races })).not.toContain(4)
    expect(days({ races })).not.toContain(5)
  })

  test('MD-1 can be refused, and rests with a red foot or without feeling in the feet', () => {
    expect(days({ microDose: false })).toEqual([])
    const complaint = { light: 'red', since: null, past: false } as const
    for (const tissue of ['plantar-fascia', 'foot-bone', 'ankle'] as const)
      expect(days({ complaints: [{ ...complaint, tissue }] })).toEqual([])
    expect(days({ complaints: [{ ...complaint, tissue: 'knee' }] })).toHaveLength(4)
    expect(days({ health: [{ gate: 'loss-of-feeling', cleared: true, tissue: null }] })).toEqual([])
  })

  test('MD-1 counts half a set a day, one at most', () => {
    const days = [0, 1, 2, 4].map((count) =>
      Array.from({ length: count }, (_, index) => addDays(exampleRequest.today, index)),
    )
    expect(days.map((each) => setsOfDays(each, viewOf()))).toEqual([0, 500, 1000, 1000])
    expect(setsOfDays([addDays(exampleRequest.today, -1)], viewOf())).toBe(0)
  })

  test('MD-1 is two to three minutes of drills with hardly any leg load', () => {
    const items = microDoseItems(viewOf())
    const seconds = items.reduce((sum, it) => {
      const each = it.seconds === null ? (it.reps?.[1] ?? 0) * it.secondsPerRep : it.seconds[1]
      return sum + it.setupSeconds + it.sets * it.sides * each
    }, 0)
    expect(seconds).toBeGreaterThanOrEqual(120)
    expect(seconds).toBeLessThanOrEqual(180)
    expect(items.map((it) => it.exercise)).toEqual(['short-foot', 'toe-yoga', 'seated-toe-raise'])
    for (const it of items) expect(exampleExercise(it.exercise)).toMatchObject({ drill: true })
    expect(microDoseItems(viewOf({ microDose: false }))).toEqual([])
  })
})
