import { describe, expect, test } from 'vitest'
import { TISSUES } from '../../anatomy/index.ts'
import type { TissueId } from '../../anatomy/index.ts'
import { addDays } from '../../calendar/index.ts'
import type { CivilDay } from '../../calendar/index.ts'
import type { Plan, PlanRequest, PlanSession, PlanWeek } from '../../plan/index.ts'
import type { PlannedRun, RunKind } from '../../run/index.ts'
import { day, exampleCatalogue, exampleRequest } from '../../testing/index.ts'
import { again, planned, violationsOf } from './example-replan.ts'

const REQUEST: PlanRequest = {
  ...exampleRequest,
  minutes: { mon: 40, tue: 40, wed: 40, thu: 40, fri: 40, sat: 40 },
}
const FIRST = planned(REQUEST)

/** A week in the middle of a block, and its session A. */
const WEEK = day('2027-01-11')
const weekOf = ({ weeks }: Plan, start = WEEK): PlanWeek => {
  const week = weeks.find((it) => it.start === start)
  if (week === undefined) throw new Error(`no week ${start}`)
  return week
}
const sessionOf = (plan: Plan, letter: string): PlanSession | undefined =>
  weekOf(plan).sessions.find(({ id }) => id.endsWith(letter))
const A = sessionOf(FIRST, 'A') ?? FIRST.weeks[0]?.sessions[0]
if (A === undefined) throw new Error('the example has no session')

const otherWeeks = (plan: Plan): string => JSON.stringify(plan.weeks.filter(({ start }) => start !== WEEK))
/** The example's calendar leaves its race out, which PL-1 tells of every plan for it. */
const rulesBroken = (plan: Plan): readonly string[] =>
  violationsOf(plan).flatMap(({ rule, subject }) => (subject === 'race' ? [] : [rule]))
const exercisesOf = (session: PlanSession | undefined): readonly string[] | undefined =>
  session?.items.map(({ exercise }) => exercise)

const run = (on: string, kind: RunKind, km: number): PlannedRun => ({
  day: day(on),
  kind,
  km,
  minutes: km * 6,
  slot: null,
  key: false,
  assumed: false,
  title: null,
})

describe('a plan asked for again', () => {
  test('is the same plan, byte for byte, when nothing has changed', () => {
    expect(JSON.stringify({ ...again(FIRST, {}), request: null })).toBe(JSON.stringify({ ...FIRST, request: null }))
  })

  test('ST-1 a day off moves the session of that day, and no other week', () => {
    const now = again(FIRST, { blackout: [A.day] })
    expect(sessionOf(now, 'A')?.day).not.toBe(A.day)
    expect(otherWeeks(now)).toBe(otherWeeks(FIRST))
    expect(rulesBroken(now)).toEqual([])
  })

  test('ST-2 a session that moves keeps its exercises', () => {
    expect(exercisesOf(sessionOf(again(FIRST, { blackout: [A.day] }), 'A'))).toEqual(exercisesOf(A))
  })

  test('ST-1 a day off without a session changes no session', () => {
    const free = weekOf(FIRST).sessions.map((it) => it.day)
    const off = Array.from({ length: 7 }, (_, index) => addDays(WEEK, index)).find((it) => !free.includes(it))
    const now = again(FIRST, { blackout: [off ?? WEEK] })
    expect(weekOf(now).sessions.map((it) => [it.id, it.day])).toEqual(
      weekOf(FIRST).sessions.map((it) => [it.id, it.day]),
    )
  })

  test('PL-1 intervals the day after a heavy session move it, as little else as may be', () => {
    const heavy = weekOf(FIRST).sessions.find((it) => it.heavyLegs) ?? A
    const now = again(FIRST, { runs: [...REQUEST.runs, run(addDays(heavy.day, 1), 'intervals', 8)] })
    const moved = weekOf(now).sessions.find((it) => it.id === heavy.id)
    expect([moved?.day, moved?.kind]).not.toEqual([heavy.day, heavy.kind])
    expect(rulesBroken(now)).toEqual([])
  })

  test('ST-1 the week that holds today keeps what lies before today, and a missed session is not made up for', () => {
    const later = addDays(A.day, 1)
    const now = again(FIRST, { today: later })
    const next = addDays(WEEK, 7)
    expect(weekOf(now).sessions.map((it) => it.id)).toEqual(weekOf(FIRST).sessions.map((it) => it.id))
    expect(sessionOf(now, 'A')).toEqual(A)
    expect(weekOf(now, next).sessions.map((it) => [it.id, it.day])).toEqual(
      weekOf(FIRST, next).sessions.map((it) => [it.id, it.day]),
    )
    expect(rulesBroken(now).filter((rule) => rule.startsWith('ST'))).toEqual([])
  })

  test('ST-1 what lies before today in this week stays where its race has gone and another season begins', () => {
    const today = addDays(A.day, 1)
    const later = again(FIRST, { today, races: [] })
    const before = (plan: Plan) => weekOf(plan).sessions.filter((it) => it.day < today)
    expect(before(FIRST)).not.toEqual([])
    expect(
      before(later).map(({ day: on, items }) => [on, items.map(({ exercise, sets }) => [exercise, sets])]),
    ).toEqual(before(FIRST).map(({ day: on, items }) => [on, items.map(({ exercise, sets }) => [exercise, sets])]))
    expect(rulesBroken(later).filter((rule) => rule.startsWith('ST'))).toEqual([])
  })

  test('ST-1 a session taken back after its day off comes back', () => {
    const off = Array.from({ length: 7 }, (_, index) => addDays(WEEK, index))
    const away = again(FIRST, { blackout: off })
    expect(weekOf(away).sessions).toEqual([])
    const back = again(away, { blackout: [] })
    expect(weekOf(back).sessions.length).toBe(weekOf(FIRST).sessions.length)
  })
})

