import { describe, expect, test } from 'vitest'
import { MUSCLES } from '../../anatomy/index.ts'
import type { Plan, PlanSession, PlanWeek } from '../../plan/index.ts'
import { exampleCatalogue } from '../../testing/index.ts'
import { examplePlans } from '../example-plans.ts'
import { setsOfDays } from '../micro-dose.ts'
import { openExercises } from '../open-exercises.ts'
import { usualPlace } from '../places.ts'
import { weekdayOf } from '../../calendar/index.ts'
import { explainExercise } from './exercise-account.ts'
import type { ExerciseAccount } from './exercise-account.ts'
import { readPlan } from './planned-block.ts'

const PLANS = examplePlans(4)

interface Told {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly session: PlanSession
  readonly id: string
  readonly account: ExerciseAccount
}

const tell = (plan: Plan, week: PlanWeek): readonly Told[] =>
  week.sessions.flatMap((session) =>
    session.items.map(({ exercise: id }) => {
      const account = explainExercise(plan, session, id, exampleCatalogue)
      if (account === null) throw new Error(`${session.day} ${id}: nothing to say`)
      return { plan, week, session, id, account }
    }),
  )

/** A full week and the last one of every plan. */
const TOLD: readonly Told[] = PLANS.flatMap((plan) => {
  const full = plan.weeks.filter((week) => !week.deload && week.sessions.length > 0)
  return [...full.slice(1, 2), ...full.slice(-1)].flatMap((week) => tell(plan, week))
})

const microDosed = ({ plan, week }: Told, muscle: string): number =>
  muscle === 'foot-intrinsics' || muscle === 'tibialis-anterior'
    ? setsOfDays(week.microDose, readPlan(plan, exampleCatalogue).view) / 1000
    : 0

describe('why an exercise is there', () => {
  test('counts its sets as the week does: all exercises and the micro-dose add up to the week', () => {
    const weeks = new Map(TOLD.map((told) => [told.week, told]))
    expect(weeks.size).toBeGreaterThan(8)
    for (const [week, told] of weeks)
      for (const muscle of MUSCLES) {
        const brought = TOLD.filter((it) => it.week === week)
          .flatMap(({ account }) => account.fills)
          .filter((fill) => fill.muscle === muscle)
          .reduce((sum, { sets }) => sum + sets, microDosed(told, muscle))
        expect(brought).toBeCloseTo(week.effectiveSets[muscle] ?? 0, 3)
      }
  })

  test('the plan itself says the same of the targets it fills', () => {
    let told = 0
    for (const { session, id, account } of TOLD)
      for (const { code, values } of session.items.find((item) => item.exercise === id)?.reasons ?? [])
        if (code === 'fills-target') {
          told += 1
          const fill = account.fills.find(({ muscle }) => muscle === values['muscle'])
          expect([id, fill?.sets]).toEqual([id, values['sets']])
        }
    expect(told).toBeGreaterThan(50)
  })

  test('says what its sets gone would leave, only where that is less than the aim', () => {
    for (const { account } of TOLD)
      for (const { muscle, from, to, of } of account.without.removed) {
        const own = account.fills.find((fill) => fill.muscle === muscle)?.sets ?? 0
        expect(to).toBeCloseTo(Math.max(0, from - own), 3)
        expect(to).toBeLessThan(of)
      }
    expect(TOLD.some(({ account }) => account.without.removed.length > 0)).toBe(true)
  })

  test('fills the gap again without the exercise itself, and loses no more than the gap alone would', () => {
    let refilled = 0
    for (const { account, id } of TOLD) {
      if (account.without.refilled === null) continue
      refilled += 1
      expect(account.without.refilled.instead).not.toContain(id)
      for (const { from, to, of } of account.without.refilled.lost) {
        expect(to).toBeLessThan(from)
        expect(to).toBeLessThan(of)
      }
    }
    expect(refilled).toBeGreaterThan(20)
  })

  test('names as next best an exercise that is open, serves the same, and is not in the session', () => {
    const byId = new Map(exampleCatalogue.exercises.map((it) => [it.id, it]))
    let named = 0
    for (const { plan, session, id, account } of TOLD) {
      const { alternative } = account
      if (alternative === null) continue
      named += 1
      const [own, other] = [byId.get(id), byId.get(alternative.exercise)]
      const { view } = readPlan(plan, exampleCatalogue)
      const { open } = openExercises(usualPlace(weekdayOf(session.day), view.request), view)
      expect(open.map(({ exercise }) => exercise.id)).toContain(alternative.exercise)
      expect(session.items.map(({ exercise }) => exercise)).not.toContain(alternative.exercise)
      const direct = (it: typeof own): readonly string[] =>
        it?.muscles.flatMap(({ muscle, share }) => (share === 1 ? [muscle] : [])) ?? []
      expect(own?.pattern === other?.pattern || direct(own).some((muscle) => direct(other).includes(muscle))).toBe(true)
      expect(alternative.reasons.length).toBeGreaterThan(0)
      expect(alternative.reasons.length).toBeLessThanOrEqual(2)
    }
    expect(named).toBeGreaterThan(20)
  })

  test('R6.9 tells what keeps the next step closed', () => {
    const steps = TOLD.flatMap(({ account }) => account.nextStep ?? [])
    expect(steps.length).toBeGreaterThan(0)
    for (const { values } of steps) {
      expect(['MN-1', 'MN-2', 'MN-3', 'SF-2']).toContain(values['rule'])
      if (values['rule'] === 'MN-1') expect(values['kit']).not.toBe('')
    }
  })

  test('has nothing to say of an exercise that is not in the session', () => {
    const [told] = TOLD
    expect(
      told === undefined ? 0 : explainExercise(told.plan, told.session, 'no-such-exercise', exampleCatalogue),
    ).toBe(null)
  })
})
