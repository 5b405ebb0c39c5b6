import { acceptPlan, askAgain, NOTHING_ACCEPTED } from '../../plan/index.ts'
import type { AcceptedPlans, Plan, PlanRequest } from '../../plan/index.ts'
import { ok } from '../../result.ts'
import { brokenRules, exampleCatalogue } from '../../testing/index.ts'
import { makeExamplePlan } from '../example-plans.ts'

/** A plan with the example's catalogue; throws where there is none. */
export const planned = (request: PlanRequest): Plan => {
  const answer = makeExamplePlan(request)
  if (!answer.ok) throw new Error(`no plan: ${answer.error.rule}`)
  return answer.value
}

/** A plan that is followed, none before it. */
export const accepted = (plan: Plan): AcceptedPlans => acceptPlan(NOTHING_ACCEPTED, plan)

/** What is asked of a plan that is followed and wanted otherwise. */
export const asked = (plan: Plan, change: Partial<PlanRequest>): PlanRequest =>
  askAgain(accepted(plan), change) ?? plan.request

/** A plan that is followed, asked for again with a change. */
export const again = (plan: Plan, change: Partial<PlanRequest>): Plan => planned(asked(plan, change))

/** What the checker finds wrong with a plan. */
export const violationsOf = (plan: Plan): ReturnType<typeof brokenRules> =>
  brokenRules(() => ok(plan), plan.request, exampleCatalogue)
