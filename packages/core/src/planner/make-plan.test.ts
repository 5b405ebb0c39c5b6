import { describe, expect, test } from 'vitest'
import { MUSCLE_GROUPS, MUSCLES_BY_GROUP, type MuscleGroup } from '../anatomy/index.ts'
import { addDays, compareDays, weekdayOf } from '../calendar/index.ts'
import type { Plan, PlanSession, PlanWeek } from '../plan/index.ts'
import { exampleCatalogue, exampleExercise, exampleRequest, exampleTables } from '../testing/index.ts'
import { examplePlanFor, examplePlans } from './example-plans.ts'
import { makePlan } from './make-plan.ts'

const EXAMPLE = examplePlanFor(exampleRequest)

const PLANS = examplePlans()

const sessionsOf = (plan: Plan): readonly { readonly week: PlanWeek; readonly session: PlanSession }[] =>
  plan.weeks.flatMap((week) => week.sessions.map((session) => ({ week, session })))

const JUDGED = ['learn', 'build', 'strength', 'power', 'maintain', 'base']

describe('a plan', () => {
  test('has weeks that follow each other, from the week of today on', () => {
    for (const { weeks, request } of PLANS) {
      weeks.forEach((week, index) => {
        const next = weeks[index + 1]
        if (next !== undefined) expect(next.start).toBe(addDays(week.start, 7))
        expect(weekdayOf(week.start)).toBe(request.weekStart)
      })
      const first = weeks[0]?.start ?? request.today
      expect(first <= request.today && request.today < addDays(first, 7)).toBe(true)
    }
  })

  test('PL-7 stands on days and in minutes the runner has', () => {
    for (const plan of PLANS)
      for (const { session } of sessionsOf(plan)) {
        expect(session.day >= plan.request.today).toBe(true)
        expect(plan.request.blackout).not.toContain(session.day)
        expect(session.minutes).toBeLessThanOrEqual(plan.request.minutes[weekdayOf(session.day)] ?? 0)
        expect(session.minutes).toBeLessThanOrEqual(session.minutesAllowed)
      }
  })

  test('PL-7 never has more sessions than wanted, and one a day at most, in order of days', () => {
    for (const plan of PLANS)
      for (const { sessions } of plan.weeks) {
        expect(sessions.length).toBeLessThanOrEqual(plan.request.sessions)
        const days = sessions.map(({ day }) => day)
        expect(new Set(days).size).toBe(days.length)
        expect(days).toEqual([...days].sort(compareDays))
      }
  })

  test('MN-1 asks for no kit that is not in the place', () => {
    for (const plan of PLANS)
      for (const { session } of sessionsOf(plan)) {
        const kit = plan.request.places.find(({ id }) => id === session.place)?.kit ?? []
        for (const item of session.items) {
          const { kit: lists } = exampleExercise(item.exercise)
          expect(lists.length === 0 || lists.some((list) => list.every((it) => kit.includes(it)))).toBe(true)
        }
      }
  })

  test('ST-2 keeps the exercises of a session all through its block', () => {
    for (const plan of PLANS) {
      const full = new Map<string, Set<string>>()
      for (const { week, session } of sessionsOf(plan)) {
        if (!JUDGED.includes(week.phase) || week.deload || session.kind !== 'full') continue
        const ids = new Set(session.items.filter((it) => it.part !== 'plyo').map((it) => it.exercise))
        const before = full.get(session.id) ?? ids
        const [fewer, more] = ids.size < before.size ? [ids, before] : [before, ids]
        expect([...fewer].filter((id) => !more.has(id))).toEqual([])
        full.set(session.id, more)
      }
    }
  })

  test('DS-5 has fewer leg sets in a deload than in any full week of its block', () => {
    const legSets = (week: PlanWeek) =>
      week.sessions
        .flatMap(({ items }) => items)
        .filter((it) => exampleExercise(it.exercise).legLoad > 0 && it.contacts === null)
        .reduce((sum, it) => sum + it.sets, 0)
    for (const { weeks } of PLANS)
      for (const deload of weeks.filter((week) => week.deload)) {
        const full = weeks.filter((week) => week.block === deload.block && !week.deload && week.sessions.length > 0)
        const most = Math.max(0, ...full.map(legSets))
        if (full.length > 0) expect(legSets(deload)).toBeLessThanOrEqual(Math.ceil(0.6 * most))
      }
  })
})

