import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, makePlan } from '@strongstride/core'
import type { CivilDay, LoggedSession, LoggedSet, Plan, PlanItem, PlanRequest } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { EXAMPLE_START, exampleCatalogue, exampleRequest } from '@strongstride/core/testing'

const TODAY = EXAMPLE_START

/** The example with whole minutes of running, as plans print them. */
const ROUNDED: PlanRequest = {
  ...exampleRequest,
  runs: exampleRequest.runs.map((run) => ({ ...run, minutes: Math.round(run.minutes ?? 0) })),
}

const planOf = (change: Partial<PlanRequest> = {}): Plan => {
  const made = makePlan({ ...ROUNDED, ...change }, exampleCatalogue)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  expect(checkPlan(made.value, exampleCatalogue)).toEqual([])
  return made.value
}

const before = (days: number): CivilDay => addDays(TODAY, -days)

const times = (sets: number, set: Omit<LoggedSet, 'exercise'>, exercise: string): readonly LoggedSet[] =>
  Array.from({ length: sets }, () => ({ ...set, exercise }))

const itemsOf = (plan: Plan, week?: number): readonly PlanItem[] =>
  plan.weeks
    .filter((_, index) => week === undefined || index === week)
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))

const held = (plan: Plan): string => {
  const item = itemsOf(plan).find((it) => it.load !== null && it.reps !== null)
  if (item === undefined) throw new Error('the example lifts something')
  return item.exercise
}

const LIFT = held(planOf())
const lifted = (kg: number, rir: number, ...days: readonly number[]): readonly LoggedSet[] =>
  days.flatMap((ago) => times(3, { day: before(ago), done: 12, kg, rir }, LIFT))

const loadsOf = (plan: Plan): readonly (number | undefined)[] => [
  ...new Set(
    itemsOf(plan)
      .filter(({ exercise }) => exercise === LIFT)
      .map(({ load }) => load?.kg),
  ),
]

const reasonOf = (plan: Plan, code: string) =>
  itemsOf(plan)
    .filter(({ exercise }) => exercise === LIFT)
    .flatMap(({ reasons }) => reasons)
    .find((reason) => reason.code === code)

describe('a plan made with a log', () => {
  test('takes a step up where the log reached the top of the range twice, and says why (DS-4, R6.4)', () => {
    const plan = planOf({ log: lifted(10, 3, 6, 3) })
    expect(loadsOf(plan)).toEqual([12])
    expect(reasonOf(plan, 'next-load')?.values).toMatchObject({ step: 'more', kg: 12, last: 10 })
  })

  test('keeps the weight where the log says nothing for more, and says the estimate where there is one (R6.1)', () => {
    const log = [5, 2].flatMap((ago) => times(2, { day: before(ago), done: 6, kg: 16, rir: 2 }, LIFT))
    const reason = reasonOf(planOf({ log }), 'next-load')
    expect(reason?.values).toMatchObject({ last: 16, sessions: 2 })
    expect(reason?.values['maximum']).toBeGreaterThan(16)
  })

  test('says of a first weight how to find the right one', () => {
    const log = times(2, { day: before(3), done: 10, kg: null, rir: 3 }, 'side-plank')
    expect(reasonOf(planOf({ log }), 'first-load')?.values).toMatchObject({ reps: 8 })
    expect(reasonOf(planOf(), 'first-load')).toBeUndefined()
  })

  test('starts lighter and with a set fewer after three to four weeks without strength (R3.14)', () => {
    const plan = planOf({ log: lifted(16, 3, 25, 22) })
    expect(loadsOf(plan)).toEqual([12])
    const sets = (made: Plan) => itemsOf(made, 0).reduce((sum, item) => sum + item.sets, 0)
    expect(sets(plan)).toBeLessThan(sets(planOf({ log: lifted(16, 3, 6, 3) })))
    expect(plan.warnings.map(({ code }) => code)).toContain('gap')
  })

  test('says of a lift that stood still for four weeks what to try (8.7)', () => {
    const stuck = (done: number) =>
      Array.from({ length: 10 }, (_, index) => 2 + 4 * index).flatMap((ago) =>
        times(2, { day: before(ago), done, kg: 10, rir: 3 }, LIFT),
      )
    expect(reasonOf(planOf({ log: stuck(9) }), 'stalled')?.values).toMatchObject({ remedy: 'set' })
    expect(reasonOf(planOf({ log: stuck(14) }), 'stalled')).toBeUndefined()
  })

  test('asks for no heavier weight in a deload that comes first (DS-5)', () => {
    const tired = [1, 3].map(
      (ago) => ({ kind: 'readiness', day: before(ago), sleep: 4, fatigue: 4, soreness: 4 }) as const,
    )
    const plan = planOf({ log: lifted(10, 3, 6, 3), reports: tired })
    const [first] = plan.weeks
    expect(first?.deload).toBe(true)
    const kg = first?.sessions.flatMap(({ items }) => items).find(({ exercise }) => exercise === LIFT)?.load?.kg ?? 10
    expect(kg).toBeLessThanOrEqual(10)
  })
})

