import { describe, expect, test } from 'vitest'
import type { HealthGate } from '../athlete/index.ts'
import { addDays } from '../calendar/index.ts'
import type { Plan, PlanItem } from '../plan/index.ts'
import type { DayReport } from '../progress/index.ts'
import {
  asReplan,
  broken,
  exampleBeginnerPlan,
  exampleDay,
  exampleExercise,
  exampleItem,
  examplePlan,
  swapExercise,
  withItem,
  withItems,
  withMovedSession,
  withRequest,
  withSession,
  withWeek,
} from '../testing/index.ts'

const TUESDAY = exampleDay(0, 'tue')
const THURSDAY = exampleDay(0, 'thu')
const MONDAY = exampleDay(0, 'mon')

const why = (plan: Plan, rule: Parameters<typeof broken>[0]) => [
  ...new Set(broken(rule, plan).map(({ values }) => values['what'])),
]

const withGate = (gate: HealthGate['gate'], cleared: boolean, tissue: HealthGate['tissue'] = null): Plan =>
  withRequest(examplePlan, { health: [{ gate, cleared, tissue }] })

const withReports = (...reports: readonly DayReport[]): Plan => withRequest(examplePlan, { reports })

describe('health', () => {
  test('SF-1 stops for an open gate until it is cleared', () => {
    expect(broken('SF-1', examplePlan)).toEqual([])
    expect(broken('SF-1', withGate('over-45-inactive', false))).toMatchObject([{ subject: 'over-45-inactive' }])
    expect(broken('SF-1', withGate('over-45-inactive', true))).toEqual([])
    expect(broken('SF-1', withGate('pregnancy', false))).toHaveLength(1)
    expect(broken('SF-1', withGate('osteoporosis', false))).toEqual([])
  })

  test('SF-1 stops a red flag only where it has a region', () => {
    expect(why(withGate('red-flag', false), 'SF-1')).toEqual(['stop'])
    const shoulder = broken('SF-1', withGate('red-flag', false, 'shoulder'))
    const inRegion = shoulder.filter(({ values }) => values['what'] === 'region')
    expect(new Set(inRegion.map(({ subject }) => subject))).toEqual(new Set(['press-up']))
    expect(broken('SF-1', withGate('red-flag', true, 'shoulder'))).toEqual([])
  })

  test('SF-1 lets a red flag anywhere stop every hop until it is cleared (R2.10)', () => {
    const hops = broken('SF-1', withGate('red-flag', false, 'shoulder')).filter(
      ({ subject }) => subject === 'double-pogo',
    )
    expect(hops.length).toBeGreaterThan(0)
    expect(hops.every(({ values }) => values['what'] === 'contacts')).toBe(true)
  })

  test('SF-2 leaves out what a condition excludes', () => {
    expect(broken('SF-2', examplePlan)).toEqual([])
    expect(why(withGate('joint-replacement', true), 'SF-2')).toEqual(['excluded'])
    expect(why(withGate('pregnancy', true), 'SF-2')).toEqual(['heavy', 'excluded'])
    expect(broken('SF-2', withGate('loss-of-feeling', true)).map(({ subject }) => subject)).toContain('short-foot')
  })

  test('SF-2 gives the under sixteen no heavy legs and no weights', () => {
    expect(broken('SF-2', withRequest(examplePlan, { age: 16 }))).toEqual([])
    expect(why(withRequest(examplePlan, { age: 15 }), 'SF-2')).toEqual(['heavy', 'load'])
  })

  test('SF-2 allows low impact only with brittle bones', () => {
    const plan = withItem(withGate('osteoporosis', true), THURSDAY, 'double-pogo', (item) => ({
      ...item,
      exercise: 'one-leg-pogo',
      sides: 2,
    }))
    expect(broken('SF-2', plan).filter(({ day }) => day === THURSDAY)).toMatchObject([{ subject: 'one-leg-pogo' }])
  })
})

