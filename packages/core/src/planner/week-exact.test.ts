import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { PlanRun } from '../plan/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, exampleTables, runsOf } from '../testing/index.ts'
import { readBlock } from './block-weeks.ts'
import { totalOfWeeks, tryEveryWeek } from './example-enumeration.ts'
import { exampleDay, exampleOption } from './example-week.ts'
import { heavyGap, NO_EDGE } from './placement.ts'
import type { PlacementOption, WeekEdge } from './placement.ts'
import { readRunner } from './runner-facts.ts'
import { YIELDS } from './session-yields.ts'
import { makeChoose } from './week-choice.ts'
import type { CostView } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'
import { lookAhead, startOf } from './week-outlook.ts'
import type { Outlook } from './week-outlook.ts'
import type { Done, PlacedWeek, WeekProblem } from './week-problem.ts'
import { pricingOf, trailOf } from './week-trail.ts'
import { placeWeeks } from './week.ts'

const FACTS = (['first', 'raced', 'experienced'] as const).map((stage) =>
  readRunner({ ...exampleRequest, stage }, exampleCatalogue),
)

/** How big the drawn cases are: few enough combinations to try them all. */
interface Size {
  readonly weeks: number
  readonly sessions: number
  readonly days: number
  readonly options: number
}

const runOn = (day: CivilDay, kind: PlanRun['kind']): PlanRun => ({
  day,
  slot: null,
  kind,
  km: 10,
  minutes: kind === 'long' ? 100 : 45,
  key: kind !== 'easy',
  assumed: false,
  estimated: false,
  title: null,
})

const anyRuns = (weeks: number): fc.Arbitrary<readonly PlanRun[]> =>
  fc
    .array(fc.tuple(fc.nat(7 * weeks + 2), fc.constantFrom('easy', 'long', 'tempo', 'intervals')), {
      maxLength: 4 * weeks,
    })
    .map((runs) => runs.map(([index, kind]) => runOn(addDays(EXAMPLE_START, index), kind)))

/** Options alike in all but some of what binds and weighs, so that ties and trade-offs are common. */
const anyOption = (days: readonly number[]): fc.Arbitrary<Omit<PlacementOption, 'letter'>> =>
  fc
    .record({
      yields: fc.constantFrom(0, 0, 0, 0, 2, YIELDS.moderate, YIELDS.moderate + 2, YIELDS.light, YIELDS.shorter),
      legLoad: fc.constantFrom(1000, 1800, 3200),
      heavy: fc.boolean(),
      contacts: fc.constantFrom(0, 40),
      amberTissues: fc.constantFrom<PlacementOption['amberTissues']>([], [], ['knee'], ['knee', 'achilles']),
      whole: fc.boolean(),
      fitting: fc.subarray([...days], { minLength: 1 }),
    })
    .map(({ fitting, ...made }) => ({ ...exampleOption('A', made), fits: (day) => fitting.includes(day.index) }))

/** Two lists of options a session: until it was done so many times, and from then on. */
const anySession = (days: readonly number[], most: number) => {
  const options = fc.array(anyOption(days), { maxLength: most })
  return fc.record({
    isNewUntil: fc.constantFrom(0, 0, 1, 2),
    looksAt: fc.nat(2),
    before: options,
    after: options,
  })
}

const anyDays = (week: number, indices: readonly number[]): fc.Arbitrary<readonly WeekDay[]> =>
  fc.tuple(...indices.map(() => fc.constantFrom('one', 'one', 'one', 'tempo', 'two', 'closed'))).map((kinds) =>
    indices.map((index, at) => {
      const kind = kinds[at] ?? 'one'
      const day = exampleDay(7 * week + index)
      return {
        ...day,
        runs: kind === 'tempo' ? [runOn(day.day, 'tempo')] : [],
        slots: kind === 'two' ? (['after-run', 'second'] as const) : (['only'] as const),
        closed: kind === 'closed' ? { rule: 'PL-7', because: null } : null,
      }
    }),
  )

const LETTERS = ['A', 'B', 'C', 'D', 'E']

const anyWeek = (week: number, { sessions, days, options }: Size): fc.Arbitrary<WeekProblem<PlacementOption>> =>
  // Days at both ends of the week, so that weeks bind each other.
  fc.shuffledSubarray([0, 1, 3, 5, 6], { minLength: days, maxLength: days }).chain((shuffled) => {
    const indices = shuffled.toSorted((a, b) => a - b)
    return fc
      .record({
        days: anyDays(week, indices),
        sessions: fc.array(anySession(indices, options), { minLength: sessions, maxLength: sessions }),
        mostHeavy: fc.constantFrom(1, Infinity, Infinity),
        free: fc.subarray(indices, { maxLength: 2 }),
        turned: fc.boolean(),
      })
      .map((drawn): WeekProblem<PlacementOption> => {
        const letters = LETTERS.slice(drawn.turned ? 1 : 0, sessions + (drawn.turned ? 1 : 0))
        const letterSeen = (at: number): string => letters[at % letters.length] ?? 'A'
        return {
          days: drawn.days,
          limits: { mostHeavy: drawn.mostHeavy, freeDays: drawn.free.map((day) => exampleDay(7 * week + day).number) },
          letters,
          newUntil: Object.fromEntries(
            letters.map((letter) => [
              letter,
              Math.max(...drawn.sessions.map((it) => (letterSeen(it.looksAt) === letter ? it.isNewUntil : 0))),
            ]),
          ),
          optionsFor: (done: Done) =>
            drawn.sessions.map((it, at) => {
              const isNew = (done[letterSeen(it.looksAt)] ?? 0) < it.isNewUntil
              return (isNew ? it.before : it.after).map((option) => ({ ...option, letter: letters[at] ?? 'A' }))
            }),
        }
      })
  })

