import { describe, expect, test } from 'vitest'
import type { PainLight } from '../anatomy/index.ts'
import { addDays } from '../calendar/index.ts'
import type { Plan } from '../plan/index.ts'
import type { DayReport, LoggedSet } from '../progress/index.ts'
import {
  broken,
  exampleDay,
  examplePlan,
  printedBroken,
  withItems,
  withRequest,
  withSession,
} from '../testing/index.ts'

const TODAY = examplePlan.request.today
const TUESDAY = exampleDay(0, 'tue')

const LIFT = examplePlan.weeks
  .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
  .find(({ part }) => part === 'main')?.exercise

const lifted = (kg: number, ago: number, made: Partial<LoggedSet> = {}): LoggedSet => ({
  day: addDays(TODAY, -ago),
  exercise: LIFT ?? '',
  done: 10,
  kg,
  rir: 2,
  ...made,
})

/** The example with one weight for its first lift in every session. */
const withLoad = (kg: number, log: readonly LoggedSet[], reports: readonly DayReport[] = []): Plan =>
  examplePlan.weeks
    .flatMap(({ sessions }) => sessions)
    .reduce(
      (plan, { day }) =>
        withItems(plan, day, (items) =>
          items.map((item) => (item.exercise === LIFT ? { ...item, load: { kg } } : item)),
        ),
      withRequest(examplePlan, { log, reports }),
    )

const what = (rule: Parameters<typeof broken>[0], plan: Plan) => broken(rule, plan).map(({ values }) => values['what'])

describe('DS-4 by the log', () => {
  test('a first weight is a step above the last one at most, or the next there is', () => {
    expect(what('DS-4', withLoad(12, [lifted(10, 3)]))).toEqual([])
    expect(what('DS-4', withLoad(16, [lifted(10, 3)]))).toEqual(['log'])
    expect(what('DS-4', withLoad(16, [lifted(16, 6), lifted(10, 3)]))).toEqual(['log'])
    expect(what('DS-4', withLoad(16, []))).toEqual([])
  })

  test('trials of eight repetitions may lead a fifth higher, the first three times', () => {
    const trial = { done: 8, rir: 8 }
    expect(what('DS-4', withLoad(12, [lifted(10, 3, trial)]))).toEqual([])
    const owned = { places: [{ id: 'home', kit: ['dumbbell', 'band'], loads: { dumbbell: [10, 11, 12] } }] } as const
    const plan = withRequest(withLoad(12, [lifted(10, 3, trial)]), owned)
    expect(what('DS-4', plan)).toEqual([])
    expect(what('DS-4', withRequest(plan, { log: [lifted(10, 3)] }))).toEqual(['log'])
  })

  test('a line of a day to come allows nothing', () => {
    expect(what('DS-4', withLoad(16, [lifted(10, 3), lifted(16, -3)]))).toEqual(['log'])
  })
})

describe('SF-4 by the log', () => {
  const ill: DayReport = { kind: 'illness', day: addDays(TODAY, -10), clearSince: addDays(TODAY, -4) }

  test('after an illness weights are lower, the longer the gap (R3.14)', () => {
    expect(what('SF-4', withLoad(8, [lifted(10, 12)], [ill]))).toEqual([])
    expect(what('SF-4', withLoad(10, [lifted(10, 12)], [ill])).length).toBeGreaterThan(0)
    expect(what('SF-4', withLoad(10, [lifted(10, 2)], [ill]))).toEqual([])
    expect(what('SF-4', withLoad(4, [lifted(4, 12)], [ill]))).toEqual([])
  })
})

describe('MN-3 and MN-5 by the reports', () => {
  const pain = (ago: number, light: PainLight): DayReport => ({
    kind: 'pain',
    day: addDays(TODAY, -ago),
    tissue: 'knee',
    light,
  })
  const reported = (...reports: readonly DayReport[]) => what('MN-3', withRequest(examplePlan, { reports }))

  test('the newest report of a week is a complaint', () => {
    expect(reported(pain(1, 'red'))).toContain('red')
    expect(reported(pain(2, 'amber'))).toContain('tempo')
    expect(reported(pain(2, 'amber'), pain(1, 'green'))).not.toContain('tempo')
    expect(reported(pain(8, 'amber'))).not.toContain('tempo')
    expect(reported(pain(-1, 'red'))).toEqual([])
  })

  test('a newer report speaks instead of the complaint, an older one does not', () => {
    const complaint = { tissue: 'knee', light: 'amber', since: addDays(TODAY, -5), past: false } as const
    const both = (report: DayReport) =>
      what('MN-3', withRequest(examplePlan, { complaints: [complaint], reports: [report] }))
    expect(both(pain(2, 'green'))).not.toContain('tempo')
    expect(both(pain(6, 'green'))).toContain('tempo')
  })
})

describe("PL-7 in the runner's own minutes", () => {
  const timed = (minutes: number) =>
    Array.from({ length: 5 }, (_, ago) => ({ day: addDays(TODAY, -1 - ago), plannedMinutes: 30, minutes }))

  test('a slow runner’s sessions take longer than the items say, once five were timed', () => {
    const slow = (sessions: number) => withRequest(examplePlan, { sessionsDone: timed(39).slice(0, sessions) })
    const found = (sessions: number) => printedBroken('PL-7', slow(sessions)).map(({ values }) => values['what'])
    expect(new Set(found(5))).toEqual(new Set(['printed']))
    expect(found(4)).toEqual([])
    const tight = withSession(slow(5), TUESDAY, (session) => ({ ...session, minutesAllowed: session.minutes }))
    expect(broken('PL-7', tight).map(({ values }) => values['what'])).toContain('too-long')
  })
})
