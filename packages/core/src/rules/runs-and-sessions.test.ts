import { describe, expect, test } from 'vitest'
import type { PlanRun } from '../plan/index.ts'
import {
  broken,
  exampleCatalogue,
  exampleDay,
  exampleItem,
  examplePlan,
  printedBroken,
  runsOn,
  withItems,
  withMovedSession,
  withNewRun,
  withRequest,
  withRun,
  withSession,
  withWeek,
} from '../testing/index.ts'
import { viewPlan } from './plan-view.ts'

const TUESDAY = exampleDay(0, 'tue')
const THURSDAY = exampleDay(0, 'thu')
const SATURDAY = exampleDay(0, 'sat')

const runOn = (day: typeof TUESDAY): PlanRun => {
  const [run] = runsOn(examplePlan, day)
  if (run === undefined) throw new Error(`no run on ${day}`)
  return run
}

describe('days round key runs', () => {
  test('PL-1 keeps heavy legs off the day before a key run', () => {
    expect(broken('PL-1', examplePlan)).toEqual([])
    const planned = withNewRun(examplePlan, exampleDay(0, 'wed'), 'tempo', 30)
    expect(broken('PL-1', planned)).toMatchObject([{ day: TUESDAY, values: { what: 'day-before', kind: 'tempo' } }])
  })

  test('PL-1 counts a run the runner marked as key, and no other easy run', () => {
    const easy = withNewRun(examplePlan, exampleDay(0, 'wed'), 'easy', 30)
    expect(broken('PL-1', easy)).toEqual([])
    expect(
      broken('PL-1', withRun(easy, runsOn(easy, exampleDay(0, 'wed'))[0] ?? runOn(TUESDAY), { key: true })),
    ).toHaveLength(1)
  })

  test('PL-1 bars heavy legs two days before a run of two hours, from 120 minutes', () => {
    expect(broken('PL-1', withRun(examplePlan, runOn(SATURDAY), { minutes: 119 }))).toEqual([])
    expect(broken('PL-1', withRun(examplePlan, runOn(SATURDAY), { minutes: 120 }))).toMatchObject([
      { day: THURSDAY, values: { what: 'two-days-before' } },
    ])
  })

  test('PL-1 lets the experienced lift two days before two hours once an exercise is two weeks old', () => {
    const request = { stage: 'experienced' } as const
    const plan = withRequest({ ...examplePlan, stage: 'experienced' }, request)
    const saturdays = [0, 1, 2].map((week) => exampleDay(week, 'sat'))
    const long = saturdays.reduce((made, day) => {
      const [run] = runsOn(made, day)
      return run === undefined ? made : withRun(made, run, { minutes: 130 })
    }, plan)
    const heavier = [0, 1, 2].reduce(
      (made, week) =>
        withItems(made, exampleDay(week, 'thu'), (items) =>
          items.map((item) => (item.part === 'main' ? { ...item, sets: 4, rir: 1 } : item)),
        ),
      long,
    )
    const days = broken('PL-1', heavier).map(({ day }) => day)
    expect(days).toContain(exampleDay(1, 'thu'))
    expect(days).not.toContain(exampleDay(2, 'thu'))
  })

  test('PL-1 finds a leg load, a verdict or a run that is printed wrongly', () => {
    const less = withSession(examplePlan, TUESDAY, (session) => ({ ...session, legLoad: session.legLoad - 0.002 }))
    expect(printedBroken('PL-1', less)).toMatchObject([{ subject: 'legLoad' }])
    const near = withSession(examplePlan, TUESDAY, (session) => ({ ...session, legLoad: session.legLoad - 0.001 }))
    expect(printedBroken('PL-1', near)).toEqual([])
    const light = withSession(examplePlan, TUESDAY, (session) => ({ ...session, heavyLegs: false }))
    expect(printedBroken('PL-1', light)).toMatchObject([{ subject: 'heavyLegs' }])
    const moved = withWeek(examplePlan, 0, (week) => ({ ...week, runs: week.runs.slice(1) }))
    expect(printedBroken('PL-1', moved)).toMatchObject([{ day: TUESDAY, values: { what: 'run-missing' } }])
  })

  test('PL-1 accepts runs assumed after the calendar ends, and no run invented inside it', () => {
    const run: PlanRun = { ...runOn(SATURDAY), assumed: true, day: exampleDay(9, 'sun') }
    const after = withWeek(examplePlan, 9, (week) => ({ ...week, runs: [...week.runs, run] }))
    expect(printedBroken('PL-1', after)).toEqual([])
    const inside = withWeek(examplePlan, 0, (week) => ({
      ...week,
      runs: [...week.runs, { ...run, day: exampleDay(0, 'fri') }],
    }))
    expect(printedBroken('PL-1', inside)).toMatchObject([{ values: { what: 'run-not-asked' } }])
  })
})

