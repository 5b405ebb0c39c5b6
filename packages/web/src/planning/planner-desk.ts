import {
  addDays,
  askToMove,
  changesFor,
  differencePlans,
  explainDay,
  EXERCISE_NUMBERS,
  explainExercise,
  explainMinutes,
  explainNumber,
  makePlan,
  ok,
  whatWouldHelp,
  type Catalogue,
  type Help,
  type Plan,
  type PlanRequest,
  type WantedMove,
} from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import type { Accounts, AskedSession, ChangedPlan, ChangeReply, PlannerQuestion, PlannerReply } from './questions.ts'

/** What a desk answers with. */
export interface DeskSetting {
  readonly catalogue: () => Promise<Catalogue>
  readonly reply: (reply: PlannerReply) => void
  /** Lets what has come meanwhile go before, and what is to be drawn be drawn. */
  readonly pause: () => Promise<void>
}

/** Takes questions one after the other; a long one is left for whatever comes meanwhile. */
export interface PlannerDesk {
  readonly hear: (question: PlannerQuestion) => Promise<void>
}

const changedPlan = (before: Plan | null, after: Plan): ChangedPlan => {
  const known = new Set(before?.weeks)
  const { weeks, request: _request, ...rest } = after
  return {
    weeks: weeks.map((week) => (known.has(week) ? week.start : week)),
    rest,
    difference: differencePlans(before ?? after, after),
  }
}

const answerChange = (move: WantedMove, held: PlanRequest, catalogue: Catalogue): ChangeReply => {
  const plan = makePlan(askToMove(held, move), catalogue)
  return plan.ok ? ok(changedPlan(held.accepted, plan.value)) : plan
}

const accountsOf = (plan: Plan, of: AskedSession, exercise: string | null, catalogue: Catalogue): Accounts => {
  const week = plan.weeks.find(({ start }) => start === of.week)
  const session = week?.sessions.find(({ id }) => id === of.session)
  const nothing: Accounts = { day: null, minutes: [], exercise: null, numbers: [] }
  if (session === undefined) return nothing
  if (exercise === null) {
    const minutes = explainMinutes(plan, session, catalogue)
    return { ...nothing, day: explainDay(plan, session, catalogue), minutes }
  }
  const numbers = EXERCISE_NUMBERS.map((number) => ({
    number,
    reasons: explainNumber(plan, session, { exercise, number }, catalogue),
  }))
  return {
    ...nothing,
    exercise: explainExercise(plan, session, exercise, catalogue),
    numbers: numbers.filter(({ reasons }) => reasons.length > 0),
  }
}

/** Runs ahead that practice moves. */
const PRACTICE_RUNS = 8

/** Changes as they may be asked of a followed plan: runs of the weeks ahead, a day later. */
const practiceMoves = ({ today, accepted }: PlanRequest): readonly WantedMove[] =>
  (accepted?.weeks ?? [])
    .flatMap(({ runs }) => runs)
    .filter(({ day, kind }) => day > today && kind !== 'race')
    .slice(0, PRACTICE_RUNS)
    .map((run) => ({ kind: 'run', run, to: addDays(run.day, 1) }))

type Quick = Exclude<PlannerQuestion, { readonly ask: 'no-help' | 'hold' | 'help' | 'practise' | 'foresee' }>

/** The answer to a question that is answered in one go. */
const answerAtOnce = (question: Quick, held: PlanRequest | null, catalogue: Catalogue): PlannerReply => {
  const { id } = question
  if (question.ask === 'plan') return { id, to: 'plan', plan: makePlan(question.request, catalogue) }
  if (question.ask === 'account') {
    const { plan, of, exercise } = question
    return { id, to: 'account', accounts: accountsOf(plan, of, exercise, catalogue) }
  }
  if (question.ask === 'check') {
    const broken = checkPlan(question.plan, catalogue).map(({ rule }) => rule)
    return { id, to: 'check', broken: [...new Set(broken)] }
  }
  const changed = held === null ? null : answerChange(question.move, held, catalogue)
  return { id, to: 'change', changed }
}

/** The request that changes are asked of, and what is worked out of it ahead of the questions. */
const openHeld = ({ reply, pause }: Pick<DeskSetting, 'reply' | 'pause'>) => {
  let held: PlanRequest | null = null
  let foreseeing = 0
  let hasPractised = false

  const practise = async (known: Catalogue): Promise<void> => {
    const request = held
    if (request === null || hasPractised) return
    hasPractised = true
    for (const move of practiceMoves(request)) {
      await pause()
      answerChange(move, request, known)
    }
  }

  const foresee = async (id: number, moves: readonly WantedMove[], known: Catalogue): Promise<void> => {
    foreseeing = id
    const request = held
    for (const move of moves) {
      await pause()
      if (request === null || request !== held || foreseeing !== id) return
      reply({ id, to: 'foreseen', move, changed: answerChange(move, request, known) })
    }
  }

  const hold = (request: PlanRequest): void => {
    held = request
  }

  return { request: () => held, hold, practise, foresee }
}

/** Answers a page's questions: in a worker, or where there is none, beside the page's own work. */
export const openDesk = ({ catalogue, reply, pause }: DeskSetting): PlannerDesk => {
  const held = openHeld({ reply, pause })
  let searching = 0

  const answerHelp = async (id: number, plan: Plan, known: Catalogue): Promise<void> => {
    searching = id
    const all = changesFor(plan.request, known).length
    const helps: Help[] = []
    const asking = whatWouldHelp(plan, known)
    for (;;) {
      await pause()
      if (searching !== id) return reply({ id, to: 'help', helps: null })
      const step = asking.next()
      if (step.done === true) return reply({ id, to: 'help', helps })
      helps.push(step.value)
      reply({ id, to: 'help-step', step: { done: helps.length, all, help: step.value } })
    }
  }

  const answer = async (question: PlannerQuestion): Promise<void> => {
    if (question.ask === 'no-help') searching = 0
    else if (question.ask === 'hold') held.hold(question.request)
    else if (question.ask === 'help') await answerHelp(question.id, question.plan, await catalogue())
    else if (question.ask === 'practise') await held.practise(await catalogue())
    else if (question.ask === 'foresee') await held.foresee(question.id, question.moves, await catalogue())
    else {
      const known = await catalogue()
      reply(answerAtOnce(question, held.request(), known))
    }
  }

  const broke = ({ id, ask }: PlannerQuestion): void => {
    if (ask === 'plan') reply({ id, to: 'plan', plan: null })
    if (ask === 'change') reply({ id, to: 'change', changed: null })
    if (ask === 'account') reply({ id, to: 'account', accounts: null })
    if (ask === 'check') reply({ id, to: 'check', broken: null })
    if (ask === 'help') reply({ id, to: 'help', helps: null })
  }

  return {
    hear: async (question) => {
      try {
        await answer(question)
      } catch {
        broke(question)
      }
    },
  }
}
