import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { PlannedRun } from '../run/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest, runsOf } from '../testing/index.ts'
import { completeRuns, cutIntoWeeks } from './calendar-weeks.ts'
import { viewSeason } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import { laySeason } from './season.ts'
import { countWeeks } from './season-phases.ts'
import { findSpike, minutesOn, sessionsOf, steadyLimit } from './season-view.ts'

const run = (index: number, km: number, made: Partial<PlannedRun> = {}): PlannedRun => ({
  day: addDays(EXAMPLE_START, index),
  kind: 'easy',
  km,
  minutes: km * 6,
  slot: null,
  key: false,
  assumed: false,
  title: null,
  ...made,
})

/** Three runs a week of so many kilometres each, week after week. */
const weekly = (kms: readonly number[]): readonly PlannedRun[] =>
  kms.flatMap((km, week) => (km === 0 ? [] : [1, 3, 6].map((day) => run(week * 7 + day, km))))

const lay = (change: Partial<PlanRequest> = {}) => {
  const request: PlanRequest = { ...exampleRequest, races: [], runs: weekly([8]), ...change }
  const count = countWeeks(request, exampleCatalogue)
  const runs = completeRuns(request, exampleCatalogue, addDays(EXAMPLE_START, count * 7 - 1))
  const view = viewSeason({ request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue }, runs)
  return { weeks: laySeason(cutIntoWeeks(runs, EXAMPLE_START, count), view), view }
}

const marathonIn = (weeks: number): Pick<PlanRequest, 'races'> => ({
  races: [{ day: addDays(EXAMPLE_START, weeks * 7 - 1), kind: 'marathon', priority: 'A' }],
})

const FIRST = { stage: 'first', monthsStrength: 0, weeksRunning: 30 } as const

/** The weeks of each block, `*` for its deload. */
const blocks = (change: Partial<PlanRequest>): readonly string[] => {
  const { weeks } = lay(change)
  return [...new Set(weeks.map((week) => week.block))].map((block) =>
    weeks
      .filter((week) => week.block === block)
      .map((week) => `${week.row}${week.deload ? '*' : ''}`)
      .join(' '),
  )
}

describe('blocks', () => {
  test('of base: three weeks and a lighter one of build and of strength in turn', () => {
    expect(blocks({})).toEqual([
      'build build build build*',
      'strength strength strength strength*',
      'build build build build*',
    ])
  })

  test('are one phase each, taper and race week together', () => {
    expect(blocks({ ...FIRST, ...marathonIn(16) })).toEqual([
      'learn learn learn*',
      'build build build build*',
      'strength strength strength strength*',
      'maintain maintain',
      'taper-3 taper-2 race',
      'recover recover',
    ])
  })

  test('end in a deload, also where the down week of the runner opens the next phase', () => {
    const kms = [10, 10, 10, 10, 6, 10, 10, 10, 10, 10, 10, 10]
    expect(blocks({ ...marathonIn(12), runs: weekly(kms), stage: 'raced' }).slice(0, 3)).toEqual([
      'learn learn',
      'build build build*',
      'strength strength strength strength',
    ])
    expect(blocks({ ...FIRST, ...marathonIn(16), runs: weekly([10, 10, 10, 6, 10]) })[0]).toBe(
      'learn learn learn learn*',
    )
  })

  test('always hold one row of training, and a deload only at their end', () => {
    const calendar = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 24 })
    fc.assert(
      fc.property(calendar, fc.integer({ min: 4, max: 24 }), fc.constantFrom('first', 'raced'), (kms, weeks, stage) => {
        const season = lay({ ...marathonIn(weeks), runs: weekly(kms), stage, weeksRunning: 30 }).weeks
        season.forEach((week, index) => {
          const next = season[index + 1]
          expect(week.lastOfBlock).toBe(next === undefined || next.block !== week.block)
          if (next?.block !== week.block) return
          if (week.phase !== 'taper') expect(next.row).toBe(week.row)
        })
        expect(season.map(({ block }) => block)).toEqual(season.map(({ block }) => block).toSorted((a, b) => a - b))
      }),
      { numRuns: runsOf(50) },
    )
  })
})

