import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlannedRun, Race, RunKind } from '../run/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, exampleTables } from '../testing/index.ts'
import { completeRuns } from './calendar-weeks.ts'
import { exampleOption } from './example-week.ts'
import type { Placed, PlacementOption } from './placement.ts'
import { NO_EDGE } from './placement.ts'
import { viewSeason } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import { dayCost, totalDayCost, weekCostOf } from './week-cost.ts'
import { readDays, type WeekDay } from './week-days.ts'

/** Day 0 of the tests, far enough into the calendar that the days before it are there too. */
const ZERO = addDays(EXAMPLE_START, 14)

const run = (index: number, kind: RunKind, minutes: number, made: Partial<PlannedRun> = {}): PlannedRun => ({
  day: addDays(ZERO, index),
  kind,
  km: 10,
  minutes,
  slot: null,
  key: false,
  assumed: false,
  title: null,
  ...made,
})

const race = (index: number, kind: Race['kind'], priority: Race['priority']): Race => ({
  day: addDays(ZERO, index),
  kind,
  priority,
})

const read = (runs: readonly PlannedRun[], change: Partial<PlanRequest> = {}) => {
  const request: PlanRequest = { ...exampleRequest, races: [], runs, ...change }
  const facts = readRunner(request, exampleCatalogue)
  const known = completeRuns(request, exampleCatalogue, ZERO)
  const view = viewSeason({ request, facts, catalogue: exampleCatalogue }, known)
  const dates = Array.from({ length: 29 }, (_, index) => addDays(ZERO, index - 14))
  return { days: readDays(dates, () => 40, view), view }
}

const FIRST = { stage: 'first' } as const
const EXPERIENCED = { stage: 'experienced' } as const

type Field = 'closed' | 'noHeavy' | 'noHeavyNew' | 'lightOnly' | 'noPlyo' | 'fewContacts' | 'trunkOnly'

/** Days, counted from day 0, on which a field bans something by one of the rules. */
const banned = (field: Field, days: readonly WeekDay[], rule?: string): readonly number[] =>
  days.flatMap((it, index) => {
    const ban = it[field]
    return ban !== null && (rule === undefined || ban.rule === rule) ? [index - 14] : []
  })

describe('heavy legs round runs', () => {
  const heavy = (runs: readonly PlannedRun[], change: Partial<PlanRequest> = {}) =>
    banned('noHeavy', read(runs, change).days)

  test.each(['long', 'tempo', 'intervals', 'hills'] as const)('PL-1 never the day before a %s run', (kind) => {
    expect(heavy([run(3, kind, 60)])).toEqual([2])
  })

  test('PL-1 nor before an easy run that the runner marked, but before one that is not', () => {
    expect(heavy([run(3, 'easy', 60, { key: true })])).toEqual([2])
    expect(heavy([run(3, 'easy', 60)])).toEqual([])
  })

  test('PL-1 nor two days before a key run of 75 minutes or more for careful runners', () => {
    expect(heavy([run(3, 'tempo', 75)], FIRST)).toEqual([1, 2])
    expect(heavy([run(3, 'tempo', 74)], FIRST)).toEqual([2])
    expect(heavy([run(3, 'tempo', 75)], { age: 60 })).toEqual([1, 2])
    expect(heavy([run(3, 'tempo', 75)])).toEqual([2])
  })

  test('PL-1 nor two days before two hours; the experienced only while something is new', () => {
    expect(heavy([run(3, 'long', 120)])).toEqual([1, 2, 3])
    expect(heavy([run(3, 'long', 120)], EXPERIENCED)).toEqual([2, 3])
    expect(banned('noHeavyNew', read([run(3, 'long', 120)], EXPERIENCED).days)).toEqual([1])
  })

  test('PL-1 the day before a key run takes no more than light work', () => {
    expect(banned('lightOnly', read([run(3, 'tempo', 40), run(6, 'easy', 40)]).days)).toEqual([2])
  })

  test('PL-2 not on the day of 90 minutes or more, nor the day after two hours for careful runners', () => {
    expect(heavy([run(3, 'easy', 90)])).toEqual([3])
    expect(heavy([run(3, 'easy', 89)])).toEqual([])
    expect(heavy([run(3, 'easy', 120)], FIRST)).toEqual([1, 3, 4])
  })
})

