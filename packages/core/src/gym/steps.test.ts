import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JournalSet, Side } from '../journal/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { day, exampleItem, testId } from '../testing/index.ts'
import { nextStep, openSteps } from './next-step.ts'
import { readSession } from './overview.ts'
import { placeSets } from './placed-sets.ts'
import { stepsOf, type GymStep } from './steps.ts'

const item = (exercise: string, change: Partial<PlanItem> = {}): PlanItem => ({
  ...exampleItem('goblet-squat', 'main', 1),
  exercise,
  ...change,
})

const set = (number: number, exercise: string, side: Side | null = null): JournalSet => ({
  event: testId(number),
  day: day('2027-01-04'),
  session: '2027-01-04-A',
  exercise,
  done: 8,
  kg: null,
  rir: null,
  side,
})

const told = (items: readonly PlanItem[], steps: readonly GymStep[]): readonly string[] =>
  steps.map((step) => `${items[step.item]?.exercise} ${step.set}${step.side === null ? '' : ` ${step.side}`}`)

const SESSION: readonly PlanItem[] = [
  item('squat', { part: 'main', circuit: null, sets: 2, sides: 1 }),
  item('bridge', { part: 'circuit', circuit: 1, sets: 1, sides: 1 }),
  item('raise', { part: 'circuit', circuit: 1, sets: 2, sides: 2 }),
]

describe('the steps of a session', () => {
  it('are its items in order, a circuit in turn, each side of a set after the other', () => {
    const steps = stepsOf(SESSION, () => 'right')
    expect(told(SESSION, steps)).toEqual([
      'squat 1',
      'squat 2',
      'bridge 1',
      'raise 1 right',
      'raise 1 left',
      'raise 2 right',
      'raise 2 left',
    ])
    expect(steps.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

const items: fc.Arbitrary<readonly PlanItem[]> = fc
  .array(
    fc.record({
      circuit: fc.constantFrom(null, 1, 2),
      sets: fc.integer({ min: 1, max: 4 }),
      sides: fc.constantFrom<1 | 2>(1, 2),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn) => drawn.map((change, index) => item(`exercise-${index}`, change)))

const sides: readonly (Side | null)[] = [null, 'left', 'right', 'both']

const recorded = fc
  .array(fc.tuple(fc.nat(8), fc.nat(3)), { maxLength: 40 })
  .map((drawn) => drawn.map(([exercise, side], index) => set(index + 1, `exercise-${exercise}`, sides[side])))

it('the steps hold every set of the plan, each side of it once', () => {
  fc.assert(
    fc.property(items, (session) => {
      const steps = stepsOf(session)
      for (const [index, { sets, sides: own }] of session.entries())
        expect(steps.filter((step) => step.item === index)).toHaveLength(sets * own)
      expect(new Set(told(session, steps)).size).toBe(steps.length)
    }),
  )
})

it('of any sets in any order none is lost, and each counts once', () => {
  fc.assert(
    fc.property(items, recorded, (session, sets) => {
      const steps = stepsOf(session)
      const placed = placeSets(steps, session, sets)
      const kept = [...new Set(placed.byStep.values()), ...placed.extra].map(({ event }) => event)
      expect(kept.toSorted()).toEqual(sets.map(({ event }) => event).toSorted())
      for (const [position, one] of placed.byStep) {
        const step = steps[position]
        expect(session[step?.item ?? -1]?.exercise).toBe(one.exercise)
        if (step !== undefined && step.side !== null && (one.side === 'left' || one.side === 'right'))
          expect(one.side).toBe(step.side)
      }
    }),
  )
})

it('who does every step at hand does the whole session, wherever they jump, and then nothing is left', () => {
  fc.assert(
    fc.property(items, fc.array(fc.option(fc.nat(6)), { minLength: 60, maxLength: 60 }), (session, jumps) => {
      const steps = stepsOf(session)
      const sets: JournalSet[] = []
      for (const jump of jumps) {
        const step = nextStep(steps, placeSets(steps, session, sets), { sets, jump })
        if (step === null) break
        sets.push(set(sets.length + 1, session[step.item]?.exercise ?? '', step.side))
      }
      const placed = placeSets(steps, session, sets)
      const { done, asked } = readSession(session, steps, placed)
      expect(openSteps(steps, placed)).toEqual([])
      expect([sets.length, placed.extra, done]).toEqual([steps.length, [], asked])
    }),
  )
})

describe('the step at hand', () => {
  const steps = stepsOf(SESSION)
  const at = (sets: readonly JournalSet[], jump: number | null = null): string | undefined => {
    const step = nextStep(steps, placeSets(steps, SESSION, sets), { sets, jump })
    return step === null ? undefined : told(SESSION, [step])[0]
  }

  it('follows the newest set, and comes back at last to what was passed over', () => {
    expect(at([])).toBe('squat 1')
    expect(at([set(1, 'squat')])).toBe('squat 2')
    expect(at([set(1, 'bridge')])).toBe('raise 1 left')
    const passed = [set(1, 'bridge'), ...[2, 3].flatMap((n) => [set(n, 'raise', 'left'), set(n + 5, 'raise', 'right')])]
    expect(at(passed)).toBe('squat 1')
  })

  it('is of the item that was jumped to, while that has something left', () => {
    expect(at([set(1, 'squat')], 2)).toBe('raise 1 left')
    expect(at([set(1, 'bridge')], 1)).toBe('raise 1 left')
  })

  it('goes back with a set that is taken back', () => {
    const both = [set(1, 'squat'), set(2, 'squat')]
    expect([at(both), at(both.slice(0, 1))]).toEqual(['bridge 1', 'squat 2'])
  })
})

it('a set of both sides at once fills both sides of one set, and stays one set', () => {
  const steps = stepsOf(SESSION)
  const placed = placeSets(steps, SESSION, [set(1, 'raise', 'both')])
  expect([...placed.byStep.keys()]).toEqual([3, 4])
  expect(readSession(SESSION, steps, placed).items[2]).toEqual({
    item: 2,
    dots: ['done', 'open'],
    left: 1,
    sets: [set(1, 'raise', 'both')],
  })
})

it('a set of which one side is done is part done, and what nobody asked for is kept apart', () => {
  const steps = stepsOf(SESSION)
  const sets = [set(1, 'raise', 'left'), set(2, 'burpee')]
  const { items: each, extra, done } = readSession(SESSION, steps, placeSets(steps, SESSION, sets))
  expect([each[2]?.dots, extra.map(({ exercise }) => exercise), done]).toEqual([['part', 'open'], ['burpee'], 0])
})
