import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { Plan, PlanRequest } from '../plan/index.ts'
import {
  broken,
  exampleBeginnerPlan,
  exampleCatalogue,
  exampleDay,
  exampleItem,
  examplePlan,
  withItem,
  withItems,
  withMovedSession,
  withRequest,
  withSession,
  withWeek,
} from '../testing/index.ts'
import { viewPlan } from './plan-view.ts'

const TUESDAY = exampleDay(0, 'tue')

const why = (plan: Plan, rule: Parameters<typeof broken>[0]) => broken(rule, plan).map(({ values }) => values['what'])

const change = (plan: Plan, day: typeof TUESDAY, exercise: string, made: Partial<ReturnType<typeof exampleItem>>) =>
  withItem(plan, day, exercise, (item) => ({ ...item, ...made }))

describe('leg load', () => {
  const loadOf = (plan: Plan, exercise: string, week = 0) =>
    viewPlan(plan, exampleCatalogue)
      .sessions.filter(({ weekIndex }) => weekIndex === week)
      .flatMap(({ items }) => items)
      .find(({ item }) => item.exercise === exercise)?.legLoad

  test('PL-1 weighs a set by its reps in reserve', () => {
    const third = (rir: number) =>
      loadOf(change(examplePlan, exampleDay(2, 'tue'), 'goblet-squat', { rir }), 'goblet-squat', 2)
    expect([0, 1, 2, 3, 4, 6].map(third)).toEqual([1725, 1725, 1500, 1275, 1050, 1050])
  })

  test('PL-1 weighs the first two sessions of something new more, most of all hinges and one leg', () => {
    expect([0, 1, 2].map((week) => loadOf(examplePlan, 'goblet-squat', week))).toEqual([1800, 1800, 1500])
    expect([0, 1, 2].map((week) => loadOf(examplePlan, 'romanian-deadlift', week))).toEqual([2700, 2700, 1800])
    expect([0, 1, 2].map((week) => loadOf(examplePlan, 'split-squat', week))).toEqual([2250, 2250, 1500])
    expect(loadOf(examplePlan, 'double-pogo', 2)).toBe(400)
  })

  test('PL-1 knows from the log, six weeks back, what is not new', () => {
    const logged = (exercise: string, week: number, weekday: 'mon' | 'tue') =>
      loadOf(
        withRequest(examplePlan, { log: [{ day: exampleDay(week, weekday), exercise, done: 8, kg: 10, rir: 2 }] }),
        'goblet-squat',
      )
    expect(logged('goblet-squat', -6, 'tue')).toBe(1800)
    expect(logged('goblet-squat', -6, 'mon')).toBe(1800)
    expect(logged('back-squat', -6, 'tue')).toBe(1500)
    expect(logged('back-squat', -6, 'mon')).toBe(1800)
    expect(logged('box-squat', -1, 'tue')).toBe(1800)
  })
})

