import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Result } from '../result.ts'
import { examplePlan, exampleRequest } from '../testing/index.ts'
import {
  parsePlan,
  parsePlanWithoutRequest,
  parseRequest,
  type Plan,
  type PlanRequest,
  type SchemaIssue,
} from './index.ts'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

const wrongAt = (result: Result<unknown, readonly SchemaIssue[]>): readonly string[] =>
  result.ok ? [] : result.error.map(({ path }) => path)

describe('requests from elsewhere', () => {
  test('come back as they were', () => {
    const parsed = parseRequest(json(exampleRequest))
    expect(parsed).toEqual({ ok: true, value: exampleRequest })
    expectTypeOf(parsed).toEqualTypeOf<Result<PlanRequest, readonly SchemaIssue[]>>()
  })

  test('may leave out what has a default', () => {
    const parsed = parseRequest({ today: '2027-01-04', runs: [], stage: 'first', sessions: 2, minutes: { tue: 20 } })
    expect(parsed.ok && parsed.value).toMatchObject({
      version: 1,
      weekStart: 'mon',
      emphasis: 'article',
      microDose: true,
      moves: [],
      places: [{ id: 'home', kit: [], loads: {} }],
      age: null,
      accepted: null,
      log: [],
    })
  })

  test('lose fields nobody knows', () => {
    const parsed = parseRequest({
      ...exampleRequest,
      admin: true,
      races: [{ ...exampleRequest.races[0], town: 'Bonn' }],
    })
    expect(parsed).toEqual({ ok: true, value: exampleRequest })
  })

  test.each([
    ['a day that is none', { today: '2027-02-30' }, 'today'],
    ['a stage nobody has', { stage: 'elite' }, 'stage'],
    ['five sessions', { sessions: 5 }, 'sessions'],
    ['minutes without end', { minutes: { tue: Number.POSITIVE_INFINITY } }, 'minutes.tue'],
    ['a weekday nobody knows', { minutes: { someday: 20 } }, 'minutes.someday'],
    ['a muscle nobody has', { adjustments: { wings: 1 } }, 'adjustments.wings'],
    ['kilometres below zero', { runs: [{ day: '2027-01-05', kind: 'easy', km: -1 }] }, 'runs.0.km'],
    ['more runs than anybody plans', { runs: Array.from({ length: 2001 }, () => ({})) }, 'runs'],
    ['a name without end', { timeZone: 'x'.repeat(301) }, 'timeZone'],
    ['no place', { places: [] }, 'places'],
    ['a report of another kind', { reports: [{ kind: 'mood', day: '2027-01-05' }] }, 'reports.0.kind'],
    [
      'a plan inside a plan inside a plan',
      { accepted: { ...examplePlan, request: { ...exampleRequest, accepted: examplePlan } } },
      'accepted.request.accepted',
    ],
  ])('are refused with %s', (_, change, path) => {
    expect(wrongAt(parseRequest({ ...exampleRequest, ...change }))).toContain(path)
  })

  test.each([[null], [undefined], ['plan'], [[]], [42]])('are refused when they are %s', (nothing) => {
    expect(parseRequest(nothing).ok).toBe(false)
    expect(parsePlan(nothing).ok).toBe(false)
  })

  test('say what was expected and what was there, at most fifty times', () => {
    const parsed = parseRequest({ ...exampleRequest, runs: Array.from({ length: 500 }, () => ({ kind: 'fly' })) })
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.error).toHaveLength(50)
    expect(parsed.error[1]).toMatchObject({ path: 'runs.0.kind', received: '"fly"' })
    expect(parsed.error[1]?.expected).toContain('"easy"')
  })

  test('cannot reach a prototype', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"minutes":{"__proto__":{"polluted":true}}}') as object
    expect(parseRequest({ ...exampleRequest, ...hostile }).ok).toBe(true)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('plans from elsewhere', () => {
  test('come back as they were, with and without their request', () => {
    const parsed = parsePlan(json(examplePlan))
    expect(parsed).toEqual({ ok: true, value: examplePlan })
    expectTypeOf(parsed).toEqualTypeOf<Result<Plan, readonly SchemaIssue[]>>()
    const { request: _, ...alone } = examplePlan
    expect(parsePlanWithoutRequest(json(examplePlan))).toEqual({ ok: true, value: alone })
    expect(wrongAt(parsePlan(json(alone)))).toEqual(['request'])
  })

  test('may hold the plan that was accepted before', () => {
    const again = { ...examplePlan, request: { ...exampleRequest, accepted: examplePlan } }
    expect(parsePlan(json(again))).toEqual({ ok: true, value: again })
  })

  test('may leave out reasons, drills, misses and warnings', () => {
    const { microDoseItems: _, unmet: __, warnings: ___, assumptions: ____, ...short } = examplePlan
    const bare = { ...short, weeks: short.weeks.map(({ reasons: _____, microDose: ______, ...week }) => week) }
    const parsed = parsePlan(json(bare))
    expect(parsed.ok && parsed.value).toMatchObject({ microDoseItems: [], unmet: [], warnings: [], assumptions: [] })
    expect(parsed.ok && parsed.value.weeks[0]).toMatchObject({ reasons: [], microDose: [] })
  })

  test('hold one dose an item', () => {
    const [week] = examplePlan.weeks
    const [session] = week?.sessions ?? []
    const both = session?.items.map((item) => ({ ...item, reps: [5, 5], seconds: [5, 5] }))
    const plan = { ...examplePlan, weeks: [{ ...week, sessions: [{ ...session, items: both }] }] }
    expect(wrongAt(parsePlan(json(plan)))).toContain('weeks.0.sessions.0.items.0')
    const backwards = session?.items.map((item) => ({ ...item, reps: [8, 5], seconds: null }))
    const turned = { ...examplePlan, weeks: [{ ...week, sessions: [{ ...session, items: backwards }] }] }
    expect(wrongAt(parsePlan(json(turned)))).toContain('weeks.0.sessions.0.items.1.reps')
  })
})