describe('reports of a day', () => {
  const sore = (score: number, day = TUESDAY): DayReport => ({ kind: 'soreness', day, muscle: 'quadriceps', score })

  test('SF-3 loads no muscle that is sore on the day of a key run', () => {
    expect(broken('SF-3', examplePlan)).toEqual([])
    expect(broken('SF-3', withReports(sore(5)))).toMatchObject([{ subject: 'goblet-squat' }])
    expect(broken('SF-3', withReports(sore(4)))).toEqual([])
    expect(broken('SF-3', withReports(sore(9, THURSDAY)))).toEqual([])
  })

  test('SF-3 looks at shares of a half and more', () => {
    const rowing = withReports({ kind: 'soreness', day: TUESDAY, muscle: 'shoulders', score: 8 })
    expect(broken('SF-3', rowing)).toMatchObject([{ subject: 'press-up' }])
    const calf = withReports({ kind: 'soreness', day: TUESDAY, muscle: 'peroneals', score: 8 })
    expect(broken('SF-3', calf)).toEqual([])
  })

  const ill = (day: typeof TUESDAY, clearSince: typeof TUESDAY | null): DayReport => ({
    kind: 'illness',
    day,
    clearSince,
  })

  test('SF-4 rests through the week of an illness', () => {
    expect(broken('SF-4', withReports(ill(MONDAY, null))).map(({ day }) => day)).toEqual([TUESDAY, THURSDAY])
    expect(broken('SF-4', withReports(ill(exampleDay(-1, 'sun'), null)))).toEqual([])
  })

  test('SF-4 an illness rests no longer than a later report says', () => {
    const over = ill(TUESDAY, exampleDay(-1, 'sun'))
    expect(broken('SF-4', withReports(ill(MONDAY, null), over))).toEqual([])
  })

  test('SF-4 waits two days after the last symptom', () => {
    const days = (clearSince: typeof TUESDAY) =>
      broken('SF-4', withReports(ill(exampleDay(-1, 'fri'), clearSince))).map(({ day }) => day)
    expect(days(exampleDay(-1, 'sun'))).toEqual([])
    expect(days(MONDAY)).toEqual([TUESDAY])
    expect(days(exampleDay(0, 'wed'))).toEqual([TUESDAY, THURSDAY])
  })

  const morning = (days: number, sum: number): DayReport => ({
    kind: 'readiness',
    day: addDays(MONDAY, -days),
    sleep: sum - 8,
    fatigue: 4,
    soreness: 4,
  })

  test('SF-5 eases the first week after two tired mornings', () => {
    expect(why(withReports(morning(1, 11), morning(7, 11)), 'SF-5')).toEqual(['deload'])
    expect(why(withReports(morning(1, 11), morning(8, 11)), 'SF-5')).toEqual([])
    expect(why(withReports(morning(1, 11), morning(2, 10)), 'SF-5')).toEqual([])
    const eased = withWeek(withReports(morning(1, 11), morning(2, 11)), 0, (week) => ({ ...week, deload: true }))
    expect(why(eased, 'SF-5')).toEqual([])
  })

  test('SF-5 eases a tissue after two ambers, with two sets at most and no hops', () => {
    const amber = (days: number): DayReport => ({
      kind: 'pain',
      day: addDays(MONDAY, -days),
      tissue: 'achilles',
      light: 'amber',
    })
    expect(broken('SF-5', withReports(amber(1)))).toEqual([])
    expect(broken('SF-5', withReports(amber(1), amber(2)))).toMatchObject([{ subject: 'double-pogo' }])
    const three = withItem(withReports(amber(1), amber(2)), TUESDAY, 'heel-raise-on-step', (item) => ({
      ...item,
      sets: 3,
    }))
    expect(broken('SF-5', three).map(({ subject }) => subject)).toContain('heel-raise-on-step')
  })
})