describe('pain that is new (MN-3)', () => {
  const TODAY = day('2027-01-22')
  /** Its sessions on a knee stand on Wednesday and Thursday: too near to one another where it hurts. */
  const BEFORE = planned({ ...exampleRequest, stage: 'first', minutes: { mon: 30, wed: 30, thu: 30, fri: 30 } })
  /** Days of the first week from today on whose sessions load a tissue. */
  const daysLoading = (tissue: TissueId, { weeks }: Plan): readonly CivilDay[] => {
    const loading = exampleCatalogue.exercises.filter((it) => it.tissues.includes(tissue)).map(({ id }) => id)
    return weeks
      .flatMap(({ sessions }) => sessions)
      .filter(({ day: on, items }) => on >= TODAY && items.some(({ exercise }) => loading.includes(exercise)))
      .flatMap(({ day: on }) => (on < addDays(TODAY, 7) ? [on] : []))
  }

  test.each(TISSUES)('what loads %s comes no sooner than it was to come', (tissue) => {
    const sore = again(BEFORE, { today: TODAY, complaints: [{ tissue, light: 'amber', since: TODAY, past: false }] })
    const [was, is] = [daysLoading(tissue, BEFORE), daysLoading(tissue, sore)]
    expect(is.filter((on, index) => on < (was[index] ?? addDays(TODAY, 7)))).toEqual([])
  })
})

describe("the runner's own moves", () => {
  const free = Array.from({ length: 7 }, (_, index) => addDays(WEEK, index)).filter(
    (it) => !weekOf(FIRST).sessions.some((session) => session.day === it),
  )
  const move = (to: PlanSession['day'] | null): Partial<PlanRequest> => ({
    moves: [{ session: A.id, week: WEEK, day: to, slot: null }],
  })
  const outcomes = free.map((to) => ({ to, now: again(FIRST, move(to)) }))

  test('a session goes where the runner puts it, or stays and says which rule forbids it', () => {
    for (const { to, now } of outcomes) {
      const session = sessionOf(now, 'A')
      const codes = session?.reasons.map(({ code }) => code) ?? []
      if (session?.day === to) expect(codes).toContain('own-move')
      else {
        const refused = session?.reasons.find(({ code }) => code === 'move-refused')
        expect(refused?.values).toMatchObject({ day: to })
        expect(refused?.values['rule']).toMatch(/^[A-Z]{2}-\d+$/)
        expect(now.unmet.filter(({ rule }) => rule === 'move')).toHaveLength(1)
      }
      expect(rulesBroken(now)).toEqual([])
      expect(otherWeeks(now)).toBe(otherWeeks(FIRST))
    }
    expect(outcomes.some(({ to, now }) => sessionOf(now, 'A')?.day === to)).toBe(true)
    expect(outcomes.some(({ to, now }) => sessionOf(now, 'A')?.day !== to)).toBe(true)
  })

  test('no session gives way for a move', () => {
    for (const { now } of outcomes)
      expect(weekOf(now).sessions.map((it) => it.kind)).toEqual(weekOf(FIRST).sessions.map((it) => it.kind))
  })

  test('hold for a plan made anew as for one asked for again', () => {
    const alone: PlanRequest = { ...REQUEST, sessions: 1 }
    const usual = sessionOf(planned(alone), 'A')
    const days = Array.from({ length: 7 }, (_, index) => addDays(WEEK, index)).filter((day) => day !== usual?.day)
    const isFollowed = days.some((to) => {
      const moves = [{ session: usual?.id ?? '', week: WEEK, day: to, slot: null }]
      return sessionOf(planned({ ...alone, moves }), 'A')?.day === to
    })
    expect(isFollowed).toBe(true)
  })

  test('a session left out by its runner is left out of that week alone', () => {
    const now = again(FIRST, move(null))
    expect(sessionOf(now, 'A')).toBeUndefined()
    expect(now.weeks.filter(({ start }) => start !== WEEK).map((it) => it.sessions.length)).toEqual(
      FIRST.weeks.filter(({ start }) => start !== WEEK).map((it) => it.sessions.length),
    )
    expect(rulesBroken(now)).toEqual([])
  })

  test('a move that no session answers to is told', () => {
    const now = again(FIRST, { moves: [{ session: '1-Z', week: WEEK, day: WEEK, slot: null }] })
    expect(now.unmet).toContainEqual(
      expect.objectContaining({ rule: 'move', subject: '1-Z', blockedBy: ['no-session'] }),
    )
  })
})
