import {
  differencePlans,
  err,
  ok,
  type CivilDay,
  type Plan,
  type PlanDifference,
  type PlanRequest,
  type Refusal,
  type Result,
} from '@strongstride/core'
import {
  canonicalJson,
  currentPlan,
  rivalPlan,
  sealPlan,
  type EventId,
  type Hash,
  type HashText,
  type PlanRefusal,
  type SealedEvent,
  type SealedPlan,
} from '@strongstride/core/journal'
import type { RunnerJournal, WishRefusal } from './runner-journal.ts'

/** A plan that is offered, not yet followed. */
export interface Proposal {
  readonly plan: Plan
  readonly sealed: SealedPlan
  /** What would be otherwise; null where no plan is followed yet. */
  readonly difference: PlanDifference | null
  /** The adoption it would take the place of. */
  readonly over: EventId | null
  /** What it is declined by: the same proposal, made again, has the same. */
  readonly id: Hash
}

/** What makes plans: the planner itself, or one that is asked elsewhere; null where it gave none. */
export type PlanMaker = (request: PlanRequest) => Result<Plan, Refusal> | null | Promise<Result<Plan, Refusal> | null>

/** What a proposal is made with. */
export interface ProposalSetting {
  readonly makePlan: PlanMaker
  readonly today: CivilDay
  readonly hashText: HashText
}

/** Whether a plan says anything that the one before it did not: other weeks from today on. */
const isNews = (difference: PlanDifference, before: Plan, after: Plan): boolean =>
  difference.weeks.length > 0 || after.weeks.some((week) => before.weeks.every(({ start }) => start !== week.start))

const proposalOf = (
  plan: Plan,
  { difference, over, hashText }: Pick<Proposal, 'difference' | 'over'> & { readonly hashText: HashText },
): Proposal => {
  const sealed = sealPlan(plan, hashText)
  return { plan, sealed, difference, over, id: hashText(canonicalJson([sealed.data.weeks, over])) }
}

/**
 * What there is to decide today: null where the plan made now says nothing else than the one that is followed, or was
 * declined. Nothing is adopted: a plan changes when the runner says so.
 */
export const proposePlan = async (
  journal: RunnerJournal,
  { makePlan, today, hashText }: ProposalSetting,
): Promise<Result<Proposal | null, Refusal | PlanRefusal>> => {
  const request = await journal.request(today)
  if (!request.ok) return err(request.error)
  const made = await makePlan(request.value)
  if (made === null) return ok(null)
  if (!made.ok) return err(made.error)
  const before = request.value.accepted
  const plan = made.value
  const difference = before === null ? null : differencePlans(before, plan)
  // Most often there is none; then nothing need be sealed.
  if (before !== null && difference !== null && !isNews(difference, before, plan)) return ok(null)
  const over = currentPlan(journal.state())?.event ?? null
  const proposal = proposalOf(plan, { difference, over, hashText })
  return ok(journal.state().declined.has(proposal.id) ? null : proposal)
}

/** The plan that another device adopted without knowing of the one that is followed; null where there is none. */
export const proposeRival = async (
  journal: RunnerJournal,
  { hashText }: Pick<ProposalSetting, 'hashText'>,
): Promise<Result<Proposal | null, PlanRefusal>> => {
  const [current, rival] = [currentPlan(journal.state()), rivalPlan(journal.state())]
  if (current === null || rival === null) return ok(null)
  const [before, after] = [await journal.readPlan(current), await journal.readPlan(rival)]
  if (!before.ok) return before
  if (!after.ok) return after
  const difference = differencePlans(before.value, after.value)
  const proposal = proposalOf(after.value, { difference, over: current.event, hashText })
  return ok(journal.state().declined.has(proposal.id) ? null : proposal)
}

/** Follows a proposed plan from now on. Taking it back is retracting the event this answers with. */
export const acceptProposal = (
  journal: RunnerJournal,
  { sealed, over }: Proposal,
  on: CivilDay,
): Promise<Result<readonly SealedEvent[], WishRefusal>> => journal.wish({ type: 'adopt-plan', on, plan: sealed, over })

/** Keeps the plan that is followed: the same proposal is not made again. */
export const declineProposal = (
  journal: RunnerJournal,
  { id }: Proposal,
  on: CivilDay,
): Promise<Result<readonly SealedEvent[], WishRefusal>> => journal.wish({ type: 'decline-proposal', on, proposal: id })
