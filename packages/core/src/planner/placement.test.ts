import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, startOfWeek } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import {
  EXAMPLE_START,
  exampleCatalogue,
  exampleRequest,
  exampleTables,
  generateRunner,
  runsOf,
} from '../testing/index.ts'
import { completeRuns } from './calendar-weeks.ts'
import { exampleDay, exampleOption } from './example-week.ts'
import {
  edgeAfter,
  enumeratePlacements,
  NO_EDGE,
  possibleSpots,
  type Placed,
  type PlacementOption,
  type WeekEdge,
  type WeekLimits,
} from './placement.ts'
import { viewSeason } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import { readDays, type WeekDay } from './week-days.ts'

const WEEK = Array.from({ length: 7 }, (_, index) => exampleDay(index))
const NO_LIMITS: WeekLimits = { mostHeavy: Infinity, freeDays: [] }

const raced = readRunner(exampleRequest, exampleCatalogue)
const careful = readRunner({ ...exampleRequest, stage: 'first' }, exampleCatalogue)

const spotsOf = (options: readonly PlacementOption[], days: readonly WeekDay[] = WEEK) =>
  options.map((it) => possibleSpots(it, days, exampleTables))

/** The days of each way to stand the options, as `03` for the first and fourth day. */
const waysOf = (
  options: readonly PlacementOption[],
  { facts = raced, edge = NO_EDGE, limits = NO_LIMITS, days = WEEK } = {},
): readonly string[] =>
  enumeratePlacements(spotsOf(options, days), { limits, edge, facts }).map((way) =>
    way.map((it) => String(it.day.index)).join(''),
  )

const HEAVY = { heavy: true, legLoad: 3200 } as const
const apart = (way: string): number => Math.abs(Number(way[0]) - Number(way[1]))

describe('two sessions of a week', () => {
  test('PL-3 two heavy ones have a day between, two for careful runners', () => {
    const pair = [exampleOption('A', HEAVY), exampleOption('B', HEAVY)]
    expect(Math.min(...waysOf(pair).map(apart))).toBe(2)
    expect(Math.min(...waysOf(pair, { facts: careful }).map(apart))).toBe(3)
  })

  test('PL-6 two with hops have a day between', () => {
    expect(
      Math.min(...waysOf([exampleOption('A', { contacts: 40 }), exampleOption('B', { contacts: 20 })]).map(apart)),
    ).toBe(2)
  })

  test('MN-3 two that load the same amber tissue have a day between, others need none', () => {
    const knee = exampleOption('A', { amberTissues: ['knee'] })
    expect(Math.min(...waysOf([knee, exampleOption('B', { amberTissues: ['knee', 'calf'] })]).map(apart))).toBe(2)
    expect(Math.min(...waysOf([knee, exampleOption('B', { amberTissues: ['calf'] })]).map(apart))).toBe(1)
  })

  test('never share a day', () => {
    expect(waysOf([exampleOption('A'), exampleOption('B')])).toHaveLength(42)
  })
})

describe('a week after another', () => {
  const edge = (made: Partial<WeekEdge>): WeekEdge => ({ ...NO_EDGE, ...made })
  const lastSunday = dayNumber(addDays(EXAMPLE_START, -1))

  test('PL-3 PL-6 MN-3 keeps its distance from the last week across the edge', () => {
    expect(waysOf([exampleOption('A', HEAVY)], { edge: edge({ lastHeavy: lastSunday }) })[0]).toBe('1')
    expect(waysOf([exampleOption('A', HEAVY)], { edge: edge({ lastHeavy: lastSunday }), facts: careful })[0]).toBe('2')
    expect(waysOf([exampleOption('A', { contacts: 10 })], { edge: edge({ lastPlyo: lastSunday }) })[0]).toBe('1')
    const amber = edge({ lastAmber: new Map([['knee', lastSunday]]) })
    expect(waysOf([exampleOption('A', { amberTissues: ['knee'] })], { edge: amber })[0]).toBe('1')
    expect(waysOf([exampleOption('A', { amberTissues: ['calf'] })], { edge: amber })[0]).toBe('0')
  })

  test('remembers where each session stood, and the last heavy, hopping and amber day', () => {
    const at = (index: number, it: PlacementOption): Placed<PlacementOption> => ({
      option: it,
      day: exampleDay(index),
      slot: 'only',
    })
    const after = edgeAfter(
      [at(4, exampleOption('B', { contacts: 20, amberTissues: ['knee'] })), at(1, exampleOption('A', HEAVY))],
      edge({ lastSession: lastSunday, weekdays: new Map([['C', 6]]) }),
    )
    expect(after).toEqual({
      lastHeavy: exampleDay(1).number,
      lastPlyo: exampleDay(4).number,
      lastAmber: new Map([['knee', exampleDay(4).number]]),
      lastSession: exampleDay(4).number,
      weekdays: new Map([
        ['C', 6],
        ['A', 1],
        ['B', 4],
      ]),
    })
  })
})

