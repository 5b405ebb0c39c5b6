import type { RunnerJournal, WishRefusal } from '@strongstride/app'
import { err, ok, type CivilDay, type Plan, type Refusal, type Result } from '@strongstride/core'
import { currentPlan, sealPlan, type EventId } from '@strongstride/core/journal'
import { hashContent } from '../device/hash-content.ts'
import { sharedPlanner } from './planner.ts'

/** Why no plan was adopted: the planner refuses, it broke or something newer was asked, or it could not be kept. */
export type AdoptRefusal =
  | WishRefusal
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'no-plan' }

/** A plan that was adopted, and the event that says so. */
export interface Adopted {
  readonly plan: Plan
  readonly event: EventId | null
}

/** Plans with the journal as it is, and adopts what comes out. */
export const adoptNewPlan = async (journal: RunnerJournal, on: CivilDay): Promise<Result<Adopted, AdoptRefusal>> => {
  const request = await journal.request(on)
  const planned = request.ok ? await sharedPlanner().plan(request.value) : null
  if (planned === null) return err({ type: 'no-plan' })
  if (!planned.ok) return err({ type: 'refused', refusal: planned.error })
  const over = currentPlan(journal.state())?.event ?? null
  const plan = planned.value
  const adopted = await journal.wish({ type: 'adopt-plan', on, plan: sealPlan(plan, hashContent), over })
  return adopted.ok ? ok({ plan, event: adopted.value[0]?.id ?? null }) : adopted
}