describe('planning again', () => {
  const later = asReplan(examplePlan, exampleDay(1, 'mon'))
  const longer = (item: PlanItem): PlanItem => ({ ...item, reps: item.reps === null ? null : [item.reps[0], 20] })

  test('ST-1 leaves the past as it was accepted', () => {
    expect(broken('ST-1', later)).toEqual([])
    expect(why(withItem(later, TUESDAY, 'press-up', longer), 'ST-1')).toEqual(['gone', 'added'])
    expect(why(withItem(later, exampleDay(1, 'tue'), 'press-up', longer), 'ST-1')).toEqual([])
    const dropped = withWeek(later, 0, (week) => ({ ...week, sessions: week.sessions.slice(1) }))
    expect(broken('ST-1', dropped)).toMatchObject([{ day: TUESDAY, values: { what: 'gone' } }])
  })

  test('ST-1 lets a plan begin with the week of today', () => {
    expect(broken('ST-1', { ...later, weeks: later.weeks.slice(1) })).toEqual([])
    expect(
      broken(
        'ST-1',
        withSession(later, THURSDAY, (session) => ({ ...session, day: exampleDay(0, 'fri') })),
      ),
    ).toHaveLength(2)
  })

  const swapAll = (plan: Plan, from: string, to: string): Plan =>
    plan.weeks
      .flatMap(({ sessions }) => sessions)
      .reduce((made, { day }) => withItem(made, day, from, (item) => swapExercise(item, exampleExercise(to))), plan)
  const same = asReplan(examplePlan, MONDAY)

  test('ST-2 keeps the exercises of a block', () => {
    expect(broken('ST-2', same)).toEqual([])
    const swapped = broken('ST-2', swapAll(same, 'side-plank', 'plank'))
    expect(swapped.map(({ subject, values }) => [subject, values['block']])).toEqual([
      ['side-plank', 1],
      ['side-plank', 2],
    ])
  })

  test('ST-2 takes fewer sets, a lighter step, a ban or pain for a reason', () => {
    expect(broken('ST-2', swapAll(same, 'goblet-squat', 'box-squat'))).toEqual([])
    expect(broken('ST-2', swapAll(same, 'goblet-squat', 'back-squat'))).not.toEqual([])
    const banned = withRequest(swapAll(same, 'side-plank', 'plank'), { bans: ['side-plank'] })
    expect(broken('ST-2', banned)).toEqual([])
    const sore = withRequest(swapAll(same, 'press-up', 'band-row'), {
      complaints: [{ tissue: 'shoulder', light: 'red', since: null, past: false }],
    })
    expect(broken('ST-2', sore)).toEqual([])
    const fewer = withItem(same, TUESDAY, 'press-up', (item) => ({ ...item, sets: 1 }))
    expect(broken('ST-2', fewer)).toEqual([])
  })

  test('ST-2 takes hops away only where PL-6 leaves no day for them', () => {
    const withoutHops = (plan: Plan): Plan =>
      plan.weeks
        .flatMap(({ sessions }) => sessions)
        .reduce((made, { day }) => withItems(made, day, (items) => items.filter(({ part }) => part !== 'plyo')), plan)
    expect(new Set(broken('ST-2', withoutHops(same)).map(({ subject }) => subject))).toEqual(new Set(['double-pogo']))
    const [run] = same.weeks.flatMap(({ runs }) => runs)
    if (run === undefined) throw new Error('the example has runs')
    const hilly = same.weeks.reduce<Plan>(
      (plan, _, index) =>
        withWeek(plan, index, (week) => ({
          ...week,
          runs: week.sessions.map(({ day }) => ({ ...run, day, kind: 'hills' as const })),
        })),
      withoutHops(same),
    )
    expect(broken('ST-2', hilly)).toEqual([])
  })

  test('ST-2 blames no exercise whose session has gone', () => {
    const without = same.weeks.reduce<Plan>(
      (plan, _, index) =>
        withWeek(plan, index, (week) => ({ ...week, sessions: week.sessions.filter(({ id }) => !id.endsWith('B')) })),
      same,
    )
    expect(broken('ST-2', without)).toEqual([])
  })

  test('PL-7 allows sessions before today only where a plan was accepted', () => {
    expect(broken('PL-7', later)).toEqual([])
    expect(broken('PL-7', withRequest(later, { accepted: null }))).not.toEqual([])
  })

  test('PL-3 sees a heavy session of yesterday that nobody can change any more', () => {
    const today = exampleDay(1, 'wed')
    const moved = withMovedSession(asReplan(examplePlan, today), exampleDay(1, 'thu'), today)
    expect(broken('PL-3', moved)).toMatchObject([{ day: today, subject: '1-A' }])
  })

  test('SF-2 and MN-1 look into the micro-dose as well', () => {
    const items = [exampleItem('short-foot', 'circuit', 3)]
    const numb = withRequest(
      { ...exampleBeginnerPlan, microDoseItems: items },
      {
        health: [{ gate: 'loss-of-feeling', cleared: true, tissue: null }],
      },
    )
    expect(broken('SF-2', numb)).toContainEqual(expect.objectContaining({ subject: 'short-foot', session: null }))
    const unknown = withItems(examplePlan, TUESDAY, (all) => all)
    expect(
      broken('MN-1', { ...unknown, microDoseItems: [{ ...exampleItem('short-foot', 'circuit', 3), exercise: 'x' }] }),
    ).toHaveLength(1)
  })
})
