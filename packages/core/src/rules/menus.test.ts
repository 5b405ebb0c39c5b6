import { describe, expect, test } from 'vitest'
import type { Plan, PlanItem, PlanRequest, Unmet } from '../plan/index.ts'
import {
  broken,
  exampleBeginnerPlan,
  exampleCatalogue,
  exampleDay,
  exampleExercise,
  exampleItem,
  examplePlan,
  exampleRequest,
  printedBroken,
  swapExercise,
  withItem,
  withItems,
  withMovedSession,
  withRequest,
  withSession,
  withWeek,
} from '../testing/index.ts'
import { viewPlan } from './plan-view.ts'

const TUESDAY = exampleDay(0, 'tue')
const THURSDAY = exampleDay(0, 'thu')
const MONDAY = exampleDay(0, 'mon')

const why = (plan: Plan, rule: Parameters<typeof broken>[0]) => broken(rule, plan).map(({ values }) => values['what'])

const without = (plan: Plan, ...exercises: readonly string[]): Plan =>
  [TUESDAY, THURSDAY].reduce(
    (made, day) => withItems(made, day, (items) => items.filter(({ exercise }) => !exercises.includes(exercise))),
    plan,
  )

const owning = (plan: Plan, rule: Unmet['rule'], subject: string): Plan => ({
  ...plan,
  unmet: [...plan.unmet, { rule, week: MONDAY, block: 1, subject, short: 1, blockedBy: ['minutes'] }],
})

describe('kit and steps', () => {
  test('MN-1 knows every exercise and has its kit', () => {
    expect(broken('MN-1', examplePlan)).toEqual([])
    const unknown = withItem(examplePlan, TUESDAY, 'side-plank', (item) => ({ ...item, exercise: 'somersault' }))
    expect(broken('MN-1', unknown)).toMatchObject([{ subject: 'somersault', values: { what: 'unknown' } }])
    const [home] = exampleRequest.places
    const noBand = withRequest(examplePlan, { places: [{ id: 'home', kit: ['dumbbell'], loads: home?.loads ?? {} }] })
    expect(new Set(broken('MN-1', noBand).map(({ subject }) => subject))).toEqual(new Set(['band-row']))
  })

  test('MN-1 lifts only weights that are owned, at the place of the day', () => {
    const load = (kg: number) => withItem(examplePlan, TUESDAY, 'goblet-squat', (item) => ({ ...item, load: { kg } }))
    expect(why(load(12), 'MN-1')).toEqual([])
    expect(why(load(11), 'MN-1')).toEqual(['load'])
    const bodyweight = withItem(examplePlan, TUESDAY, 'press-up', (item) => ({ ...item, load: { kg: 8 } }))
    expect(why(bodyweight, 'MN-1')).toEqual(['load'])
    const away = withRequest(examplePlan, {
      places: [...exampleRequest.places, { id: 'hotel', kit: [], loads: {} }],
      placeByWeekday: { thu: 'hotel' },
    })
    expect(new Set(why(away, 'MN-1'))).toEqual(new Set(['place', 'kit', 'load']))
  })

  test('MN-2 opens a step by stage and by its test, weaker side and newest result', () => {
    expect(broken('MN-2', examplePlan)).toEqual([])
    const closed = (stage: PlanRequest['stage'], tests: PlanRequest['tests']) =>
      broken(
        'MN-2',
        withItem(withRequest({ ...examplePlan, stage }, { stage, tests }), TUESDAY, 'heel-raise-on-step', (item) =>
          swapExercise(item, exampleExercise('one-leg-heel-raise')),
        ),
      ).filter(({ subject }) => subject === 'one-leg-heel-raise')
    const result = (left: number, right: number, week = 0) => ({
      test: 'heel-raise',
      day: exampleDay(week, 'mon'),
      left,
      right,
    })
    expect(closed('experienced', [result(30, 31)])).toEqual([])
    expect(closed('experienced', [result(29, 31)])).toMatchObject([{ values: { test: 'heel-raise' } }])
    expect(closed('experienced', [])).toHaveLength(1)
    expect(closed('experienced', [result(29, 29), result(30, 30, -1)])).toHaveLength(1)
    expect(closed('raced', [result(40, 40)])).toHaveLength(1)
  })

  test('MN-2 is judged by the stage of the request', () => {
    expect(why({ ...examplePlan, stage: 'experienced' }, 'MN-2')).toEqual(['stage'])
  })
})