describe('a week as a whole', () => {
  test('PL-9 with a spike holds at most one heavy session', () => {
    const limits = { ...NO_LIMITS, mostHeavy: 1 }
    expect(waysOf([exampleOption('A', HEAVY), exampleOption('B', HEAVY)], { limits })).toEqual([])
    expect(waysOf([exampleOption('A', HEAVY), exampleOption('B')], { limits })).toHaveLength(42)
  })

  test('PL-11 leaves one of its free days free', () => {
    const free = [0, 4].map((index) => exampleDay(index).number)
    const ways = waysOf([exampleOption('A'), exampleOption('B')], { limits: { ...NO_LIMITS, freeDays: free } })
    expect(ways).toHaveLength(40)
    expect(ways).not.toContain('04')
    expect(ways).not.toContain('40')
  })
})

describe('a day by itself', () => {
  const ban = { rule: 'x', because: null }
  const indexOfOpen = (made: Partial<WeekDay>, it: PlacementOption) =>
    possibleSpots(it, [exampleDay(0, made)], exampleTables).length === 1

  test('PL-1 PL-2 without heavy legs takes every other session', () => {
    expect(indexOfOpen({ noHeavy: ban }, exampleOption('A', HEAVY))).toBe(false)
    expect(indexOfOpen({ noHeavy: ban }, exampleOption('A'))).toBe(true)
  })

  test('PL-1 before a key run takes at most 1.2 of leg load', () => {
    expect(indexOfOpen({ lightOnly: ban }, exampleOption('A', { legLoad: 1201 }))).toBe(false)
    expect(indexOfOpen({ lightOnly: ban }, exampleOption('A', { legLoad: 1200 }))).toBe(true)
  })

  test('PL-1 two days before two hours takes heavy legs of the experienced unless they are newly loaded', () => {
    expect(indexOfOpen({ noHeavyNew: ban }, exampleOption('A', { ...HEAVY, freshlyNew: true }))).toBe(false)
    expect(indexOfOpen({ noHeavyNew: ban }, exampleOption('A', HEAVY))).toBe(true)
  })

  test('PL-6 before a key run takes 40 two-leg low contacts and no more', () => {
    expect(indexOfOpen({ fewContacts: ban }, exampleOption('A', { contacts: 40 }))).toBe(true)
    expect(indexOfOpen({ fewContacts: ban }, exampleOption('A', { contacts: 41 }))).toBe(false)
    expect(indexOfOpen({ fewContacts: ban }, exampleOption('A', { contacts: 20, lowContacts: false }))).toBe(false)
    expect(indexOfOpen({ noPlyo: ban }, exampleOption('A', { contacts: 10 }))).toBe(false)
    expect(indexOfOpen({ noPlyo: ban }, exampleOption('A'))).toBe(true)
  })

  test('PL-4 in the last days before a race takes trunk work alone', () => {
    expect(indexOfOpen({ trunkOnly: ban }, exampleOption('A', { legLoad: 0 }))).toBe(false)
    expect(indexOfOpen({ trunkOnly: ban }, exampleOption('A', { legLoad: 0, trunkOnly: true }))).toBe(true)
  })

  test('PL-7 takes what fits its minutes, and nothing where it is closed', () => {
    expect(indexOfOpen({}, exampleOption('A', { fits: () => false }))).toBe(false)
    expect(indexOfOpen({ closed: ban }, exampleOption('A'))).toBe(false)
  })
})