describe('slots', () => {
  const slots = (runs: readonly PlannedRun[], secondSlot = false) => read(runs, { secondSlot }).days[17]?.slots

  test('PL-2 strength comes after the run, or six hours later where the runner has a second slot', () => {
    expect(slots([])).toEqual(['only'])
    expect(slots([run(3, 'easy', 40)])).toEqual(['after-run'])
    expect(slots([run(3, 'easy', 40)], true)).toEqual(['after-run', 'second'])
    expect(slots([run(3, 'easy', 40, { slot: 'pm' })], true)).toEqual(['after-run'])
    expect(slots([run(3, 'easy', 40), run(3, 'easy', 20)], true)).toEqual(['after-run'])
  })

  test('PL-2 a day of cross-training or rest is a day without a run', () => {
    expect(slots([run(3, 'cross', 60)])).toEqual(['only'])
  })
})

describe('races', () => {
  const around = (it: Race, field: Field, rule: string, change: Partial<PlanRequest> = {}) =>
    banned(field, read([], { races: [it], ...change }).days, rule)
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

  test.each([
    ['marathon', 10, 10],
    ['half', 7, 5],
    ['10k', 5, 3],
    ['5k', 4, 2],
  ] as const)('PL-4 PL-5 an A race of kind %s keeps heavy legs away before and after', (kind, before, after) => {
    expect(around(race(0, kind, 'A'), 'noHeavy', 'PL-4')).toEqual(span(-before, -1))
    expect(around(race(0, kind, 'A'), 'noHeavy', 'PL-5')).toEqual(span(1, after))
  })

  test('PL-4 eight days before a marathon for the experienced', () => {
    expect(around(race(0, 'marathon', 'A'), 'noHeavy', 'PL-4', EXPERIENCED)).toEqual(span(-8, -1))
  })

  test('PL-4 from the fourth day before an A race trunk and mobility alone, nothing on its eve and its day', () => {
    expect(around(race(0, 'half', 'A'), 'trunkOnly', 'PL-4')).toEqual(span(-4, -1))
    expect(around(race(0, 'half', 'A'), 'closed', 'PL-4')).toEqual([-1, 0])
  })

  test('PL-4 PL-5 before a B race heavy legs stop five days ahead, and after it for half as long', () => {
    expect(around(race(0, 'half', 'B'), 'noHeavy', 'PL-4')).toEqual(span(-5, -1))
    expect(around(race(0, 'half', 'B'), 'noHeavy', 'PL-5')).toEqual(span(1, 3))
    expect(around(race(0, '5k', 'B'), 'noHeavy', 'PL-5')).toEqual([1])
  })

  test('PL-4 PL-5 a C race is a key run: two days before, one after', () => {
    expect(around(race(0, '10k', 'C'), 'noHeavy', 'PL-4')).toEqual([-2, -1])
    expect(around(race(0, '10k', 'C'), 'noHeavy', 'PL-5')).toEqual([1])
    expect(around(race(0, '10k', 'C'), 'trunkOnly', 'PL-4')).toEqual([])
  })
})

describe('hops', () => {
  test('PL-6 never on the day of or after a long run, a race, intervals or hills', () => {
    for (const kind of ['long', 'intervals', 'hills'] as const)
      expect(banned('noPlyo', read([run(3, kind, 60)]).days)).toEqual([3, 4])
    expect(banned('noPlyo', read([run(3, 'tempo', 60)]).days)).toEqual([])
    expect(banned('noPlyo', read([run(3, 'easy', 90)]).days)).toEqual([3])
  })

  test('PL-6 the day before a key run only a few', () => {
    expect(banned('fewContacts', read([run(3, 'tempo', 60)]).days)).toEqual([2])
  })
})

