import type { Plan, PlanRequest } from './plan.ts'

/** The plan a runner follows, and those it took the place of, the last one first. */
export interface AcceptedPlans {
  readonly current: Plan | null
  readonly former: readonly Plan[]
}

/** Nothing accepted yet. */
export const NOTHING_ACCEPTED: AcceptedPlans = { current: null, former: [] }

/** A plan as it is kept: the plan it was asked with is left out, since that one is kept itself. */
const forKeeping = (plan: Plan): Plan =>
  plan.request.accepted === null ? plan : { ...plan, request: { ...plan.request, accepted: null } }

/** The plans after a runner has accepted one: it is followed from now on, and the one before it can come back. */
export const acceptPlan = ({ current, former }: AcceptedPlans, plan: Plan): AcceptedPlans => ({
  current: forKeeping(plan),
  former: current === null ? former : [current, ...former],
})

/** The plans as they were before the last one was accepted; where nothing was before it, nothing changes. */
export const undoPlan = (plans: AcceptedPlans): AcceptedPlans => {
  const [last, ...former] = plans.former
  return last === undefined ? plans : { current: last, former }
}

/**
 * What to ask to have the followed plan changed: its own request with what is otherwise, the plan itself as accepted
 * (ST-1). Null while no plan is followed.
 */
export const askAgain = (
  { current }: AcceptedPlans,
  change: Partial<Omit<PlanRequest, 'accepted'>> = {},
): PlanRequest | null => (current === null ? null : { ...current.request, ...change, accepted: current })