describe('pain', () => {
  const complaint = (tissue: PlanRequest['complaints'][number]['tissue'], light: 'green' | 'amber' | 'red') =>
    withRequest(examplePlan, { complaints: [{ tissue, light, since: MONDAY, past: false }] })

  test('MN-3 loads nothing red, and takes bone at amber for red', () => {
    expect(broken('MN-3', examplePlan)).toEqual([])
    expect(new Set(broken('MN-3', complaint('shoulder', 'red')).map(({ subject }) => subject))).toEqual(
      new Set(['press-up']),
    )
    expect(broken('MN-3', complaint('tibia', 'amber')).map(({ values }) => values['what'])).toContain('red')
    const over = withRequest(examplePlan, {
      complaints: [{ tissue: 'shoulder', light: 'red', since: null, past: true }],
    })
    expect(broken('MN-3', over)).toEqual([])
  })

  const eased = (item: PlanItem): PlanItem => ({ ...item, sets: 2, tempo: '3-0-3', secondsPerRep: 6 })

  test('MN-3 does amber work slowly, in few sets, on low steps, two days apart', () => {
    const amber = complaint('shoulder', 'amber')
    expect(new Set(why(amber, 'MN-3'))).toEqual(new Set(['tempo']))
    const slow = amber.weeks
      .flatMap(({ sessions }) => sessions)
      .reduce((plan, { day }) => withItem(plan, day, 'press-up', eased), amber)
    expect(broken('MN-3', slow)).toEqual([])
    const three = withItem(slow, TUESDAY, 'press-up', (item) => ({ ...item, sets: 3 }))
    expect(why(three, 'MN-3')).toEqual(['sets'])
    const daily = withMovedSession(
      withItems(slow, THURSDAY, (items) => [...items, eased(exampleItem('press-up', 'circuit', 2, { rir: 2 }))]),
      THURSDAY,
      exampleDay(0, 'wed'),
    )
    expect(why(daily, 'MN-3')).toEqual(['apart'])
  })

  test('MN-3 takes an amber tissue neither to its end range nor into hops', () => {
    const achilles = new Set(broken('MN-3', complaint('achilles', 'amber')).map(({ values }) => values['what']))
    expect(achilles).toEqual(new Set(['end-range', 'impact', 'tempo']))
  })

  test('MN-3 waits for a week of green before a step up', () => {
    const knee = complaint('knee', 'green')
    const stepUp = (plan: Plan) =>
      withItem(plan, TUESDAY, 'goblet-squat', (item) => swapExercise(item, exampleExercise('box-squat')))
    const up = broken('MN-3', stepUp(knee))
    expect(up).toEqual([])
    const within = withItem(stepUp(knee), THURSDAY, 'split-squat', (item) =>
      swapExercise(item, exampleExercise('goblet-squat')),
    )
    expect(why(within, 'MN-3')).toEqual(['step-up'])
  })
})