describe('days that are closed', () => {
  test('PL-7 the past, days without minutes, and blackouts', () => {
    const closed = (change: Partial<PlanRequest>) => banned('closed', read([], change).days, 'PL-7')
    expect(closed({ today: ZERO })).toEqual(Array.from({ length: 14 }, (_, index) => index - 14))
    expect(closed({ blackout: [addDays(ZERO, 2)] })).toEqual([2])
  })

  test('SF-4 illness, until two days after it is over; without an end, the week of the report', () => {
    const ill = (clearSince: number | null) =>
      banned(
        'closed',
        read([], {
          today: ZERO,
          reports: [{ kind: 'illness', day: ZERO, clearSince: clearSince === null ? null : addDays(ZERO, clearSince) }],
        }).days,
        'SF-4',
      )
    expect(ill(1)).toEqual([0, 1, 2])
    expect(ill(null)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('SF-4 an illness that a later report says the end of closes nothing beyond that', () => {
    const reports: PlanRequest['reports'] = [
      { kind: 'illness', day: addDays(ZERO, -9), clearSince: null },
      { kind: 'illness', day: addDays(ZERO, -2), clearSince: addDays(ZERO, -1) },
    ]
    expect(banned('closed', read([], { today: ZERO, reports }).days, 'SF-4')).toEqual([0])
  })

  test('SF-2 under 16 and in pregnancy no day takes heavy legs', () => {
    expect(banned('noHeavy', read([], { age: 15 }).days, 'SF-2')).toHaveLength(29)
    const pregnant = { health: [{ gate: 'pregnancy', cleared: true, tissue: null }] } as const
    expect(banned('noHeavy', read([], pregnant).days, 'SF-2')).toHaveLength(29)
  })
})

describe('what a place in the week costs', () => {
  const placedOn = (
    index: number,
    runs: readonly PlannedRun[],
    change: Partial<PlanRequest> = {},
    made: { readonly letter?: string; readonly slot?: Placed<PlacementOption>['slot'] } = {},
  ) => {
    const { days, view } = read(runs, change)
    const day = days[index + 14]
    if (day === undefined) throw new Error('no such day')
    const spot: Placed<PlacementOption> = { option: exampleOption(made.letter ?? 'A'), day, slot: made.slot ?? 'only' }
    return { spot, costs: { ...view, races: view.request.races, tables: exampleTables } }
  }

  const costOn = (...given: Parameters<typeof placedOn>) => {
    const { spot, costs } = placedOn(...given)
    return dayCost(spot, costs)
  }

  test('leg load left over at later runs, by stage, distance in days and importance', () => {
    const later = [run(1, 'easy', 40), run(2, 'intervals', 40), run(3, 'long', 120)]
    // 2.0 x (0.6 x 0.5 + 0.3 x 4 + 0.1 x 5)
    expect(costOn(0, later).leftOver).toBe(600 + 2400 + 1000)
    // 2.0 x (0.7 x 0.5 + 0.4 x 4 + 0.2 x 5)
    expect(costOn(0, later, FIRST).leftOver).toBe(700 + 3200 + 2000)
    expect(costOn(0, [run(1, 'race', 40)], { races: [race(1, '5k', 'B')] }).leftOver).toBe(12_000)
  })

  test('fatigue of the runs before and on the day', () => {
    // intervals on the day, two hours the day before, easy two days before
    const before = [run(0, 'intervals', 50), run(-1, 'long', 120), run(-2, 'easy', 40)]
    expect(costOn(0, before).fatigue).toBe(1500 + 1800 + 120)
  })

  test('a rest day used, quality on the day, and the day of the long run', () => {
    expect(costOn(0, []).restDay).toBe(2000)
    expect(costOn(0, [run(0, 'tempo', 50)], {}, { slot: 'after-run' })).toMatchObject({ restDay: 0, hardDay: -500 })
    expect(costOn(0, [run(0, 'tempo', 50)], {}, { slot: 'second' }).hardDay).toBe(-1500)
    expect(costOn(0, [run(0, 'long', 80)]).longRunDay).toBe(4000)
    expect(costOn(0, [run(0, 'easy', 90)]).longRunDay).toBe(4000)
  })

  test('days in a row, order changed, and weekdays shifted, up to 1.5', () => {
    const { spot: b, costs } = placedOn(0, [], {}, { letter: 'B' })
    const { spot: a } = placedOn(1, [], {}, { letter: 'A' })
    const alone = totalDayCost(a, costs) + totalDayCost(b, costs)
    const week = (edge = NO_EDGE) => weekCostOf([a, b], edge, (it) => totalDayCost(it, costs), exampleTables) - alone
    expect(week()).toBe(1000 + 1000)
    expect(week({ ...NO_EDGE, lastSession: b.day.number - 1 })).toBe(3000)
    const weekdays = new Map([
      ['A', a.day.index + 2],
      ['B', b.day.index - 6],
    ])
    expect(week({ ...NO_EDGE, weekdays })).toBe(2000 + 1000 + 1500)
  })
})