const daysAgo = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })

/** What the week before left behind, or sessions of this very week that are past. */
const anyEdge: fc.Arbitrary<WeekEdge> = fc
  .record({ heavy: daysAgo, plyo: daysAgo, knee: daysAgo, session: daysAgo, today: fc.nat(2), weekday: fc.nat(6) })
  .map(({ heavy, plyo, knee, session, today, weekday }) => {
    const on = (ago: number | null) => (ago === null ? null : dayNumber(addDays(EXAMPLE_START, today - ago)))
    const kneeOn = on(knee)
    return {
      lastHeavy: on(heavy),
      lastPlyo: on(plyo),
      lastAmber: kneeOn === null ? new Map() : new Map([['knee', kneeOn] as const]),
      lastSession: on(session),
      weekdays: new Map([['A', weekday]]),
    }
  })

/** The placement as text: letter, day, slot and how far it gave way. */
const printed = (weeks: readonly PlacedWeek<PlacementOption>[]): readonly string[] =>
  weeks.map((week) =>
    week.map((it) => `${it.option.letter}${String(it.day.index)} ${it.slot} ${String(it.option.yields)}`).join(', '),
  )

const SIZES: readonly (readonly [string, Size, number])[] = [
  ['one week of four sessions', { weeks: 1, sessions: 4, days: 5, options: 2 }, 200],
  ['two weeks of two', { weeks: 2, sessions: 2, days: 4, options: 3 }, 500],
  ['two weeks of three', { weeks: 2, sessions: 3, days: 3, options: 2 }, 200],
  ['three weeks of two', { weeks: 3, sessions: 2, days: 3, options: 2 }, 200],
  ['three weeks of one', { weeks: 3, sessions: 1, days: 5, options: 3 }, 500],
  ['four weeks of one', { weeks: 4, sessions: 1, days: 4, options: 3 }, 300],
]

test.each(SIZES)(
  '%s stand as trying every way would have them: yields, cost, and the first of equals',
  (...[, size, runs]) => {
    const weeks = fc.tuple(...Array.from({ length: size.weeks }, (_, week) => anyWeek(week, size)))
    fc.assert(
      fc.property(weeks, anyEdge, anyRuns(size.weeks), fc.constantFrom(...FACTS), (problems, edge, planned, facts) => {
        const view: CostView = {
          runsOn: (day) => planned.filter((it) => it.day === day),
          races: [],
          facts,
          tables: exampleTables,
        }
        const found = placeWeeks(problems, edge, view)
        const best = tryEveryWeek(problems, edge, view)
        expect(totalOfWeeks(problems, found, edge, view)).toEqual({ yields: best.yields, cost: best.cost })
        expect(printed(found)).toEqual(printed(best.weeks))
      }),
      { numRuns: runsOf(runs) },
    )
  },
)

test('a week costs the same worked out trail by trail and for all weekdays at once', () => {
  const size = { weeks: 3, sessions: 3, days: 5, options: 3 }
  const weeks = fc.tuple(...Array.from({ length: size.weeks }, (_, week) => anyWeek(week, size)))
  fc.assert(
    fc.property(weeks, anyEdge, anyRuns(size.weeks), fc.constantFrom(...FACTS), (problems, edge, planned, facts) => {
      const view: CostView = {
        runsOn: (day) => planned.filter((it) => it.day === day),
        races: [],
        facts,
        tables: exampleTables,
      }
      const block = readBlock(problems, view)
      const outlook = lookAhead(block)(startOf(edge, block, heavyGap(facts)))
      const costs = [1, Infinity].map((manyWays) => {
        const choice = makeChoose(block, pricingOf(exampleTables), manyWays)(outlook, trailOf(edge, block.letters))
        return choice?.cost
      })
      expect(costs[0]).toBe(costs[1])
    }),
  )
})

test('a week is met with no more pasts than there are ways to bind it, however many weeks there are', () => {
  const size = { weeks: 6, sessions: 2, days: 5, options: 3 }
  fc.assert(
    fc.property(
      fc.tuple(...Array.from({ length: size.weeks }, (_, week) => anyWeek(week, size))),
      fc.constantFrom(...FACTS),
      (problems, facts) => {
        const view: CostView = { runsOn: () => [], races: [], facts, tables: exampleTables }
        const block = readBlock(problems, view)
        let pasts = new Set<Outlook>([lookAhead(block)(startOf(NO_EDGE, block, heavyGap(facts)))])
        for (const week of block.weeks) {
          const counts = week.most.reduce((product, most) => product * (most + 1), 1)
          // Heavy legs free again at once or up to two days later; hops, knee and Achilles each loaded or not.
          expect(pasts.size).toBeLessThanOrEqual(counts * 3 * 8)
          pasts = new Set([...pasts].flatMap((past) => [...past.ends.values()].flatMap((next) => next ?? [])))
        }
      },
    ),
    { numRuns: runsOf(50) },
  )
})
