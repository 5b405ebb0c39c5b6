import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanRun } from '../plan/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, exampleTables, runsOf } from '../testing/index.ts'
import { exampleDay, exampleOption } from './example-week.ts'
import { totalOfWeeks, tryEveryWeek } from './example-enumeration.ts'
import { NO_EDGE } from './placement.ts'
import type { PlacementOption } from './placement.ts'
import { readRunner } from './runner-facts.ts'
import { YIELDS } from './session-yields.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'
import type { PlacedWeek, WeekProblem } from './week-problem.ts'
import { placeWeeks } from './week.ts'

const raced = readRunner(exampleRequest, exampleCatalogue)

const run = (index: number, kind: PlanRun['kind'], minutes: number): PlanRun => ({
  day: addDays(EXAMPLE_START, index),
  slot: null,
  kind,
  km: 10,
  minutes,
  key: kind !== 'easy',
  assumed: false,
  estimated: false,
  title: null,
})

const costsOf = (runs: readonly PlanRun[]): CostView => ({
  runsOn: (day) => runs.filter((it) => it.day === day),
  races: [],
  facts: raced,
  tables: exampleTables,
})

const dayAt = (index: number, runs: readonly PlanRun[]): WeekDay => {
  const day = exampleDay(index)
  const own = runs.filter((it) => it.day === day.day)
  return { ...day, runs: own, slots: own.length === 0 ? ['only'] : ['after-run'] }
}

const option = (letter: string, days: readonly number[], made: Partial<PlacementOption> = {}): PlacementOption =>
  exampleOption(letter, { fits: (day) => days.includes(day.index), ...made })

const HEAVY = { heavy: true, legLoad: 3200 } as const

const weekOf = (
  week: number,
  runs: readonly PlanRun[],
  optionsFor: WeekProblem<PlacementOption>['optionsFor'],
): WeekProblem<PlacementOption> => ({
  days: Array.from({ length: 7 }, (_, index) => dayAt(week * 7 + index, runs)),
  limits: { mostHeavy: Infinity, freeDays: [] },
  letters: optionsFor({}).map((options, index) => options[0]?.letter ?? 'AB'.charAt(index)),
  newUntil: { A: 3, B: 3 },
  optionsFor,
})

const daysOf = (weeks: readonly PlacedWeek<PlacementOption>[]): readonly string[] =>
  weeks.map((placed) => placed.map((it) => `${it.option.letter}${String(it.day.index)}`).join(' '))

const place = (problems: readonly WeekProblem<PlacementOption>[], runs: readonly PlanRun[] = []) =>
  placeWeeks(problems, NO_EDGE, costsOf(runs))

describe('the weeks of a block', () => {
  test('keep their weekdays where nothing speaks against it', () => {
    const anyDay = [0, 1, 2, 3, 4, 5, 6]
    const problem = (week: number) => weekOf(week, [], () => [[option('A', anyDay)], [option('B', anyDay)]])
    const [first, second, third] = daysOf(place([problem(0), problem(1), problem(2)]))
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  test('PL-3 hold across the edge: Sunday and the Monday after are not both heavy', () => {
    const weeks = place([
      weekOf(0, [], () => [[option('A', [6], HEAVY)]]),
      weekOf(1, [], () => [[option('A', [0, 1], HEAVY)]]),
    ])
    expect(daysOf(weeks)).toEqual(['A6', 'A1'])
  })

  test('look ahead: an earlier day this week leaves the only day of the next', () => {
    const weeks = place([
      weekOf(0, [], () => [[option('A', [4, 6], HEAVY)]]),
      weekOf(1, [], () => [[option('A', [0], HEAVY)]]),
    ])
    expect(daysOf(weeks)).toEqual(['A4', 'A0'])
  })

  test('give way as little as they must', () => {
    const ways = (days: readonly number[]) => [
      option('A', days, HEAVY),
      option('A', days, { yields: YIELDS.moderate, kind: 'moderate' }),
    ]
    const weeks = place([weekOf(0, [], () => [ways([6])]), weekOf(1, [], () => [ways([0])])])
    expect(weeks.flat().reduce((sum, it) => sum + it.option.yields, 0)).toBe(YIELDS.moderate)
  })

  test('drop a session that can stand nowhere, and are empty when none can', () => {
    expect(daysOf(place([weekOf(0, [], () => [[option('A', [])], [option('B', [3])]])]))).toEqual(['B3'])
    expect(daysOf(place([weekOf(0, [], () => [[], []])]))).toEqual([''])
  })
})

const calendar = (weeks: number): fc.Arbitrary<readonly PlanRun[]> =>
  fc
    .array(fc.tuple(fc.nat(7 * weeks + 2), fc.constantFrom('easy', 'long', 'tempo', 'intervals')), {
      maxLength: 4 * weeks,
    })
    .map((runs) => runs.map(([index, kind]) => run(index, kind, kind === 'long' ? 100 : 45)))

const someDays = (most: number) => fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: most })

/** Two sessions whose full way is heavy until done twice, and which may become moderate. */
const problemOf = (week: number, runs: readonly PlanRun[], [a, b]: readonly [readonly number[], readonly number[]]) =>
  weekOf(week, runs, (done) =>
    [['A', a] as const, ['B', b] as const].map(([letter, days]) => {
      const isNew = (done[letter] ?? 0) < 2
      return [
        option(letter, days, { legLoad: isNew ? 3200 : 2600, heavy: isNew }),
        option(letter, days, { yields: YIELDS.moderate + 2, kind: 'moderate', legLoad: 1800 }),
      ]
    }),
  )

describe('dynamic programming over weeks', () => {
  test.each([2, 3])('finds what trying every way of %i weeks of two sessions finds', (count) => {
    const some = someDays(count === 2 ? 4 : 2)
    const spots = fc.array(fc.tuple(some, some), { minLength: count, maxLength: count })
    fc.assert(
      fc.property(calendar(count), spots, (runs, lists) => {
        const problems = lists.map((days, week) => problemOf(week, runs, days))
        const view = costsOf(runs)
        const found = placeWeeks(problems, NO_EDGE, view)
        const best = tryEveryWeek(problems, NO_EDGE, view)
        expect(totalOfWeeks(problems, found, NO_EDGE, view)).toEqual({ yields: best.yields, cost: best.cost })
        expect(daysOf(found)).toEqual(daysOf(best.weeks))
      }),
      { numRuns: runsOf(count === 2 ? 25 : 6) },
    )
  })
})
