import { describe, expect, test } from 'vitest'
import { RULE_IDS } from '../plan/index.ts'
import {
  exampleBeginnerPlan,
  exampleCatalogue,
  exampleDay,
  examplePlan,
  withMovedSession,
  withRequest,
  withWeek,
} from '../testing/index.ts'
import { checkPlan, checkPlanInDetail, checkPlanWithoutRequest, checkRule } from './check-plan.ts'
import { RULES } from './rules.ts'

describe('checking a plan', () => {
  test('finds nothing wrong with plans that keep every rule', () => {
    expect(checkPlan(examplePlan, exampleCatalogue)).toEqual([])
    expect(checkPlan(exampleBeginnerPlan, exampleCatalogue)).toEqual([])
  })

  test('has a check for every rule, in the order of the specification', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS)
  })

  test('checks re-planning only where a plan was accepted', () => {
    expect(checkPlanInDetail(examplePlan, exampleCatalogue).unchecked).toEqual(['ST-1', 'ST-2'])
    const accepted = withRequest(examplePlan, { accepted: examplePlan })
    expect(checkPlanInDetail(accepted, exampleCatalogue).unchecked).toEqual([])
  })

  test('says without a request which rules it could not check, and checks the others', () => {
    const { request: _, ...alone } = examplePlan
    const report = checkPlanWithoutRequest(alone, exampleCatalogue)
    expect(report.violations).toEqual([])
    expect(report.checked).toEqual(['PL-6', 'PL-8', 'PL-11', 'DS-3', 'DS-5', 'DS-6'])
    expect([...report.checked, ...report.unchecked].toSorted()).toEqual([...RULE_IDS].toSorted())
    const { request: __, ...hard } = withWeek(examplePlan, 3, (week) => ({
      ...week,
      sessions: examplePlan.weeks[0]?.sessions ?? [],
    }))
    expect(checkPlanWithoutRequest(hard, exampleCatalogue).violations.map(({ rule }) => rule)).toContain('DS-5')
  })

  test('survives a plan without weeks, and one whose exercises nobody knows', () => {
    expect(checkPlan({ ...examplePlan, weeks: [] }, exampleCatalogue)).toEqual([])
    const empty = { ...exampleCatalogue, exercises: [] }
    expect(checkPlan(examplePlan, empty).map(({ rule }) => rule)).toContain('MN-1')
  })

  test('one rule asked alone finds what all of them find of it', () => {
    const plans = [
      withRequest(examplePlan, { blackout: [exampleDay(0, 'tue')] }),
      withRequest(withMovedSession(examplePlan, exampleDay(4, 'tue'), exampleDay(4, 'mon')), { accepted: examplePlan }),
      { ...examplePlan, weeks: examplePlan.weeks.map((week) => ({ ...week, sessions: [] })) },
    ]
    for (const plan of plans) {
      const found = checkPlan(plan, exampleCatalogue)
      expect(found).not.toEqual([])
      expect(RULE_IDS.flatMap((id) => checkRule(id, plan, exampleCatalogue))).toEqual(found)
    }
  })

  test('names week, day, session and subject of what it finds', () => {
    const [found] = checkPlan(withRequest(examplePlan, { blackout: [exampleDay(0, 'tue')] }), exampleCatalogue)
    expect(found).toEqual({
      rule: 'PL-7',
      week: '2027-01-04',
      day: '2027-01-05',
      session: '1-A',
      subject: '2027-01-05',
      values: { what: 'not-possible' },
    })
  })
})