describe('what a week must hold', () => {
  test('MN-4 trains the seven groups each week, or owns up', () => {
    expect(broken('MN-4', examplePlan)).toEqual([])
    const noArms = without(examplePlan, 'press-up', 'band-row')
    expect(broken('MN-4', noArms)).toMatchObject([{ week: MONDAY, subject: 'upper-body' }])
    expect(broken('MN-4', owning(noArms, 'MN-4', 'upper-body'))).toEqual([])
  })

  test('MN-4 asks for two sets from forty minutes a week, counting the micro-dose as one', () => {
    const oneSet = without(examplePlan, 'press-up', 'wall-tibialis-raise')
    const one = withItem(oneSet, THURSDAY, 'band-row', (item) => ({ ...item, sets: 1 }))
    expect(broken('MN-4', one).map(({ subject }) => subject)).toEqual(['shins', 'upper-body'])
    const short = [TUESDAY, THURSDAY].reduce(
      (plan, day) =>
        withItems(plan, day, (items) => items.map((item) => ({ ...item, restSeconds: 0, secondsPerRep: 1 }))),
      one,
    )
    expect(broken('MN-4', short)).toEqual([])
  })

  test('MN-4 wants push and pull, trunk and hip over a block', () => {
    const pushOnly = examplePlan.weeks
      .slice(0, 4)
      .flatMap(({ sessions }) => sessions)
      .reduce(
        (plan, { day }) => withItem(plan, day, 'band-row', (item) => swapExercise(item, exampleExercise('press-up'))),
        examplePlan,
      )
    expect(broken('MN-4', pushOnly)).toMatchObject([{ week: MONDAY, subject: 'pull', values: { what: 'block' } }])
  })

  test('MN-4 judges a week of one session together with its neighbour', () => {
    const single = withWeek(examplePlan, 0, (week) => ({ ...week, sessions: week.sessions.slice(1) }))
    expect(broken('MN-4', single)).toEqual([])
    const alone = withWeek(
      withWeek(single, 1, (week) => ({ ...week, block: 9 })),
      2,
      (week) => ({ ...week, block: 9 }),
    )
    expect(broken('MN-4', alone)).toContainEqual(expect.objectContaining({ week: MONDAY, subject: 'hamstrings' }))
  })

  test('MN-4 wants a week without a session owned up to', () => {
    const empty = withWeek(examplePlan, 0, (week) => ({ ...week, sessions: [] }))
    expect(broken('MN-4', empty)).toMatchObject([{ subject: 'sessions' }])
    expect(broken('MN-4', owning(empty, 'sessions', 'sessions'))).toEqual([])
  })

  test('MN-4, MN-5 and MN-6 do not judge the rest of a week that has begun', () => {
    const begun = withWeek(
      withRequest(without(examplePlan, 'press-up', 'band-row', 'bent-heel-raise'), { today: exampleDay(0, 'tue') }),
      0,
      (week) => ({ ...week, microDose: [] }),
    )
    expect([...broken('MN-4', begun), ...broken('MN-6', begun)]).toEqual([])
  })

  const printed = (sets: Plan['weeks'][number]['effectiveSets'], targets: Plan['weeks'][number]['targets']) =>
    withWeek(examplePlan, 0, (week) => ({
      ...week,
      effectiveSets: { ...week.effectiveSets, ...sets },
      targets: { ...week.targets, ...targets },
    }))
  const misses = (plan: Plan) => printedBroken('MN-5', plan).map(({ subject }) => subject)

  test('MN-5 puts shins before calves and quadriceps before hamstrings', () => {
    expect(printedBroken('MN-5', examplePlan)).toEqual([])
    expect(misses(printed({ 'tibialis-anterior': 2, gastrocnemius: 3.5 }, {}))).toEqual(['calves-over-shins'])
    expect(misses(printed({ hamstrings: 6 }, { hamstrings: 6 }))).toEqual([])
    expect(misses(printed({ hamstrings: 6.5 }, { hamstrings: 6 }))).toEqual(['hamstrings-over-quadriceps'])
  })

  test('MN-5 lets calves exceed their target by more than a set only with quadriceps and shins full', () => {
    const calves = { gastrocnemius: 4.5, soleus: 4.5, quadriceps: 6, hamstrings: 3 }
    expect(misses(printed(calves, {}))).toEqual([])
    expect(misses(printed({ ...calves, soleus: 4.6 }, {}))).toEqual(['soleus'])
    expect(misses(printed({ ...calves, soleus: 4.6, quadriceps: 6.5 }, {}))).toEqual([])
    expect(misses(printed({ soleus: 4 }, { soleus: 2.75 }))).toEqual([])
    expect(misses(printed({ soleus: 4.1 }, { soleus: 2.75 }))).toEqual(['soleus'])
  })

  test('MN-5 is not asked with a complaint, an adjustment or a weak test', () => {
    const plan = printed({ 'tibialis-anterior': 0 }, {})
    const asked = (change: Partial<PlanRequest>) => misses(withRequest(plan, change)).length > 0
    expect(asked({})).toBe(true)
    expect(asked({ complaints: [{ tissue: 'calf', light: 'green', since: null, past: true }] })).toBe(false)
    expect(asked({ complaints: [{ tissue: 'shoulder', light: 'green', since: null, past: true }] })).toBe(true)
    expect(asked({ adjustments: { soleus: 1.5 } })).toBe(false)
    expect(asked({ tests: [{ test: 'bridge', day: MONDAY, left: 19, right: 30 }] })).toBe(false)
    expect(asked({ tests: [{ test: 'bridge', day: MONDAY, left: 20, right: 30 }] })).toBe(true)
  })

  test('MN-6 wants knee, hip and both calf patterns in the working range', () => {
    expect(broken('MN-6', examplePlan)).toEqual([])
    const noCalf = without(examplePlan, 'bent-heel-raise')
    expect(broken('MN-6', noCalf)).toMatchObject([{ subject: 'calf-bent', values: { sets: 0, least: 2 } }])
    expect(broken('MN-6', owning(noCalf, 'MN-6', 'calf-bent'))).toEqual([])
    const easy = withItem(examplePlan, THURSDAY, 'bent-heel-raise', (item) => ({ ...item, rir: 5 }))
    expect(broken('MN-6', easy)).toMatchObject([{ subject: 'calf-bent' }])
  })

  test('MN-6 wants three knee sets in strength, within the range of repetitions', () => {
    const strength = exampleDay(4, 'tue')
    const noSplit = withItems(examplePlan, exampleDay(4, 'thu'), (items) =>
      items.filter(({ exercise }) => exercise !== 'split-squat'),
    )
    expect(broken('MN-6', noSplit)).toEqual([])
    const two = withItem(noSplit, strength, 'goblet-squat', (item) => ({ ...item, sets: 2 }))
    expect(broken('MN-6', two)).toMatchObject([{ subject: 'knee', values: { sets: 2, least: 3 } }])
    const many = withItem(noSplit, strength, 'goblet-squat', (item) => ({ ...item, reps: [4, 7] }))
    expect(broken('MN-6', many)).toMatchObject([{ subject: 'knee', values: { sets: 0 } }])
  })
})

