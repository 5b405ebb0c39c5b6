import {
  askToMove,
  ok,
  type Help,
  type Plan,
  type PlanDifference,
  type PlanRequest,
  type Refusal,
  type Result,
  type WantedMove,
} from '@strongstride/core'
import { openLane, type Lane } from './lane.ts'
import { pageLine, workerLine, type PlannerLine } from './planner-line.ts'
import type { Accounts, AskedSession, ChangedPlan, HelpStep, PlannerQuestion, PlannerReply } from './questions.ts'

/** A plan, a refusal, or nothing, because something newer was asked or the planner broke. */
export type PlanAnswer = Result<Plan, Refusal> | null

/** A followed plan as it would be after a change, and what is otherwise in it. */
export interface ChangeAnswer {
  readonly plan: Plan
  readonly difference: PlanDifference
}

/** What plans beside the page. Of each kind of question the newest is answered, those before it with null. */
export interface Planner {
  readonly plan: (request: PlanRequest) => Promise<PlanAnswer>
  /** Asks what a plan would be with something on another day. `request` holds the plan that is followed. */
  readonly change: (request: PlanRequest, move: WantedMove) => Promise<Result<ChangeAnswer, Refusal> | null>
  /** Why a session stands on its day; with an exercise, why that one stands in it. */
  readonly account: (plan: Plan, of: AskedSession, exercise: string | null) => Promise<Accounts | null>
  /** What would help a plan most, telling every what-if as it is answered; other questions go before it. */
  readonly help: (plan: Plan, onStep: (step: HelpStep) => void) => Promise<readonly Help[] | null>
  /** Ends the search for what would help. */
  readonly noHelp: () => void
}

/** The changed plan put together again with the weeks it shares with the one before. */
const wholePlan = (changed: ChangedPlan, request: PlanRequest): ChangeAnswer => {
  const { weeks, rest, difference } = changed
  const kept = new Map(request.accepted?.weeks.map((week) => [week.start, week]))
  const all = weeks.flatMap((week) => (typeof week === 'string' ? (kept.get(week) ?? []) : week))
  return { plan: { ...rest, request, weeks: all }, difference }
}

/** A question without the number it gets when it is asked. */
type Asked<Kind extends PlannerQuestion['ask']> = Omit<Extract<PlannerQuestion, { readonly ask: Kind }>, 'id'>

/** What goes through the lanes, by kind. */
interface Lanes {
  readonly plan: Lane<Asked<'plan'>, PlanAnswer>
  readonly change: Lane<Asked<'change'> & { readonly request: PlanRequest }, Result<ChangedPlan, Refusal> | null>
  readonly account: Lane<Asked<'account'>, Accounts | null>
}

/** Asks over a line: of each kind one question at a time, and of those that come meanwhile only the newest. */
export const plannerOver = (line: PlannerLine): Planner => {
  let count = 0
  let held: PlanRequest | null = null
  let helping: { readonly id: number; readonly onStep: (step: HelpStep) => void; readonly settle: Settle } | null = null
  type Settle = (helps: readonly Help[] | null) => void
  const nextId = (): number => (count += 1)

  const lanes: Lanes = {
    plan: openLane((question, id) => line.ask({ id, ...question }), nextId),
    change: openLane(({ request, ...question }, id) => {
      if (request !== held) line.ask({ id: nextId(), ask: 'hold', request })
      held = request
      line.ask({ id, ...question })
    }, nextId),
    account: openLane((question, id) => line.ask({ id, ...question }), nextId),
  }

  const settleHelp = (helps: readonly Help[] | null): void => {
    const { settle } = helping ?? {}
    helping = null
    settle?.(helps)
  }
  const hear = (reply: PlannerReply): void => {
    if (reply.to === 'plan') lanes.plan.hear(reply.id, reply.plan)
    if (reply.to === 'change') lanes.change.hear(reply.id, reply.changed)
    if (reply.to === 'account') lanes.account.hear(reply.id, reply.accounts)
    if (reply.to === 'help-step' && helping?.id === reply.id) helping.onStep(reply.step)
    if (reply.to === 'help' && helping?.id === reply.id) settleHelp(reply.helps)
  }
  line.listen(hear)

  return {
    plan: (request) => lanes.plan.ask({ ask: 'plan', request }),
    change: async (request, move) => {
      const changed = await lanes.change.ask({ ask: 'change', move, request })
      if (changed === null || !changed.ok) return changed
      return ok(wholePlan(changed.value, askToMove(request, move)))
    },
    account: (plan, of, exercise) => lanes.account.ask({ ask: 'account', plan, of, exercise }),
    help: (plan, onStep) => {
      settleHelp(null)
      return new Promise((settle) => {
        const id = nextId()
        helping = { id, onStep, settle }
        line.ask({ id, ask: 'help', plan })
      })
    },
    noHelp: () => {
      line.ask({ id: nextId(), ask: 'no-help' })
      settleHelp(null)
    },
  }
}

let shared: Planner | null = null

/** The planner of this page: in a worker, started when it is first asked; in the page where there is none. */
export const sharedPlanner = (): Planner => {
  shared ??= plannerOver(typeof Worker === 'undefined' ? pageLine() : workerLine())
  return shared
}