describe('explanations', () => {
  test('stand at every exercise that fills a target of its week', () => {
    const fills = (week: PlanWeek, id: string) =>
      exampleExercise(id).muscles.some(({ muscle }) => (week.targets[muscle] ?? 0) > 0)
    for (const { week, session } of PLANS.flatMap(sessionsOf))
      for (const item of session.items.filter((it) => fills(week, it.exercise)))
        expect(item.reasons.length).toBeGreaterThan(0)
  })

  test('say of every session why its day was chosen, and of every other day of its week why not', () => {
    const chosen = ['free-day', 'after-quality-run', 'after-easy-run']
    const notChosen = ['day-excluded', 'day-costs-more']
    for (const plan of PLANS)
      for (const { week, session } of sessionsOf(plan)) {
        expect(session.reasons.filter(({ code }) => chosen.includes(code))).toHaveLength(1)
        const days = Array.from({ length: 7 }, (_, index) => addDays(week.start, index)).filter(
          (day) => day >= plan.request.today && day !== session.day,
        )
        const told = session.reasons.filter(({ code }) => notChosen.includes(code)).map(({ values }) => values['day'])
        expect(told).toEqual(days)
      }
  })

  test('PL-8 say what speaks against the days with a run where a free day is used', () => {
    for (const plan of PLANS)
      for (const { session } of sessionsOf(plan).filter(({ session: it }) => it.slot === 'only'))
        expect(session.reasons.map(({ code }) => code)).toContain('PL-8')
  })

  test('tell every target with the factors it came from', () => {
    for (const { weeks } of PLANS)
      for (const { targets, reasons } of weeks)
        for (const [muscle, target] of Object.entries(targets))
          expect(reasons.find((it) => it.code === 'target' && it.values['muscle'] === muscle)?.values['target']).toBe(
            target,
          )
  })

  test('DS-5 DS-7 say why a week is lighter', () => {
    for (const { weeks } of PLANS)
      for (const week of weeks) expect(week.reasons.some(({ code }) => code === 'DS-5')).toBe(week.deload)
  })

  test('say what was assumed where the request is silent', () => {
    const silent = { ...exampleRequest, age: null, bodyMassKg: null, monthsStrength: null }
    expect(examplePlanFor(silent)?.assumptions.map(({ values }) => values['field'])).toEqual(
      expect.arrayContaining(['age', 'bodyMassKg', 'monthsStrength']),
    )
    expect(EXAMPLE?.assumptions.map(({ values }) => values['field'])).not.toContain('age')
  })

  test('MN-2 name the test that would open a step', () => {
    const untested = examplePlanFor({ ...exampleRequest, tests: [] })
    expect(
      untested?.warnings.filter(({ code }) => code === 'test-opens').map(({ values }) => values['test']),
    ).toContain('two-leg-hop')
  })
})

/** Sets of a week on a group, counted from its items and the days of the micro-dose. */
const groupSets = (week: PlanWeek, group: MuscleGroup): number => {
  const given = (group === 'feet' || group === 'shins') && week.microDose.length >= 2 ? 1 : 0
  return week.sessions
    .flatMap(({ items }) => items)
    .filter((it) =>
      exampleExercise(it.exercise).muscles.some(
        (share) => share.share >= 0.5 && MUSCLES_BY_GROUP[group].includes(share.muscle),
      ),
    )
    .reduce((sum, it) => sum + it.sets, given)
}

describe('what is not met', () => {
  test('MN-4 every group short of its sets stands in the list, and nothing that has them', () => {
    for (const { weeks, unmet, request } of PLANS)
      for (const week of weeks) {
        const isJudged = JUDGED.includes(week.phase) && !week.deload && week.start >= request.today
        if (!isJudged || week.sessions.length < 2) continue
        const minutes = week.sessions.reduce((sum, session) => sum + session.minutesAllowed, 0)
        const need = minutes >= exampleTables.groupSets.fromMinutes ? 2 : 1
        const told = unmet.filter((it) => it.rule === 'MN-4' && it.week === week.start).map((it) => it.subject)
        const groups = MUSCLE_GROUPS.filter((group) => group !== 'upper-body')
        expect(groups.filter((group) => told.includes(group))).toEqual(
          groups.filter((group) => groupSets(week, group) < need),
        )
      }
  })

  test('a week without a session stands in the list once', () => {
    for (const { weeks, unmet } of PLANS)
      for (const week of weeks.filter((it) => JUDGED.includes(it.phase) && !it.deload)) {
        const told = unmet.filter((it) => it.rule === 'sessions' && it.week === week.start)
        expect(told).toHaveLength(week.sessions.length === 0 ? 1 : 0)
      }
  })

  test('every group half a set short of a target stands in the list, and is told once', () => {
    for (const { weeks, unmet, request } of PLANS)
      for (const week of weeks) {
        const isJudged = JUDGED.includes(week.phase) && !week.deload && week.start >= request.today
        if (!isJudged || week.sessions.length < 2) continue
        const isShort = (group: MuscleGroup): boolean =>
          MUSCLES_BY_GROUP[group].some(
            (muscle) => (week.targets[muscle] ?? 0) - (week.effectiveSets[muscle] ?? 0) >= 0.5,
          )
        for (const group of MUSCLE_GROUPS.filter(isShort)) {
          const told = unmet.filter((it) => it.week === week.start && it.subject === group && it.rule !== 'MN-5')
          expect(told).toHaveLength(1)
        }
      }
  })

  test('says what binds, and by how much', () => {
    for (const { unmet } of PLANS)
      for (const it of unmet) {
        expect(it.short).toBeGreaterThan(0)
        expect(it.blockedBy.length).toBeGreaterThan(0)
      }
  })

  test('MN-7 a pin that is closed names the rule that closes it', () => {
    const pinned = examplePlanFor({ ...exampleRequest, pins: ['back-squat'] })
    expect(pinned?.unmet).toContainEqual(
      expect.objectContaining({ rule: 'pin', subject: 'back-squat', blockedBy: ['MN-1'] }),
    )
  })
})

test('the same request gives the same plan, and is left as it was', () => {
  const before = structuredClone(exampleRequest)
  const [first, second] = [exampleRequest, before].map((request) => makePlan(request, exampleCatalogue))
  expect(first?.ok).toBe(true)
  expect(second).toEqual(first)
  expect(exampleRequest).toEqual(before)
})
