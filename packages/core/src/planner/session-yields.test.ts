import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCatalogue, exampleRequest, runsOf } from '../testing/index.ts'
import { capLegSets, deloadSessions, weekLegSets } from './deload.ts'
import { doseSet } from './dosing.ts'
import { readRunner } from './runner-facts.ts'
import { contactsOf, legSetsOf, loadOf, secondsOf, type DosedItem, type DosedSession } from './session-items.ts'
import { orderItems } from './session-order.ts'
import { shortenTo, toTrunkOnly, yieldSession } from './session-yields.ts'

const view = {
  request: exampleRequest,
  facts: readRunner(exampleRequest, exampleCatalogue),
  catalogue: exampleCatalogue,
}

const toItem = (id: string, sets: number): DosedItem[] =>
  exampleCatalogue.exercises
    .filter((exercise) => exercise.id === id)
    .map((exercise) => {
      const open = { exercise, ladderQuality: 1000, loadKit: null, amber: false }
      const part = exercise.role === 'accessory' ? 'circuit' : exercise.role
      return { open, part, sets, dose: doseSet(open, { row: 'build', extraRir: 0, rirFloor: 0 }, view) }
    })

const ids = exampleCatalogue.exercises.filter(({ role }) => role !== 'prep').map(({ id }) => id)

const anySession: fc.Arbitrary<DosedSession> = fc
  .record({
    ids: fc.subarray(ids, { minLength: 1, maxLength: 9 }),
    sets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 }),
  })
  .map((made) => ({
    letter: 'A',
    kind: 'full',
    items: orderItems(made.ids.flatMap((id, index) => toItem(id, made.sets[index] ?? 1))),
  }))

const isNew = (): boolean => false
const load = (items: readonly DosedItem[]) => loadOf(items, isNew, view.facts, exampleCatalogue)
const setsOf = (items: readonly DosedItem[]) => items.reduce((sum, item) => sum + item.sets, 0)

describe('a session that gives way', () => {
  test('comes whole first, then moderate, without contacts, light, each as light as its name says', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const [first, ...others] = yieldSession(session, { isNew, facts: view.facts, catalogue: exampleCatalogue })
        expect(first).toEqual({ ...session, yields: 0 })
        for (const way of others) {
          const { heavy, legLoad } = load(way.items)
          expect(way.yields).toBeGreaterThan(0)
          expect(legSetsOf(way.items)).toBeLessThanOrEqual(legSetsOf(session.items))
          if (way.kind === 'moderate') expect(heavy).toBe(false)
          if (way.kind === 'light') expect(legLoad).toBeLessThanOrEqual(1200)
        }
      }),
      { numRuns: runsOf(60) },
    )
  })

  test('gives no minutes back to hip side that would make more leg sets than it had', () => {
    const wanted = [...toItem('back-squat', 2), ...toItem('side-lying-leg-raise', 1), ...toItem('plank', 2)]
    const items = orderItems(wanted)
    const session = { letter: 'A', kind: 'full', items } as const
    for (const way of yieldSession(session, { isNew, facts: view.facts, catalogue: exampleCatalogue }))
      expect(legSetsOf(way.items)).toBeLessThanOrEqual(legSetsOf(items))
  })

  test('never asks for more effort or more kilograms than it did', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        for (const way of yieldSession(session, { isNew, facts: view.facts, catalogue: exampleCatalogue }))
          for (const item of way.items) {
            const before = session.items.find((it) => it.open === item.open)
            expect(item.dose.rir ?? 0).toBeGreaterThanOrEqual(before?.dose.rir ?? 0)
            expect(item.open.loadKit).toBe(before?.open.loadKit)
          }
      }),
      { numRuns: runsOf(40) },
    )
  })

  test('PL-7 MN-7 fits the minutes when it is shortened', () => {
    fc.assert(
      fc.property(anySession, fc.integer({ min: 10, max: 40 }), (session, minutes) => {
        const frame = { minutes, slot: 'only', firstBarbell: false } as const
        const items = shortenTo(session.items, frame, { facts: view.facts, catalogue: exampleCatalogue })
        if (items.length > 0) expect(secondsOf(items, frame, exampleCatalogue)).toBeLessThanOrEqual(minutes * 60)
        expect(setsOf(items)).toBeLessThanOrEqual(setsOf(session.items))
        if (secondsOf(session.items, frame, exampleCatalogue) <= minutes * 60 && session.items.length <= 6)
          expect(items).toEqual(session.items)
      }),
      { numRuns: runsOf(60) },
    )
  })

  test('PL-4 keeps trunk and mobility without leg load before a race', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const items = toTrunkOnly(session)?.items ?? []
        expect(load(items).legLoad).toBe(0)
        expect(contactsOf(items)).toBe(0)
        expect(items.every((it) => ['trunk', 'back', 'mobility'].includes(it.open.exercise.pattern))).toBe(true)
      }),
      { numRuns: runsOf(30) },
    )
  })
})

describe('a deload', () => {
  test('DS-5 has between half and six tenths of the leg sets of a full week, rounded up', () => {
    fc.assert(
      fc.property(fc.tuple(anySession, anySession), ([a, b]) => {
        const week = [a, { ...b, letter: 'B' }]
        const full = weekLegSets(week)
        const rested = weekLegSets(deloadSessions(week, exampleCatalogue.tables))
        expect(rested).toBeLessThanOrEqual(Math.ceil(0.6 * full))
        expect(rested).toBeGreaterThanOrEqual(Math.floor(0.5 * full))
      }),
      { numRuns: runsOf(60) },
    )
  })

  test('takes leg sets from the exercise with most, accessories first', () => {
    const items = [...toItem('box-squat', 3), ...toItem('double-heel-raise', 3), ...toItem('plank', 3)]
    const capped = capLegSets([{ letter: 'A', kind: 'full', items }], 5)
    expect(capped[0]?.items.map((it) => it.sets)).toEqual([3, 2, 3])
  })
})

test('a session is ordered by its parts, and in the circuit standing comes before the floor', () => {
  const PARTS = ['prep', 'plyo', 'main', 'circuit']
  fc.assert(
    fc.property(anySession, ({ items }) => {
      const parts = items.map((it) => PARTS.indexOf(it.part))
      expect(parts).toEqual(parts.toSorted((a, b) => a - b))
      const floor = items
        .filter((it) => it.part === 'circuit')
        .map((it) => Number(it.open.exercise.position === 'floor'))
      expect(floor).toEqual(floor.toSorted((a, b) => a - b))
      expect(orderItems(items.toReversed())).toEqual(items)
    }),
    { numRuns: runsOf(40) },
  )
})
