import { describe, expect, test } from 'vitest'
import type { Plan, PlanItem, PlanSession, Reason } from '../../plan/index.ts'
import { exampleCatalogue } from '../../testing/index.ts'
import { examplePlans } from '../example-plans.ts'
import { EXERCISE_NUMBERS, explainMinutes, explainNumber } from './number-reasons.ts'
import type { ExerciseNumber } from './number-reasons.ts'

const PLANS = examplePlans(4)

const HAS: Readonly<Record<ExerciseNumber, (item: PlanItem) => boolean>> = {
  sets: () => true,
  reps: ({ reps }) => reps !== null,
  seconds: ({ seconds }) => seconds !== null,
  contacts: ({ contacts }) => contacts !== null,
  metres: ({ metres }) => metres !== null,
  rir: ({ rir }) => rir !== null,
  load: ({ load }) => load !== null,
  tempo: ({ tempo }) => tempo !== null,
  rest: ({ circuit, sets }) => circuit !== null || sets > 1,
}

const ITEMS: readonly { readonly plan: Plan; readonly session: PlanSession; readonly item: PlanItem }[] = PLANS.flatMap(
  (plan) =>
    plan.weeks
      .flatMap((week) => week.sessions)
      .flatMap((session) => session.items.map((item) => ({ plan, session, item }))),
)

const reasonsFor = ({ plan, session, item }: (typeof ITEMS)[number], number: ExerciseNumber): readonly Reason[] =>
  explainNumber(plan, session, { exercise: item.exercise, number }, exampleCatalogue)

describe('where a number comes from', () => {
  test('every number an exercise has names its row or rule with evidence, and no other number says anything', () => {
    let told = 0
    for (const it of ITEMS)
      for (const number of EXERCISE_NUMBERS) {
        const reasons = reasonsFor(it, number)
        const isUnknownLoad = number === 'load' && reasons[0]?.code === 'number-load-unknown'
        const where = `${it.session.day} ${it.item.exercise} ${number}`
        expect([where, reasons.length > 0 && !isUnknownLoad]).toEqual([where, HAS[number](it.item)])
        expect(reasons.every(({ evidence }) => evidence.length > 0)).toBe(true)
        told += reasons.length
      }
    expect(told).toBeGreaterThan(1000)
  })

  test('a lighter week says so of its sets and its effort', () => {
    const lighter = ITEMS.filter(({ plan, session }) =>
      plan.weeks.some((week) => week.deload && week.sessions.includes(session)),
    ).flatMap((it) => [...reasonsFor(it, 'sets'), ...reasonsFor(it, 'rir')])
    expect(lighter.map(({ code }) => code)).toEqual(expect.arrayContaining(['DS-5', 'number-fewer', 'number-rir']))
  })

  test('the reps in reserve are the row of the table, or more with the rule that raised them', () => {
    for (const it of ITEMS.filter(({ item }) => item.rir !== null)) {
      const [row, ...raised] = reasonsFor(it, 'rir')
      const [listed, rir, where] = [
        Number(row?.values['listed']),
        it.item.rir ?? 0,
        `${it.session.day} ${it.item.exercise}`,
      ]
      expect([where, rir >= listed, raised.length > 0]).toEqual([where, true, rir > listed])
    }
  })

  test('the minutes of a session say what caps them, where something does', () => {
    for (const plan of PLANS)
      for (const session of plan.weeks.flatMap((week) => week.sessions)) {
        const [frame, cap] = explainMinutes(plan, session, exampleCatalogue)
        expect(frame?.values).toMatchObject({ minutes: session.minutes, allowed: session.minutesAllowed })
        if (cap?.code === 'number-minutes-capped')
          expect(Number(cap.values['asked'])).toBeGreaterThan(Number(cap.values['allowed']))
      }
  })
})
