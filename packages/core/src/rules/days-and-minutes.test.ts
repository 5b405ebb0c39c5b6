import { describe, expect, test } from 'vitest'
import type { Plan, Reason } from '../plan/index.ts'
import {
  broken,
  exampleBeginnerPlan,
  exampleCatalogue,
  exampleDay,
  exampleItem,
  examplePlan,
  printedBroken,
  runsOn,
  withItem,
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
const WEDNESDAY = exampleDay(0, 'wed')

const why = (plan: Plan, rule: 'PL-7' | 'MD-1') => broken(rule, plan).map(({ values }) => values['what'])

describe('allowed days and minutes', () => {
  test('PL-7 keeps sessions on days the runner gave', () => {
    expect(broken('PL-7', examplePlan)).toEqual([])
    expect(why(withRequest(examplePlan, { blackout: [TUESDAY] }), 'PL-7')).toEqual(['not-possible'])
    expect(why(withRequest(examplePlan, { minutes: { tue: 40 } }), 'PL-7')).toContain('not-possible')
    expect(why(withRequest(examplePlan, { today: WEDNESDAY }), 'PL-7')).toContain('not-possible')
  })

  test('PL-7 keeps to the sessions wanted, one a day, inside their week', () => {
    expect(why(withRequest(examplePlan, { sessions: 1 }), 'PL-7')).toContain('too-many')
    const both = withSession(examplePlan, THURSDAY, (session) => ({ ...session, day: TUESDAY }))
    expect(why(both, 'PL-7')).toEqual(['two-on-a-day'])
    const outside = withSession(examplePlan, THURSDAY, (session) => ({ ...session, day: exampleDay(1, 'thu') }))
    expect(why(outside, 'PL-7')).toContain('outside-week')
    const gap = { ...examplePlan, weeks: examplePlan.weeks.filter((_, index) => index !== 1) }
    expect(why(gap, 'PL-7')).toEqual(['weeks-apart'])
    expect(why(withRequest(examplePlan, { weekStart: 'sun' }), 'PL-7')).toContain('week-start')
  })

  test('PL-7 counts seconds to the last minute allowed', () => {
    const allowed = (minutes: number) =>
      withSession(withRequest(examplePlan, { minutes: { tue: 40, thu: 40 } }), TUESDAY, (session) => ({
        ...session,
        minutesAllowed: minutes,
      }))
    const { minutes } = examplePlan.weeks[0]?.sessions[0] ?? { minutes: 0 }
    expect(why(allowed(minutes), 'PL-7')).toEqual([])
    expect(why(allowed(minutes - 2), 'PL-7')).toContain('too-long')
    expect(why(allowed(41), 'PL-7')).toEqual(['allowed'])
    const printed = withSession(examplePlan, TUESDAY, (session) => ({ ...session, minutes: session.minutes + 1 }))
    expect(printedBroken('PL-7', printed)).toHaveLength(1)
  })

  test('PL-7 gives a beginner no more than the phase row', () => {
    expect(broken('PL-7', exampleBeginnerPlan)).toEqual([])
    const longer = withSession(
      withRequest(exampleBeginnerPlan, { minutes: { tue: 40, thu: 20 } }),
      TUESDAY,
      (session) => ({ ...session, minutesAllowed: 26 }),
    )
    expect(why(longer, 'PL-7')).toEqual(['allowed'])
  })

  test('PL-7 believes no item that takes less time than its exercise', () => {
    const quick = (change: Partial<ReturnType<typeof exampleItem>>) =>
      why(
        withItem(examplePlan, TUESDAY, 'goblet-squat', (item) => ({ ...item, ...change })),
        'PL-7',
      )
    expect(quick({ setupSeconds: 0 })).toEqual(['setup'])
    expect(quick({ secondsPerRep: 1 })).toEqual(['seconds-per-rep'])
    expect(quick({ restSeconds: 0 })).toEqual(['rest'])
    expect(quick({ sides: 2 })).toEqual(['sides'])
    expect(quick({ reps: null, seconds: [20, 30] })).toEqual(['dose-form'])
  })

  test('PL-7 adds a session up to the second', () => {
    const session = viewPlan(examplePlan, exampleCatalogue).sessions[0]
    const squat = 20 + 3 * 40 + 2 * 90
    const setups = 4 * 10
    const round = 12 * 3 + 15 * 2 + 2 * 30 + 12 * 3
    const pauses = 7 * 30 + 3 * 10
    expect(session?.seconds).toBe(60 + squat + 30 + squat + 30 + setups + 2 * round + pauses + 60)
  })

  test('PL-7 warms up five minutes before the first barbell', () => {
    const barbell = withItem(
      withSession(
        withRequest(examplePlan, { places: [{ id: 'home', kit: ['dumbbell', 'band', 'barbell', 'rack'], loads: {} }] }),
        TUESDAY,
        (session) => ({ ...session, slot: 'only' }),
      ),
      TUESDAY,
      'goblet-squat',
      () => exampleItem('back-squat', 'main', 3, { rir: 2 }),
    )
    expect(viewPlan(barbell, exampleCatalogue).sessions[0]?.frame.warmUp).toBe(300)
    const done = { day: exampleDay(-1, 'tue'), exercise: 'back-squat', done: 5, kg: 40, rir: 2 }
    const before = viewPlan(withRequest(barbell, { log: [done] }), exampleCatalogue)
    expect(before.sessions[0]?.frame.warmUp).toBe(240)
  })

  test('PL-11 leaves a day free of runs and strength when the runs do', () => {
    expect(broken('PL-11', examplePlan)).toEqual([])
    const full = withNewRun(withNewRun(examplePlan, exampleDay(0, 'mon'), 'easy', 20), exampleDay(0, 'fri'), 'easy', 20)
    expect(broken('PL-11', full)).toEqual([])
    const filled = withMovedSession(full, TUESDAY, WEDNESDAY)
    expect(broken('PL-11', filled)).toMatchObject([{ week: exampleDay(0, 'mon'), values: { withoutRun: 1, left: 0 } }])
  })

  test('PL-11 asks nothing of a week whose runs leave no day free', () => {
    const seven = ['mon', 'wed', 'fri'] as const
    const full = seven.reduce((plan, day) => withNewRun(plan, exampleDay(0, day), 'easy', 20), examplePlan)
    expect(broken('PL-11', full)).toEqual([])
  })
})

describe('soft placement', () => {
  const silent: readonly Reason[] = []
  const reason = (code: string): Reason => ({ code, values: {}, evidence: [] })

  test('PL-8 wants a reason for a session on a day without a run', () => {
    expect(broken('PL-8', examplePlan)).toEqual([])
    expect(broken('PL-8', withMovedSession(examplePlan, TUESDAY, WEDNESDAY, silent))).toMatchObject([
      { day: WEDNESDAY },
    ])
    expect(broken('PL-8', withMovedSession(examplePlan, TUESDAY, WEDNESDAY, [reason('PL-8')]))).toEqual([])
  })

  test('PL-8 takes a day of cross training for one without a run', () => {
    const cross = withWeek(withMovedSession(examplePlan, TUESDAY, WEDNESDAY, silent), 0, (week) => ({
      ...week,
      runs: week.runs.map((run) => (run.day === THURSDAY ? { ...run, day: WEDNESDAY, kind: 'cross' as const } : run)),
    }))
    expect(broken('PL-8', cross)).toMatchObject([{ day: WEDNESDAY }])
  })

  test('PL-10 wants a reason for hard legs on an easy day while a hard day is free', () => {
    expect(broken('PL-10', examplePlan)).toEqual([])
    const easy = withMovedSession(examplePlan, TUESDAY, exampleDay(0, 'sat'), silent)
    expect(broken('PL-10', easy)).toMatchObject([{ day: exampleDay(0, 'sat'), subject: TUESDAY }])
    const said = withMovedSession(examplePlan, TUESDAY, exampleDay(0, 'sat'), [reason('PL-10')])
    expect(broken('PL-10', said)).toEqual([])
  })

  test('PL-10 asks nothing of a light session', () => {
    const light = withMovedSession(examplePlan, exampleDay(3, 'thu'), exampleDay(3, 'sat'), silent)
    expect(broken('PL-10', light)).toEqual([])
    const raceWeek = withMovedSession(examplePlan, exampleDay(8, 'tue'), exampleDay(8, 'thu'), silent)
    expect(broken('PL-10', raceWeek)).toEqual([])
  })
})

describe('long runs that jump', () => {
  const spike = (km: number) => {
    const [run] = runsOn(examplePlan, exampleDay(4, 'sun'))
    return run === undefined ? examplePlan : withRun(examplePlan, run, { km })
  }

  test('PL-9 sees a run over 1.10 times the longest of thirty days', () => {
    expect(broken('PL-9', examplePlan)).toEqual([])
    expect(broken('PL-9', spike(19.8))).toEqual([])
    expect(broken('PL-9', spike(19.9))).toMatchObject([{ subject: exampleDay(4, 'sun'), values: { what: 'warning' } }])
  })

  test('PL-9 lets a warned week have one heavy session', () => {
    const warning: Reason = { code: 'PL-9', values: { day: exampleDay(4, 'sun') }, evidence: ['R2.2'] }
    const warned = { ...spike(21), warnings: [warning] }
    expect(broken('PL-9', warned)).toEqual([])
    const two = withItem(warned, exampleDay(4, 'thu'), 'split-squat', (item) => ({ ...item, sets: 4, rir: 1 }))
    expect(broken('PL-9', two)).toMatchObject([{ values: { what: 'heavy', heavy: 2 } }])
  })

  test('PL-9 measures against stated kilometres only', () => {
    const before = { ...examplePlan.request.runs[0], day: exampleDay(-1, 'sun'), kind: 'long', km: null } as const
    const request = {
      longestRunKm: null,
      runs: [{ slot: null, key: false, assumed: false, title: null, ...before, minutes: null }],
    }
    const plan = withRequest(examplePlan, { ...request, runs: [...request.runs, ...examplePlan.request.runs] })
    expect(broken('PL-9', plan)).toEqual([])
  })

  test('PL-9 does not judge the first week of a runner whose longest run nobody knows', () => {
    const known = withRequest(examplePlan, { longestRunKm: 10 })
    expect(broken('PL-9', known)).toContainEqual(expect.objectContaining({ week: exampleDay(0, 'mon') }))
    const unknown = withRequest(examplePlan, { longestRunKm: null })
    expect(broken('PL-9', unknown).map(({ week }) => week)).not.toContain(exampleDay(0, 'mon'))
  })
})

describe('the micro-dose', () => {
  test('MD-1 comes on four days at most', () => {
    expect(broken('MD-1', examplePlan)).toEqual([])
    const on = (days: readonly ('mon' | 'wed' | 'thu' | 'fri' | 'sat')[]) =>
      withWeek(examplePlan, 0, (week) => ({ ...week, microDose: days.map((day) => exampleDay(0, day)) }))
    expect(why(on(['mon', 'wed', 'thu', 'fri']), 'MD-1')).toEqual([])
    expect(why(on(['mon', 'wed', 'thu', 'fri', 'sat']), 'MD-1')).toEqual(['days'])
    expect(why(on(['mon', 'mon']), 'MD-1')).toEqual(['twice'])
  })

  test('MD-1 can be refused, and ends two days before a race', () => {
    expect(why(withRequest(examplePlan, { microDose: false }), 'MD-1')).toHaveLength(examplePlan.weeks.length)
    const late = withWeek(examplePlan, 8, (week) => ({ ...week, microDose: [exampleDay(8, 'sat')] }))
    expect(why(late, 'MD-1')).toEqual(['race'])
    expect(why(withRequest(examplePlan, { blackout: [WEDNESDAY] }), 'MD-1')).toEqual(['blackout'])
  })

  test('MD-1 holds drills of foot, ankle and shin that take two to three minutes', () => {
    const [first] = examplePlan.microDoseItems
    if (first === undefined) throw new Error('the example has a micro-dose')
    const drills = (change: Partial<typeof first>) =>
      why({ ...examplePlan, microDoseItems: [{ ...first, ...change }] }, 'MD-1')
    expect(drills({ sets: 3 })).toEqual([])
    expect(drills({ sets: 2 })).toEqual(['seconds'])
    expect(drills({ sets: 4 })).toEqual(['seconds'])
    expect(drills({ sets: 3, exercise: 'wall-tibialis-raise' })).toEqual(['drill'])
    expect(drills({ sets: 4, secondsPerRep: 3, exercise: 'seated-toe-raise' })).toEqual(['leg-load'])
  })

  test('MD-1 stops with a red foot or without feeling in the feet', () => {
    const red = { tissue: 'plantar-fascia', light: 'red', since: null, past: false } as const
    expect(why(withRequest(examplePlan, { complaints: [red] }), 'MD-1')).toContain('plantar-fascia')
    const numb = { gate: 'loss-of-feeling', cleared: true, tissue: null } as const
    expect(why(withRequest(examplePlan, { health: [numb] }), 'MD-1')).toContain('loss-of-feeling')
  })
})