describe('effort and growth', () => {
  test('DS-3 stays off the floor of its phase', () => {
    expect(broken('DS-3', examplePlan)).toEqual([])
    expect(broken('DS-3', change(examplePlan, TUESDAY, 'goblet-squat', { rir: 1 }))).toMatchObject([
      { subject: 'goblet-squat', values: { rir: 1, least: 2 } },
    ])
    expect(broken('DS-3', change(examplePlan, TUESDAY, 'press-up', { rir: 1 }))).toHaveLength(1)
  })

  test('DS-3 keeps beginners two reps off failure in squats', () => {
    const taper = (plan: Plan, rir: number) =>
      broken(
        'DS-3',
        change(
          withWeek(plan, 0, (week) => ({ ...week, row: 'taper-3' })),
          TUESDAY,
          'box-squat',
          { rir },
        ),
      )
    expect(taper(exampleBeginnerPlan, 2)).toEqual([])
    expect(taper(exampleBeginnerPlan, 1)).toHaveLength(1)
  })

  test('DS-4 grows leg sets by one, or a fifth, against the weeks before', () => {
    expect(broken('DS-4', examplePlan)).toEqual([])
    const third = exampleDay(2, 'tue')
    expect(broken('DS-4', change(examplePlan, third, 'goblet-squat', { sets: 4 }))).toEqual([])
    const fewer = change(
      change(examplePlan, TUESDAY, 'goblet-squat', { sets: 2 }),
      exampleDay(1, 'tue'),
      'goblet-squat',
      { sets: 2 },
    )
    expect(broken('DS-4', change(fewer, third, 'goblet-squat', { sets: 4 }))).toMatchObject([
      { subject: 'goblet-squat', values: { sets: 4, before: 2 } },
    ])
  })

  test('DS-4 takes no standard from a week that has fewer sets for days without strength (R3.14)', () => {
    const fewer = change(examplePlan, TUESDAY, 'goblet-squat', { sets: 2 })
    const rises = change(fewer, exampleDay(1, 'tue'), 'goblet-squat', { sets: 4 })
    const logged = (daysAgo: number): Plan => {
      const day = addDays(examplePlan.request.today, -daysAgo)
      return withRequest(rises, { log: [{ day, exercise: 'goblet-squat', done: 10, kg: null, rir: 2 }] })
    }
    expect(broken('DS-4', logged(3))).toMatchObject([{ values: { what: 'sets', sets: 4, before: 2 } }])
    expect(broken('DS-4', logged(25))).toEqual([])
  })

  test('DS-4 lets the first week of a block and a newly opened session follow the table', () => {
    const opened = withWeek(examplePlan, 0, (week) => ({ ...week, sessions: week.sessions.slice(0, 1) }))
    expect(broken('DS-4', opened)).toEqual([])
    const strength = [0, 1, 2].reduce(
      (plan, week) => change(plan, exampleDay(week, 'tue'), 'goblet-squat', { sets: 2 }),
      examplePlan,
    )
    expect(broken('DS-4', change(strength, exampleDay(4, 'tue'), 'goblet-squat', { sets: 4 }))).toEqual([])
  })

  test('DS-4 grows loads by a twentieth or the smallest owned step', () => {
    const second = (kg: number) =>
      broken('DS-4', change(examplePlan, exampleDay(1, 'tue'), 'goblet-squat', { load: { kg } }))
    expect(second(10.5)).toEqual([])
    expect(second(12)).toEqual([])
    expect(second(16)).toMatchObject([{ subject: 'goblet-squat', values: { what: 'load', kg: 16, before: 10 } }])
    expect(second(12.1)).toHaveLength(1)
  })
})

describe('lighter weeks', () => {
  const deload = exampleDay(3, 'tue')

  test('DS-5 halves the leg sets of its block, to three fifths', () => {
    expect(broken('DS-5', examplePlan)).toEqual([])
    const sets = (count: number) => why(change(examplePlan, deload, 'goblet-squat', { sets: count }), 'DS-5')
    expect(sets(3)).toEqual([])
    expect(sets(4)).toEqual(['sets'])
    const few = change(change(examplePlan, deload, 'goblet-squat', { sets: 1 }), deload, 'romanian-deadlift', {
      sets: 1,
    })
    expect(why(few, 'DS-5')).toEqual([])
    const fewer = change(few, exampleDay(3, 'thu'), 'split-squat', { sets: 1 })
    expect(why(fewer, 'DS-5')).toEqual(['sets'])
    const oneSession = withWeek(fewer, 3, (week) => ({ ...week, sessions: week.sessions.slice(0, 1) }))
    expect(why(oneSession, 'DS-5')).toEqual([])
  })

  test('DS-5 keeps one or two reps more in reserve, no more weight, half the contacts', () => {
    const rir = (count: number) => why(change(examplePlan, deload, 'press-up', { rir: count }), 'DS-5')
    expect([2, 3, 4, 5].map((count) => rir(count).length)).toEqual([1, 0, 0, 1])
    expect(why(change(examplePlan, deload, 'goblet-squat', { load: { kg: 12 } }), 'DS-5')).toEqual(['load'])
    const contacts = change(examplePlan, exampleDay(3, 'thu'), 'double-pogo', { contacts: 11 })
    expect(why(contacts, 'DS-5')).toEqual(['contacts'])
  })

  const taper = exampleDay(6, 'tue')

  test('DS-6 shrinks leg sets to seventy, fifty and thirty per cent', () => {
    expect(broken('DS-6', examplePlan)).toEqual([])
    const { legSets } = viewPlan(examplePlan, exampleCatalogue).weeks[5] ?? { legSets: 0 }
    const most = Math.ceil((legSets * 7) / 10)
    const with_ = (sets: number) => {
      const others = viewPlan(examplePlan, exampleCatalogue).weeks[6]?.legSets ?? 0
      return why(change(examplePlan, taper, 'goblet-squat', { sets: sets - others + 2 }), 'DS-6')
    }
    expect(with_(most)).toEqual([])
    expect(with_(most + 1)).toEqual(['sets'])
  })

  test('DS-6 keeps more in reserve week by week, in one session', () => {
    const rir = (week: number, count: number) =>
      why(change(examplePlan, exampleDay(week, 'tue'), 'wall-tibialis-raise', { rir: count }), 'DS-6')
    expect([rir(6, 2), rir(6, 1), rir(7, 3), rir(7, 2), rir(8, 4), rir(8, 3)].map(({ length }) => length)).toEqual([
      0, 1, 0, 1, 0, 1,
    ])
    const twice = withWeek(examplePlan, 6, (week) => ({
      ...week,
      sessions: week.sessions.flatMap((session) => [session, { ...session, id: '3-B', day: exampleDay(6, 'thu') }]),
    }))
    expect(why(twice, 'DS-6')).toContain('sessions')
  })

  test('DS-6 shrinks contacts too', () => {
    const hops = withItems(
      withMovedSession(examplePlan, taper, exampleDay(6, 'thu')),
      exampleDay(6, 'thu'),
      (items) => [exampleItem('double-pogo', 'plyo', 1, { range: [28, 28] }), ...items],
    )
    expect(why(hops, 'DS-6')).toEqual([])
    expect(why(change(hops, exampleDay(6, 'thu'), 'double-pogo', { contacts: 29 }), 'DS-6')).toEqual(['contacts'])
  })
})

