import type { Plan, PlanRequest, Refusal } from '../plan/index.ts'
import type { Result } from '../result.ts'
import type { Catalogue } from '../strength/index.ts'

/** What the laws are about: a planner with its catalogue already given. */
export type Planner = (request: PlanRequest) => Result<Plan, Refusal>

/**
 * A law of the specification, section 10: what breaks it for one request, a line each; none when it holds, or when the
 * request gives it nothing to judge.
 */
export type Law = (planner: Planner, request: PlanRequest, catalogue: Catalogue) => readonly string[]

/** Another request with the same contents. */
export const copyRequest = (request: PlanRequest): PlanRequest => JSON.parse(JSON.stringify(request)) as PlanRequest

/** The plan for a request; null for a refusal. */
export const planOrNull = (planner: Planner, request: PlanRequest): Plan | null => {
  const answer = planner(request)
  return answer.ok ? answer.value : null
}

/** A planner that answers the same request object once, for laws that share their first plan. */
export const rememberPlans = (planner: Planner): Planner => {
  const known = new WeakMap<PlanRequest, ReturnType<Planner>>()
  return (request) => {
    const answer = known.get(request) ?? planner(request)
    known.set(request, answer)
    return answer
  }
}