describe('the day of a run', () => {
  test('PL-2 puts strength after the run of its day', () => {
    expect(broken('PL-2', examplePlan)).toEqual([])
    const before = withSession(examplePlan, TUESDAY, (session) => ({ ...session, slot: 'only' }))
    expect(broken('PL-2', before)).toMatchObject([{ subject: 'only' }])
  })

  test('PL-2 allows a second slot only when the runner has one and the run is not in the afternoon', () => {
    const second = withSession(examplePlan, TUESDAY, (session) => ({ ...session, slot: 'second' }))
    expect(broken('PL-2', second)).toHaveLength(1)
    const allowed = withRequest(second, { secondSlot: true })
    expect(broken('PL-2', allowed)).toEqual([])
    const late = withWeek(allowed, 0, (week) => ({
      ...week,
      runs: week.runs.map((run) => (run.day === TUESDAY ? { ...run, slot: 'pm' as const } : run)),
    }))
    expect(broken('PL-2', late)).toHaveLength(1)
  })

  test('PL-2 bars heavy legs on the day of a run of ninety minutes', () => {
    expect(broken('PL-2', withRun(examplePlan, runOn(TUESDAY), { minutes: 89 }))).toEqual([])
    expect(broken('PL-2', withRun(examplePlan, runOn(TUESDAY), { minutes: 90 }))).toMatchObject([{ day: TUESDAY }])
  })

  test('PL-2 keeps the careful from heavy legs the day after two hours', () => {
    const monday = withNewRun(examplePlan, exampleDay(0, 'mon'), 'easy', 120)
    expect(broken('PL-2', monday)).toEqual([])
    const older = withRequest(monday, { age: 60 })
    expect(broken('PL-2', older)).toMatchObject([{ day: TUESDAY, values: { what: 'day-after' } }])
  })
})

describe('heavy legs and heavy legs', () => {
  test('PL-3 keeps 48 hours between two heavy-legs sessions', () => {
    expect(broken('PL-3', examplePlan)).toEqual([])
    const beside = withMovedSession(examplePlan, TUESDAY, exampleDay(0, 'wed'))
    expect(broken('PL-3', beside)).toMatchObject([{ day: THURSDAY, values: { days: 1, least: 2 } }])
  })

  test('PL-3 keeps 72 hours from sixty years on', () => {
    expect(broken('PL-3', withRequest(examplePlan, { age: 59 }))).toEqual([])
    expect(broken('PL-3', withRequest(examplePlan, { age: 60 }))).toContainEqual(
      expect.objectContaining({ day: THURSDAY, values: { days: 2, least: 3 } }),
    )
  })

  test('PL-3 calls two sets of the heaviest exercises heavy by themselves', () => {
    const day = exampleDay(8, 'tue')
    const isHeavy = (rir: number, sets: number): boolean => {
      const plan = withItems(examplePlan, day, (items) => [
        ...items,
        exampleItem('assisted-nordic', 'circuit', sets, { rir }),
      ])
      return viewPlan(plan, exampleCatalogue).sessions.some((session) => session.session.day === day && session.heavy)
    }
    expect(isHeavy(3, 2)).toBe(false)
    expect(isHeavy(2, 1)).toBe(false)
    expect(isHeavy(2, 2)).toBe(true)
  })
})
