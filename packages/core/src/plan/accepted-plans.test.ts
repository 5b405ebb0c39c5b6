import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { examplePlan, withRequest } from '../testing/index.ts'
import { acceptPlan, askAgain, NOTHING_ACCEPTED, undoPlan } from './accepted-plans.ts'
import type { AcceptedPlans } from './accepted-plans.ts'

const planOf = (age: number) => withRequest(examplePlan, { age })
const acceptAll = (ages: readonly number[]): AcceptedPlans =>
  ages.reduce((plans, age) => acceptPlan(plans, planOf(age)), NOTHING_ACCEPTED)

test('as many undos as plans accepted after it bring any plan back, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 18, max: 80 }), { minLength: 1, maxLength: 6 }), (ages) => {
      let plans = acceptAll(ages)
      for (const age of ages.toReversed()) {
        expect(JSON.stringify(plans.current)).toBe(JSON.stringify(planOf(age)))
        plans = undoPlan(plans)
      }
      expect(plans).toEqual(acceptAll(ages.slice(0, 1)))
    }),
  )
})

test('the plan that a plan was asked with is not kept inside it', () => {
  const plans = acceptPlan(acceptAll([40]), withRequest(planOf(41), { accepted: planOf(40) }))
  expect(plans.current?.request.accepted).toBeNull()
})

test('asking again carries the followed plan and what is otherwise', () => {
  const plans = acceptAll([40])
  expect(askAgain(plans, { blackout: [] })?.accepted).toBe(plans.current)
  expect(askAgain(NOTHING_ACCEPTED)).toBeNull()
})
