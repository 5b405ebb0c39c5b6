import type { CivilDay, Plan, PlanRequest } from '@strongstride/core'
import { requestAsFollowed, type JournalState } from '@strongstride/core/journal'

interface Asked {
  readonly state: JournalState
  readonly today: CivilDay
  readonly request: PlanRequest
}

const asked = new WeakMap<Plan, Asked>()

/** What a change of a plan is asked with: one object until the journal says more, so that a planner is told it once. */
export const followedRequest = (plan: Plan, state: JournalState, today: CivilDay): PlanRequest => {
  const known = asked.get(plan)
  if (known?.state === state && known.today === today) return known.request
  const request = requestAsFollowed(state, today, plan)
  asked.set(plan, { state, today, request })
  return request
}