describe('reports of pain', () => {
  const pain = (ago: number, light: 'green' | 'amber' | 'red') =>
    ({ kind: 'pain', day: before(ago), tissue: 'knee', light }) as const

  const tempos = (plan: Plan) =>
    new Set(
      itemsOf(plan)
        .filter((item) => exampleCatalogue.exercises.find(({ id }) => id === item.exercise)?.tissues.includes('knee'))
        .map(({ tempo }) => tempo),
    )

  test('MN-3 an amber report is an amber complaint, until a green one follows', () => {
    expect([...tempos(planOf({ reports: [pain(2, 'amber')] }))].filter((tempo) => tempo !== null)).toEqual(['3-0-3'])
    expect(tempos(planOf({ reports: [pain(2, 'amber'), pain(1, 'green')] }))).not.toContain('3-0-3')
  })

  test('MN-3 a red one takes away all that loads the part', () => {
    expect(tempos(planOf({ reports: [pain(1, 'red')] }))).toEqual(new Set())
  })

  test('three set-backs are said to be for a clinician (R2.5)', () => {
    const reports = [9, 5, 1].map((ago) => ({ ...pain(ago, 'amber'), setBack: true }))
    expect(planOf({ reports }).warnings.map(({ code }) => code)).toContain('see-clinician')
  })
})

describe("the runner's own minutes (section 7)", () => {
  const timed = (factor: number, count = 5): readonly LoggedSession[] =>
    Array.from({ length: count }, (_, index) => ({ day: before(index + 1), plannedMinutes: 30, minutes: 30 * factor }))

  const seconds = (plan: Plan) => itemsOf(plan).reduce((sum, item) => sum + item.sets * (item.reps?.[1] ?? 10), 0)

  test('PL-7 a slow runner gets fewer sets in the same minutes, which are the runner’s own', () => {
    const slow = planOf({ sessionsDone: timed(1.25) })
    expect(seconds(slow)).toBeLessThan(seconds(planOf()))
    expect(slow.warnings.map(({ code }) => code)).toContain('minutes-factor')
  })

  test('PL-7 every factor leaves a plan that keeps its minutes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (factor) => {
        for (const session of planOf({ sessionsDone: timed(factor) }).weeks.flatMap(({ sessions }) => sessions))
          expect(session.minutes).toBeLessThanOrEqual(session.minutesAllowed)
      }),
      { numRuns: 8 },
    )
  })

  test('four timed sessions change nothing', () => {
    expect({ ...planOf({ sessionsDone: timed(1.25, 4) }), request: null }).toEqual({ ...planOf(), request: null })
  })
})

describe('a log that cannot be true', () => {
  const bad: readonly LoggedSet[] = [
    { day: before(3), exercise: 'of-another-app', done: 10, kg: 10, rir: 2 },
    { day: before(3), exercise: LIFT, done: -10, kg: 10, rir: 2 },
    { day: addDays(TODAY, 365), exercise: LIFT, done: 10, kg: 200, rir: 2 },
  ]

  test('changes nothing, and is said to be left out, by why', () => {
    const plan = planOf({ log: bad })
    expect(plan.weeks).toEqual(planOf().weeks)
    expect(plan.warnings.filter(({ code }) => code === 'log-ignored').map(({ values }) => values['lines'])).toEqual([
      1, 1, 1,
    ])
  })

  test('costs little, fifty thousand lines long', () => {
    const log = Array.from({ length: 50_000 }, (_, index) => bad[index % 3] ?? bad[0]).flatMap((set) => set ?? [])
    expect(planOf({ log }).weeks).toEqual(planOf().weeks)
  })
})
