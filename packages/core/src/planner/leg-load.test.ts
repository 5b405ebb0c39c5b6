import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCatalogue, exampleExercise, exampleTables, runsOf } from '../testing/index.ts'
import { isHeavy, itemLegLoad, type LoadedItem } from './leg-load.ts'

const item = (id: string, sets: number, made: Partial<LoadedItem> = {}): LoadedItem => ({
  exercise: exampleExercise(id),
  sets,
  contacts: null,
  rir: 2,
  isNew: false,
  ...made,
})

const loadOf = (...given: Parameters<typeof item>) => itemLegLoad(item(...given), exampleTables)

describe('leg load', () => {
  test('is sets times the load of a set at RIR 2', () => {
    expect(loadOf('back-squat', 3)).toBe(2400)
    expect(loadOf('goblet-squat', 3)).toBe(1500)
    expect(loadOf('romanian-deadlift', 2)).toBe(1200)
    expect(loadOf('plank', 3)).toBe(0)
  })

  test('times 0.7 at RIR 4 and more, 0.85 at 3, 1.15 at 1 and less', () => {
    expect([0, 1, 2, 3, 4, 6, null].map((rir) => loadOf('goblet-squat', 2, { rir }))).toEqual([
      1150, 1150, 1000, 850, 700, 700, 1000,
    ])
  })

  test('times 1.5 for something new on one leg, a hinge or eccentric work, else 1.2', () => {
    const fresh = (id: string) => loadOf(id, 2, { isNew: true })
    expect(fresh('goblet-squat')).toBe(1200)
    expect(fresh('split-squat')).toBe(1500)
    expect(fresh('romanian-deadlift')).toBe(1800)
    expect(fresh('assisted-nordic')).toBe(2100)
    expect(fresh('double-heel-raise')).toBe(480)
    expect(fresh('plank')).toBe(0)
  })

  test('of hops counts tens of contacts, both sides', () => {
    expect(loadOf('double-pogo', 4, { contacts: 10, rir: null })).toBe(400)
    expect(loadOf('one-leg-pogo', 2, { contacts: 10, rir: null })).toBe(800)
    expect(loadOf('double-pogo', 3, { contacts: 13, rir: null })).toBe(390)
    expect(loadOf('double-pogo', 4, { contacts: 10, rir: null, isNew: true })).toBe(480)
  })

  test('is rounded once, at the end', () => {
    expect(loadOf('one-leg-heel-raise', 3, { rir: 3, isNew: true })).toBe(Math.round(0.35 * 3 * 0.85 * 1.5 * 1000))
  })
})

describe('heavy legs', () => {
  const heavy = (items: readonly LoadedItem[], from = 3000) =>
    isHeavy(
      items,
      items.reduce((sum, it) => sum + itemLegLoad(it, exampleTables), 0),
      from,
      exampleTables,
    )

  test('begin where the sum reaches the threshold', () => {
    expect(heavy([item('goblet-squat', 4), item('romanian-deadlift', 1)], 2600)).toBe(true)
    expect(heavy([item('goblet-squat', 4), item('romanian-deadlift', 1)], 2601)).toBe(false)
  })

  test('or with two sets in all of what weighs 0.7 or more at RIR 2 or less', () => {
    expect(heavy([item('back-squat', 1), item('assisted-nordic', 1)])).toBe(true)
    expect(heavy([item('back-squat', 1)])).toBe(false)
    expect(heavy([item('back-squat', 1), item('assisted-nordic', 1, { rir: 3 })])).toBe(false)
    expect(heavy([item('romanian-deadlift', 3)])).toBe(false)
  })
})

test('leg load is never negative, never falls with more sets, and never rises with more in reserve', () => {
  const legs = fc.constantFrom(...exampleCatalogue.exercises.filter(({ role }) => role !== 'plyo'))
  fc.assert(
    fc.property(legs, fc.integer({ min: 1, max: 5 }), fc.nat(5), fc.boolean(), (exercise, sets, rir, isNew) => {
      const at = (made: Partial<LoadedItem>) =>
        itemLegLoad({ exercise, sets, contacts: null, rir, isNew, ...made }, exampleTables)
      expect(at({})).toBeGreaterThanOrEqual(0)
      expect(Number.isInteger(at({}))).toBe(true)
      expect(at({ sets: sets + 1 })).toBeGreaterThanOrEqual(at({}))
      expect(at({ rir: rir + 1 })).toBeLessThanOrEqual(at({}))
      expect(at({ isNew: true })).toBeGreaterThanOrEqual(at({}))
    }),
    { numRuns: runsOf(60) },
  )
})
