import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleTables } from '../testing/index.ts'
import {
  circuitSlackSeconds,
  frameSeconds,
  itemSecondsAtMost,
  sessionSeconds,
  type SessionFrame,
  type TimedItem,
} from './session-time.ts'

const item = (exercise: string, made: Partial<TimedItem>): TimedItem => ({
  exercise,
  part: 'circuit',
  position: 'standing',
  sets: 2,
  workSeconds: 30,
  restSeconds: 60,
  setupSeconds: 10,
  ...made,
})

const NO_FRAME = { warmUp: 0, coolDown: 0 }

describe('warm-up and cool-down', () => {
  const frame = (minutes: number, made: Partial<SessionFrame> = {}) => {
    const { warmUp, coolDown } = frameSeconds({ minutes, slot: 'only', firstBarbell: false, ...made }, exampleTables)
    return [warmUp, coolDown]
  }

  test('grow with the minutes allowed', () => {
    expect([15, 16, 25, 26, 60].map((minutes) => frame(minutes))).toEqual([
      [90, 0],
      [180, 30],
      [180, 30],
      [240, 60],
      [240, 60],
    ])
  })

  test('after a run the warm-up is a minute, the cool-down as long as ever', () => {
    expect([15, 25, 40].map((minutes) => frame(minutes, { slot: 'after-run' }))).toEqual([
      [60, 0],
      [60, 30],
      [60, 60],
    ])
    expect(frame(40, { slot: 'second' })).toEqual([240, 60])
  })

  test('the first session with a barbell warms up five minutes where it would have four', () => {
    expect(frame(40, { firstBarbell: true })).toEqual([300, 60])
    expect(frame(25, { firstBarbell: true })).toEqual([180, 30])
    expect(frame(40, { firstBarbell: true, slot: 'after-run' })).toEqual([60, 60])
  })
})

describe('the true seconds of a session', () => {
  test('of one lift: set-up, sets, the rests between them', () => {
    const lift = item('squat', { part: 'main', sets: 3, workSeconds: 40, restSeconds: 90, setupSeconds: 20 })
    expect(sessionSeconds([lift], NO_FRAME, exampleTables)).toBe(20 + 3 * 40 + 2 * 90)
  })

  test('count a change-over between lifts and before the circuit, longer where the floor is met', () => {
    const squat = item('squat', { part: 'main', sets: 2, workSeconds: 40, restSeconds: 90, setupSeconds: 20 })
    const bridge = { ...squat, exercise: 'bridge', position: 'floor' as const }
    const raise = item('raise', { sets: 1, workSeconds: 50, setupSeconds: 5 })
    expect(sessionSeconds([squat, squat], NO_FRAME, exampleTables)).toBe(190 + 30 + 190)
    expect(sessionSeconds([squat, bridge], NO_FRAME, exampleTables)).toBe(190 + 40 + 190)
    expect(sessionSeconds([squat, bridge, raise], NO_FRAME, exampleTables)).toBe(190 + 40 + 190 + 40 + 55)
  })

  test('of a circuit: rounds in order, 30 s between sets, 45 before the same again, 10 more to and from the floor', () => {
    const raise = item('raise', { sets: 3, workSeconds: 40, setupSeconds: 5 })
    const plank = item('plank', { sets: 1, workSeconds: 60, setupSeconds: 8, position: 'floor' })
    // raise, plank, raise, raise: 40 + 40 + 45 of pauses
    expect(sessionSeconds([raise, plank], NO_FRAME, exampleTables)).toBe(13 + 3 * 40 + 60 + 40 + 40 + 45)
  })

  test('leave preparation inside the warm-up', () => {
    expect(sessionSeconds([item('rocker', { part: 'prep' })], { warmUp: 180, coolDown: 30 }, exampleTables)).toBe(210)
  })

  test('of a whole session add up by hand, to the second', () => {
    const session = [
      item('rocker', { part: 'prep' }),
      item('pogo', { part: 'plyo', sets: 4, workSeconds: 5, restSeconds: 45, setupSeconds: 10 }),
      item('squat', { part: 'main', sets: 3, workSeconds: 40, restSeconds: 90, setupSeconds: 20 }),
      item('raise', { sets: 2, workSeconds: 45, setupSeconds: 10 }),
      item('plank', { sets: 2, workSeconds: 35, setupSeconds: 10, position: 'floor' }),
    ]
    const pogo = 10 + 4 * 5 + 3 * 45
    const squat = 20 + 3 * 40 + 2 * 90
    const circuit = 10 + 2 * 45 + 10 + 2 * 35 + 40 + 40 + 40
    expect(sessionSeconds(session, { warmUp: 240, coolDown: 60 }, exampleTables)).toBe(
      240 + pogo + 30 + squat + 30 + circuit + 60,
    )
  })
})

const timed = (part: TimedItem['part'], most: number): fc.Arbitrary<Omit<TimedItem, 'exercise'>> =>
  fc.record({
    part: fc.constant(part),
    position: fc.constantFrom('standing', 'floor'),
    sets: fc.integer({ min: 1, max: most }),
    workSeconds: fc.integer({ min: 1, max: 120 }),
    restSeconds: fc.integer({ min: 30, max: 180 }),
    setupSeconds: fc.integer({ min: 0, max: 60 }),
  })

const named = (items: readonly Omit<TimedItem, 'exercise'>[]): readonly TimedItem[] =>
  items.map((it, index) => ({ ...it, exercise: `e${String(index)}` }))

const boundOf = (items: readonly TimedItem[]): number =>
  items.reduce((sum, it) => {
    const { fixed, perSet } = itemSecondsAtMost(it, exampleTables)
    return sum + fixed + it.sets * perSet
  }, circuitSlackSeconds(exampleTables))

describe('the linear bound of the menu', () => {
  test('is never below the true time of a session with lifts and a circuit that ends on the floor', () => {
    fc.assert(
      fc.property(
        fc.array(timed('main', 4), { maxLength: 4 }),
        fc.array(timed('circuit', 3), { maxLength: 6 }),
        (mains, circuit) => {
          const inOrder = circuit.toSorted((a, b) => Number(a.position === 'floor') - Number(b.position === 'floor'))
          const items = named([...mains, ...inOrder])
          expect(sessionSeconds(items, NO_FRAME, exampleTables)).toBeLessThanOrEqual(boundOf(items))
        },
      ),
    )
  })

  test('is never below the true time of any circuit, whatever its order', () => {
    fc.assert(
      fc.property(fc.array(timed('circuit', 3), { minLength: 1, maxLength: 6 }), (circuit) => {
        const items = named(circuit)
        expect(sessionSeconds(items, NO_FRAME, exampleTables)).toBeLessThanOrEqual(boundOf(items))
      }),
    )
  })
})

test('a set fewer never makes a session longer', () => {
  fc.assert(
    fc.property(
      fc.array(timed('main', 4), { maxLength: 2 }),
      fc.array(timed('circuit', 3), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      (mains, circuit, at) => {
        const items = named([...mains, ...circuit])
        const victim = items[at % items.length]
        const fewer = items.map((it) => (it === victim ? { ...it, sets: it.sets - 1 } : it)).filter((it) => it.sets > 0)
        expect(sessionSeconds(fewer, NO_FRAME, exampleTables)).toBeLessThanOrEqual(
          sessionSeconds(items, NO_FRAME, exampleTables),
        )
      },
    ),
  )
})
