import { expect, test } from 'vitest'
import { err, ok } from '../result.ts'
import { examplePlan } from './example-plan.ts'
import { withItems, withRequest } from './plan-edits.ts'
import type { Planner } from './law.ts'
import { askLater, brokenPromises, keepsItsPromise, logOf } from './promise.ts'

const { request, weeks } = examplePlan
const [first, second] = weeks
const start = second?.start ?? request.today

const planner =
  (later: Planner): Planner =>
  (asked) =>
    asked.today === request.today ? ok(examplePlan) : later(asked)

test('a planner that asks later for what it asked on day one keeps its promise', () => {
  expect(
    keepsItsPromise(
      planner((asked) => ok(withRequest(examplePlan, asked))),
      request,
    ),
  ).toBe(true)
})

test('a set more, a day less or no plan at all breaks it', () => {
  const session = weeks[3]?.sessions[0]?.day ?? start
  const more = withItems(examplePlan, session, (items) => items.map((item) => ({ ...item, sets: item.sets + 1 })))
  const found = brokenPromises(
    planner(() => ok(more)),
    request,
  )
  expect(new Set(found.map(({ day }) => day))).toEqual(new Set([session]))
  const fewer = {
    ...examplePlan,
    weeks: examplePlan.weeks.map((week) => ({ ...week, sessions: week.sessions.slice(1) })),
  }
  expect(
    brokenPromises(
      planner(() => ok(fewer)),
      request,
    )[0]?.made,
  ).toBeNull()
  const refusal = {
    type: 'impossible',
    rule: 'PL-7',
    values: {},
    wouldHelp: { code: 'add-weekday', values: {}, evidence: [] },
  } as const
  expect(
    keepsItsPromise(
      planner(() => err(refusal)),
      request,
    ),
  ).toBe(false)
})

test('a load that has become known breaks nothing', () => {
  const session = weeks[3]?.sessions[0]?.day ?? start
  const known = withItems(examplePlan, session, (items) => items.map((item) => ({ ...item, load: { kg: 3 } })))
  expect(
    keepsItsPromise(
      planner(() => ok(known)),
      request,
    ),
  ).toBe(true)
})

test('who asks later has done every set before, at the top of its range, and nothing after', () => {
  const log = logOf(examplePlan, start)
  const sets = first?.sessions.flatMap(({ items }) => items).reduce((sum, item) => sum + item.sets, 0)
  expect(log).toHaveLength(sets ?? 0)
  expect(log.every(({ day }) => day < start)).toBe(true)
  const later = askLater(examplePlan, start)
  expect(later).toMatchObject({ today: start, accepted: null, log, weeksRunning: (request.weeksRunning ?? 0) + 1 })
})