describe('before running is steady', () => {
  const steady = (weeksRunning: PlanRequest['weeksRunning']) => withRequest(exampleBeginnerPlan, { weeksRunning })

  test('DS-7 gives a beginner under four weeks two sessions of fifteen minutes or one of twenty', () => {
    expect(why(steady(8), 'DS-7')).toEqual([])
    expect(why(steady(4), 'DS-7')).toEqual([])
    expect(broken('DS-7', steady(3)).map(({ week }) => week)).toEqual([exampleDay(0, 'mon')])
    const one = withWeek(steady(3), 0, (week) => ({ ...week, sessions: week.sessions.slice(0, 1) }))
    expect(why(one, 'DS-7')).toEqual([])
    const harder = change(one, TUESDAY, 'box-squat', { rir: 3 })
    expect(why(harder, 'DS-7')).toEqual(['rir'])
  })

  test('DS-7 takes an unknown number of weeks for four, and bars heavy legs under eight', () => {
    const heavy = withItem(steady(null), TUESDAY, 'box-squat', (item) => ({ ...item, sets: 8, rir: 1, restSeconds: 0 }))
    expect(why(heavy, 'DS-7')).toContain('heavy')
    expect(why(withRequest(heavy, { weeksRunning: 8 }), 'DS-7')).toEqual([])
  })

  test('DS-7 counts from zero again after eleven days without a run', () => {
    const weeks = [1, 2] as const
    const pause = weeks.reduce<Plan>(
      (plan, index) =>
        withWeek(
          withRequest(plan, {
            runs: plan.request.runs.filter(({ day }) => day < exampleDay(0, 'wed') || day > exampleDay(2, 'mon')),
          }),
          index,
          (week) => ({ ...week, runs: [] }),
        ),
      withWeek(steady(20), 0, (week) => ({ ...week, runs: week.runs.slice(0, 1) })),
    )
    expect(broken('DS-7', pause).map(({ week }) => week)).toEqual([exampleDay(2, 'mon')])
    expect(broken('DS-7', withRequest({ ...pause, stage: 'raced' }, { stage: 'raced' }))).toEqual([])
  })

  test('DS-7 binds no session that has gone short enough', () => {
    const short = exampleBeginnerPlan.weeks
      .flatMap(({ sessions }) => sessions)
      .reduce(
        (plan, { day }) => withSession(plan, day, (session) => ({ ...session, items: session.items.slice(0, 2) })),
        steady(0),
      )
    expect(why(short, 'DS-7')).toEqual([])
  })
})
