import type { Plan, PlanRequest, Refusal, Result } from '@strongstride/core'

/** What the page asks its planner. */
export interface PlanQuestion {
  readonly id: number
  readonly request: PlanRequest
}

/** What the planner answers; `plan` is null where it broke. */
export interface PlanReply {
  readonly id: number
  readonly plan: Result<Plan, Refusal> | null
  readonly failure?: string
}

/** A plan, a refusal, or nothing, because something newer was asked or the planner broke. */
export type PlanAnswer = Result<Plan, Refusal> | null

/** What plans beside the page. */
export interface Planner {
  /** The newest question is answered; those that waited behind another are answered with null. */
  readonly plan: (request: PlanRequest) => Promise<PlanAnswer>
}

interface Waiting {
  readonly request: PlanRequest
  readonly settle: (answer: PlanAnswer) => void
}

/** What carries questions to a planner and its replies back: a worker, or a test. */
export interface PlannerLine {
  readonly ask: (question: PlanQuestion) => void
  readonly listen: (heard: (reply: PlanReply) => void) => void
}

/** One question at a time goes over the line; of those that come meanwhile only the newest is kept. */
export const plannerOver = (line: PlannerLine): Planner => {
  let asked: (Waiting & { readonly id: number }) | null = null
  let next: Waiting | null = null
  let count = 0
  const ask = (waiting: Waiting): void => {
    count += 1
    asked = { ...waiting, id: count }
    line.ask({ id: count, request: waiting.request })
  }
  line.listen(({ id, plan }) => {
    if (asked?.id !== id) return
    const { settle } = asked
    const following = next
    asked = null
    next = null
    settle(following === null ? plan : null)
    if (following !== null) ask(following)
  })
  return {
    plan: (request) =>
      new Promise((settle) => {
        const waiting: Waiting = { request, settle }
        if (asked === null) return ask(waiting)
        next?.settle(null)
        next = waiting
      }),
  }
}

let shared: Planner | null = null

/** The planner of this page: a worker, started when it is first asked. */
export const sharedPlanner = (): Planner => {
  if (shared !== null) return shared
  const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' })
  shared = plannerOver({
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    ask: (question) => worker.postMessage(question),
    listen: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => heard(data)),
  })
  return shared
}