describe('what a session may hold', () => {
  test('MN-7 bounds exercises by minutes, leaving drills and preparation out', () => {
    expect(broken('MN-7', examplePlan)).toEqual([])
    const allowed = (minutesAllowed: number) =>
      why(
        withSession(examplePlan, THURSDAY, (session) => ({ ...session, minutesAllowed })),
        'MN-7',
      )
    expect(allowed(24)).toEqual([])
    const one = withItems(examplePlan, THURSDAY, (items) => [...items, exampleItem('plank', 'circuit', 1)])
    const atMinutes = (minutesAllowed: number) =>
      why(
        withSession(one, THURSDAY, (session) => ({ ...session, minutesAllowed })),
        'MN-7',
      )
    expect(atMinutes(24)).toEqual(['exercises'])
    expect(atMinutes(25)).toEqual([])
  })

  test('MN-7 bounds sets, and asks less of lighter weeks and sessions', () => {
    const sets = (day: typeof TUESDAY, count: number, kind: 'full' | 'moderate' = 'full') =>
      why(
        withSession(
          withItem(examplePlan, day, 'goblet-squat', (item) => ({ ...item, sets: count })),
          day,
          (session) => ({ ...session, kind }),
        ),
        'MN-7',
      )
    expect(sets(TUESDAY, 4)).toEqual([])
    expect(sets(TUESDAY, 5)).toEqual(['sets'])
    expect(sets(TUESDAY, 1)).toEqual(['sets'])
    expect(sets(TUESDAY, 1, 'moderate')).toEqual([])
    expect(sets(exampleDay(3, 'tue'), 1)).toEqual([])
  })

  test('MN-7 does one exercise of a ladder, keeps pins in and bans out', () => {
    const two = withItems(examplePlan, TUESDAY, (items) => [...items, exampleItem('double-heel-raise', 'circuit', 1)])
    expect(why(two, 'MN-7')).toEqual(['ladder'])
    expect(new Set(why(withRequest(examplePlan, { bans: ['press-up'] }), 'MN-7'))).toEqual(new Set(['ban']))
    expect(why(withRequest(examplePlan, { pins: ['press-up'] }), 'MN-7')).toEqual([])
    const pinned = withRequest(examplePlan, { pins: ['plank'] })
    expect(why(pinned, 'MN-7')).toEqual(['pin', 'pin'])
    expect(why(owning(pinned, 'pin', 'plank'), 'MN-7')).toEqual([])
  })

  test('MN-7 hides no work in the warm-up', () => {
    const hidden = withItem(examplePlan, TUESDAY, 'goblet-squat', (item) => ({ ...item, part: 'prep' }))
    expect(why(hidden, 'MN-7')).toEqual(['preparation'])
  })

  test('MN-8 brings nothing new in the last fourteen days before an A race', () => {
    expect(broken('MN-8', examplePlan)).toEqual([])
    const swap = (week: number) =>
      broken(
        'MN-8',
        withItem(examplePlan, exampleDay(week, 'tue'), 'side-plank', (item) =>
          swapExercise(item, exampleExercise('plank')),
        ),
      )
    expect(swap(6)).toEqual([])
    expect(swap(7)).toMatchObject([{ subject: 'plank', values: { days: 12 } }])
    const stepDown = withItem(examplePlan, exampleDay(7, 'tue'), 'goblet-squat', (item) =>
      swapExercise(item, exampleExercise('box-squat')),
    )
    expect(broken('MN-8', stepDown)).toEqual([])
  })

  test('MN-8 brings nothing new and eccentric in the last twenty-one', () => {
    const add = (week: number) =>
      withItems(examplePlan, exampleDay(week, 'tue'), (items) => [
        ...items,
        exampleItem('assisted-nordic', 'circuit', 1, { rir: 4 }),
      ])
    expect(broken('MN-8', add(5))).toEqual([])
    expect(broken('MN-8', add(6))).toMatchObject([{ subject: 'assisted-nordic', values: { days: 19 } }])
    const logged = { day: exampleDay(5, 'sun'), exercise: 'assisted-nordic', done: 8, kg: null, rir: 3 }
    expect(broken('MN-8', withRequest(add(6), { log: [logged], today: logged.day }))).toEqual([])
  })
})