describe('steady running', () => {
  const levels = (change: Partial<PlanRequest>) => {
    const { weeks, view } = lay({ stage: 'first', ...change })
    return weeks.map((week) => steadyLimit(week, view))
  }

  test('DS-7 two sessions of 15 minutes or one of 20 under four weeks, two of 20 under eight, then the table', () => {
    const limits = levels({ weeksRunning: 2, sessions: 3 })
    expect(limits.slice(0, 2).map((it) => it?.minutes)).toEqual([15, 15])
    expect(limits[0]).toEqual({ sessions: 2, minutes: 15, rir: 4 })
    expect(limits.slice(2, 6).map((it) => it?.minutes)).toEqual([20, 20, 20, 20])
    expect(limits[2]).toEqual({ sessions: 2, minutes: 20, rir: 0 })
    expect(limits.slice(6).every((it) => it === null)).toBe(true)
    expect(levels({ weeksRunning: 0, sessions: 1 })[0]).toEqual({ sessions: 1, minutes: 20, rir: 4 })
  })

  test('DS-7 a step cuts a block', () => {
    expect(blocks({ stage: 'first', weeksRunning: 6 })[0]).toBe('build build')
    expect(blocks({ stage: 'raced', weeksRunning: 6 })[0]).toBe('build build build build*')
  })

  test('DS-7 counts from zero after more than ten days without a run', () => {
    const gap = (days: number) => [run(1, 8), run(3, 8), run(3 + days, 8), run(5 + days, 8), run(7 + days, 8)]
    const steady = (days: number) => lay({ stage: 'first', weeksRunning: 9, runs: gap(days) }).weeks.at(4)?.steadyWeeks
    expect(steady(11)).toBeGreaterThan(9)
    expect(steady(12)).toBeLessThan(4)
  })

  test('DS-7 binds nobody who has raced', () => {
    expect(levels({ stage: 'raced', weeksRunning: 0 }).every((limit) => limit === null)).toBe(true)
  })

  test('DS-7 sessions and minutes are never more than asked, than the row and than the steps allow', () => {
    const { weeks, view } = lay({ stage: 'first', weeksRunning: 2, sessions: 3, minutes: { tue: 60, thu: 10 } })
    const tuesday = addDays(EXAMPLE_START, 1)
    expect(weeks.slice(0, 8).map((week) => sessionsOf(week, view))).toEqual([2, 2, 2, 2, 2, 2, 3, 3])
    const [first, , third] = weeks
    const later = weeks[7]
    if (first === undefined || third === undefined || later === undefined) throw new Error('a season of eight weeks')
    expect([first, third, later].map((week) => minutesOn(tuesday, week, view))).toEqual([15, 20, 30])
    expect(minutesOn(addDays(EXAMPLE_START, 3), later, view)).toBe(10)
    expect(minutesOn(EXAMPLE_START, later, view)).toBe(0)
  })
})

describe('a spike of the long run', () => {
  const spike = (before: number, km: number, change: Partial<PlanRequest> = {}) => {
    const { weeks, view } = lay({ longestRunKm: null, runs: [run(2, before), run(9, 5), run(12, km)], ...change })
    const week = weeks[1]
    return week === undefined ? null : findSpike(week, view)?.longest
  }

  test('PL-9 is a run of 90 minutes or more over 1.10 of the longest of thirty days', () => {
    expect(spike(16, 18)).toBe(16)
    expect(spike(16, 17.6)).toBeUndefined()
    expect(spike(10, 14)).toBeUndefined()
    expect(spike(16, 18, { longestRunKm: 17 })).toBeUndefined()
  })

  test('PL-9 judges no week before which nothing is known, and no race', () => {
    const { weeks, view } = lay({ longestRunKm: null, runs: [run(2, 25)] })
    expect(weeks.slice(0, 1).map((week) => findSpike(week, view))).toEqual([null])
    expect(spike(16, 30, { runs: [run(2, 16), run(12, 30, { kind: 'race' })] })).toBeUndefined()
  })
})

describe('the calendar', () => {
  test('is carried on from its last seven days, and what is carried on is marked', () => {
    const { weeks } = lay({ runs: [...weekly([8]), run(9, 5), run(10, 6), run(13, 7)] })
    const carried = weeks.slice(2).flatMap((week) => week.runWeek.runs)
    expect(carried.every((it) => it.assumed)).toBe(true)
    expect(weeks[5]?.runWeek.runs.map((it) => it.km)).toEqual([5, 6, 7])
  })

  test('completes what a run does not say by the paces of the stage, and says so', () => {
    const found = (made: Partial<PlannedRun>) => lay({ runs: [run(1, 8, made)] }).weeks[0]?.runWeek.runs[0]
    expect(found({ km: 10, minutes: null })).toMatchObject({ km: 10, minutes: 63, estimated: true })
    expect(found({ km: null, minutes: 60 })).toMatchObject({ km: 9.6, minutes: 60, estimated: true })
    expect(found({ km: null, minutes: null })).toMatchObject({ minutes: 40, estimated: true })
    expect(found({})).toMatchObject({ km: 8, minutes: 48, estimated: false })
  })
})
