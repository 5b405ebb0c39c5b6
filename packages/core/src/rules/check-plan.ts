import type { Plan, PlanWithoutRequest, RuleId } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { viewPlan } from './plan-view.ts'
import { requestStandIn } from './request-stand-in.ts'
import type { RuleNeed } from './rule.ts'
import { RULES } from './rules.ts'
import type { Violation } from './violation.ts'

/** What a check found, and what it could look at. `checked` and `unchecked` together are all rules, in their order. */
export interface CheckReport {
  readonly violations: readonly Violation[]
  readonly checked: readonly RuleId[]
  readonly unchecked: readonly RuleId[]
}

/** What a plan with its request gives the rules. */
const metBy = ({ request }: Plan): readonly RuleNeed[] =>
  request.accepted === null ? ['plan', 'request'] : ['plan', 'request', 'accepted']

const checkWith = (plan: Plan, catalogue: Catalogue, met: readonly RuleNeed[]): CheckReport => {
  const view = viewPlan(plan, catalogue)
  const checkable = RULES.filter(({ needs }) => met.includes(needs))
  return {
    violations: checkable.flatMap(({ check }) => check(view)),
    checked: checkable.map(({ id }) => id),
    unchecked: RULES.filter((rule) => !checkable.includes(rule)).map(({ id }) => id),
  }
}

/** Checks a plan against its own request; ST-1 and ST-2 only when the request holds the accepted plan. */
export const checkPlanInDetail = (plan: Plan, catalogue: Catalogue): CheckReport =>
  checkWith(plan, catalogue, metBy(plan))

/** Checks what can be checked of a plan that does not say what it was made for. An empty list never means "kept". */
export const checkPlanWithoutRequest = (plan: PlanWithoutRequest, catalogue: Catalogue): CheckReport =>
  checkWith({ ...plan, request: requestStandIn(plan) }, catalogue, ['plan'])

/**
 * Every place where a plan breaks a rule of the specification, rules in order; empty when it keeps them all. Written
 * from the specification apart from the planner, sharing vocabulary and the catalogue's numbers with it, no code.
 *
 * @example
 * ```ts
 * checkPlan(plan, catalogue).map(({ rule }) => rule) // []
 * ```
 */
export const checkPlan = (plan: Plan, catalogue: Catalogue): readonly Violation[] =>
  checkPlanInDetail(plan, catalogue).violations

/** How a plan breaks one rule: what {@link checkPlan} says of it, without a look at the others. */
export const checkRule = (id: RuleId, plan: Plan, catalogue: Catalogue): readonly Violation[] => {
  const rule = RULES.find((it) => it.id === id)
  return rule !== undefined && metBy(plan).includes(rule.needs) ? rule.check(viewPlan(plan, catalogue)) : []
}