describe('effective sets', () => {
  test('DS-1 counts a drill half, a low step half, and preparation for nothing', () => {
    const sets = (plan: Plan, muscle: 'quadriceps' | 'foot-intrinsics') =>
      viewPlan(plan, exampleCatalogue).weeks[0]?.sets.get(muscle)
    expect(sets(examplePlan, 'quadriceps')).toBe(6000)
    expect(sets(examplePlan, 'foot-intrinsics')).toBe(2000)
    const low = withItem(examplePlan, TUESDAY, 'goblet-squat', (item) =>
      swapExercise(item, exampleExercise('sit-to-stand')),
    )
    expect(sets(low, 'quadriceps')).toBe(4500)
  })

  test('DS-1 caps a leg muscle at twelve sets a week from thirty kilometres, foot and shin at five', () => {
    expect(broken('DS-1', examplePlan)).toEqual([])
    const third = withItem(examplePlan, TUESDAY, 'wall-tibialis-raise', (item) => ({ ...item, sets: 3 }))
    expect(broken('DS-1', third)).toMatchObject([{ subject: 'tibialis-anterior', values: { sets: 6, most: 5 } }])
    const less = withWeek(third, 0, (week) => ({ ...week, runs: week.runs.map((run) => ({ ...run, km: run.km / 2 })) }))
    expect(broken('DS-1', less)).toEqual([])
  })

  test('DS-1 caps a session at six sets of a muscle, and finds sums printed wrongly', () => {
    const six = (sets: number) =>
      broken(
        'DS-1',
        withItems(examplePlan, TUESDAY, (items) => [...items, exampleItem('split-squat', 'main', sets, { rir: 2 })]),
      ).filter(({ values }) => values['what'] === 'session')
    expect(six(3)).toEqual([])
    expect(six(4)).toMatchObject([{ subject: 'quadriceps', values: { sets: 7, most: 6 } }])
    const wrong = withWeek(examplePlan, 0, (week) => ({
      ...week,
      effectiveSets: { ...week.effectiveSets, chest: 1.99 },
    }))
    expect(printedBroken('DS-1', wrong)).toMatchObject([{ subject: 'chest', values: { what: 'printed' } }])
  })

  test('MN-4 and MN-6 are kept by a beginner with twenty minutes twice a week', () => {
    expect([...broken('MN-4', exampleBeginnerPlan), ...broken('MN-6', exampleBeginnerPlan)]).toEqual([])
  })
})