const anyOption = (letter: string): fc.Arbitrary<PlacementOption> =>
  fc
    .record({
      legLoad: fc.constantFrom(0, 1000, 2000, 3200),
      contacts: fc.constantFrom(0, 20, 60),
      amberTissues: fc.subarray(['knee', 'achilles'] as const),
      freshlyNew: fc.boolean(),
    })
    .map((made) => exampleOption(letter, { ...made, heavy: made.legLoad >= 3000 }))

const realWeek = fc.integer({ min: 0, max: 4000 }).map((seed) => {
  const request = generateRunner(seed)
  const start = addDays(startOfWeek(request.today, request.weekStart), 7)
  const runs = completeRuns(request, exampleCatalogue, addDays(start, 20))
  const facts = readRunner(request, exampleCatalogue)
  const view = viewSeason({ request, facts, catalogue: exampleCatalogue }, runs)
  const dates: readonly CivilDay[] = Array.from({ length: 7 }, (_, index) => addDays(start, index))
  return { days: readDays(dates, () => 40, view), facts }
})

/** The pair rules once more, said plainly: all pairs of a way, and every session with the week before. */
const keepsPairs = (
  way: readonly Placed<PlacementOption>[],
  edge: WeekEdge,
  gap: number,
  limits: { readonly mostHeavy: number; readonly freeDays: readonly number[] },
): boolean => {
  const daysOf = (test: (it: PlacementOption) => boolean, before: number | null): readonly number[] => [
    ...(before === null ? [] : [before]),
    ...way.filter((it) => test(it.option)).map((it) => it.day.number),
  ]
  const spread = (days: readonly number[], least: number): boolean =>
    days.every((a, index) => days.slice(index + 1).every((b) => Math.abs(a - b) >= least))
  const tissues = ['knee', 'achilles'] as const
  return (
    spread(
      daysOf(() => true, null),
      1,
    ) &&
    spread(
      daysOf((it) => it.heavy, edge.lastHeavy),
      gap,
    ) &&
    spread(
      daysOf((it) => it.contacts > 0, edge.lastPlyo),
      2,
    ) &&
    tissues.every((tissue) =>
      spread(
        daysOf((it) => it.amberTissues.includes(tissue), edge.lastAmber.get(tissue) ?? null),
        2,
      ),
    ) &&
    way.filter((it) => it.option.heavy).length <= limits.mostHeavy &&
    (limits.freeDays.length === 0 || limits.freeDays.some((day) => way.every((it) => it.day.number !== day)))
  )
}

test('PL-3 PL-6 MN-3 every way enumerated breaks no pair rule, and none that breaks none is left out', () => {
  const lastWeek = fc.option(fc.integer({ min: -3, max: -1 }), { nil: null })
  fc.assert(
    fc.property(
      realWeek,
      fc.tuple(anyOption('A'), anyOption('B'), anyOption('C')),
      fc.record({ heavy: lastWeek, plyo: lastWeek, knee: lastWeek, mostHeavy: fc.constantFrom(1, Infinity) }),
      ({ days, facts }, options, before) => {
        const first = days[0]?.number ?? 0
        const at = (offset: number | null): number | null => (offset === null ? null : first + offset)
        const knee = at(before.knee)
        const edge: WeekEdge = {
          ...NO_EDGE,
          lastHeavy: at(before.heavy),
          lastPlyo: at(before.plyo),
          lastAmber: knee === null ? new Map() : new Map([['knee', knee]]),
        }
        const limits = {
          mostHeavy: before.mostHeavy,
          freeDays: days.filter((it) => it.runs.length === 0).map((it) => it.number),
        }
        const spots = spotsOf(options, days)
        const all = spots.reduce<readonly (readonly Placed<PlacementOption>[])[]>(
          (ways, list) => ways.flatMap((way) => list.map((spot) => [...way, spot])),
          [[]],
        )
        const expected = all.filter((way) => keepsPairs(way, edge, facts.careful ? 3 : 2, limits))
        expect(enumeratePlacements(spots, { limits, edge, facts })).toEqual(expected)
      },
    ),
    { numRuns: runsOf(50) },
  )
})
