import {
  askToMove,
  ok,
  type Help,
  type Plan,
  type PlanDifference,
  type PlanRequest,
  type Refusal,
  type Result,
  type RuleId,
  type WantedMove,
} from '@strongstride/core'
import { openForeseen, type ForeseenChanges } from './foreseen-changes.ts'
import { openLane, type Lane } from './lane.ts'
import { pageLine, workerLine, type PlannerLine } from './planner-line.ts'
import type {
  Accounts,
  AskedSession,
  ChangedPlan,
  ChangeReply,
  HelpStep,
  PlannerQuestion,
  PlannerReply,
} from './questions.ts'

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
  /** The same for a plan that nobody waits for: it stands in nobody's way. */
  readonly propose: Planner['plan']
  /** Asks what a plan would be with something on another day. `request` holds the plan that is followed. */
  readonly change: (request: PlanRequest, move: WantedMove) => Promise<Result<ChangeAnswer, Refusal> | null>
  /** The same for what is only offered: it stands in nobody's way who asks for a change. */
  readonly offer: Planner['change']
  /** Makes ready for changes that may be asked of a request, so that the first one comes as fast as those after it. */
  readonly prepare: (request: PlanRequest) => void
  /** Works out changes that may be asked next while nothing is asked; what was foreseen before is forgotten. */
  readonly foresee: (request: PlanRequest, moves: readonly WantedMove[]) => void
  /** Why a session stands on its day; with an exercise, why that one stands in it. */
  readonly account: (plan: Plan, of: AskedSession, exercise: string | null) => Promise<Accounts | null>
  /** Rules that a plan breaks, as the checker finds. */
  readonly check: (plan: Plan) => Promise<readonly RuleId[] | null>
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

type AskedChange = Asked<'change'> & { readonly request: PlanRequest }
type ChangeLane = Lane<AskedChange, ChangeReply | null>

/** What goes through the lanes, by kind. */
interface Lanes {
  readonly plan: Lane<Asked<'plan'>, PlanAnswer>
  readonly propose: Lane<Asked<'plan'>, PlanAnswer>
  readonly change: ChangeLane
  readonly offer: ChangeLane
  readonly account: Lane<Asked<'account'>, Accounts | null>
  readonly check: Lane<Asked<'check'>, readonly RuleId[] | null>
}

type Settle = (helps: readonly Help[] | null) => void

/** Tells a planner what later changes are asked of, once for each request. */
const holdOver = (line: PlannerLine, nextId: () => number): ((request: PlanRequest) => void) => {
  let held: PlanRequest | null = null
  return (request) => {
    if (request !== held) line.ask({ id: nextId(), ask: 'hold', request })
    held = request
  }
}

/** The lanes of a line, a question of each kind at a time. */
const openLanes = (line: PlannerLine, hold: (request: PlanRequest) => void, nextId: () => number): Lanes => {
  const sendChange = ({ request, ...question }: AskedChange, id: number): void => {
    hold(request)
    line.ask({ id, ...question })
  }
  const send = (question: Asked<'plan'> | Asked<'account'> | Asked<'check'>, id: number): void =>
    line.ask({ id, ...question })
  return {
    plan: openLane(send, nextId),
    propose: openLane(send, nextId),
    change: openLane(sendChange, nextId),
    offer: openLane(sendChange, nextId),
    account: openLane(send, nextId),
    check: openLane(send, nextId),
  }
}

const hearIn = (lanes: Lanes, reply: PlannerReply): void => {
  if (reply.to === 'plan') for (const lane of [lanes.plan, lanes.propose]) lane.hear(reply.id, reply.plan)
  if (reply.to === 'change') for (const lane of [lanes.change, lanes.offer]) lane.hear(reply.id, reply.changed)
  if (reply.to === 'check') lanes.check.hear(reply.id, reply.broken)
  if (reply.to === 'account') lanes.account.hear(reply.id, reply.accounts)
}

/** Asks in a lane what is not foreseen, and puts the answer together. */
const askIn =
  (lane: ChangeLane, foreseen: ForeseenChanges): Planner['change'] =>
  async (request, move) => {
    const changed = foreseen.find(request, move) ?? (await lane.ask({ ask: 'change', move, request }))
    if (changed === null || !changed.ok) return changed
    return ok(wholePlan(changed.value, askToMove(request, move)))
  }

/** Notes how long an answer took among the browser's own measures, where its tools and ours find it. */
const timed =
  (change: Planner['change']): Planner['change'] =>
  async (...asked) => {
    const start = performance.now()
    const answer = await change(...asked)
    performance.measure('change', { start })
    return answer
  }

type Ready = Pick<Planner, 'prepare' | 'foresee'>

/** What a planner does before it is asked. */
const makeReady = (
  line: PlannerLine,
  hold: (request: PlanRequest) => void,
  foreseen: ForeseenChanges,
  nextId: () => number,
): Ready => ({
  prepare: (request) => {
    hold(request)
    line.ask({ id: nextId(), ask: 'practise' })
  },
  foresee: (request, moves) => {
    hold(request)
    const id = nextId()
    foreseen.begin(request, id)
    line.ask({ id, ask: 'foresee', moves })
  },
})

/** Asks over a line: of each kind one question at a time, and of those that come meanwhile only the newest. */
export const plannerOver = (line: PlannerLine): Planner => {
  let count = 0
  let helping: { readonly id: number; readonly onStep: (step: HelpStep) => void; readonly settle: Settle } | null = null
  const nextId = (): number => (count += 1)
  const hold = holdOver(line, nextId)
  const lanes = openLanes(line, hold, nextId)
  const foreseen = openForeseen()
  const settleHelp = (helps: readonly Help[] | null): void => {
    const { settle } = helping ?? {}
    helping = null
    settle?.(helps)
  }
  line.listen((reply) => {
    hearIn(lanes, reply)
    if (reply.to === 'foreseen') foreseen.keep(reply.id, reply.move, reply.changed)
    if (helping?.id !== reply.id) return
    if (reply.to === 'help-step') helping.onStep(reply.step)
    if (reply.to === 'help') settleHelp(reply.helps)
  })
  return {
    plan: (request) => lanes.plan.ask({ ask: 'plan', request }),
    propose: (request) => lanes.propose.ask({ ask: 'plan', request }),
    change: timed(askIn(lanes.change, foreseen)),
    offer: askIn(lanes.offer, foreseen),
    ...makeReady(line, hold, foreseen, nextId),
    account: (plan, of, exercise) => lanes.account.ask({ ask: 'account', plan, of, exercise }),
    check: (plan) => lanes.check.ask({ ask: 'check', plan }),
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
