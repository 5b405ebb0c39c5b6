import {
  acceptPlan,
  askAgain,
  askToMove,
  blankRequest,
  err,
  makePlan,
  NOTHING_ACCEPTED,
  parseDay,
  type PlanRequest,
} from '@strongstride/core'
import type { Refusal, WantedMove } from '@strongstride/core'
import { exampleCatalogue, examplePlan, exampleRequest } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { openDesk } from './planner-desk.ts'
import { plannerOver, type Planner } from './planner.ts'
import type { PlannerQuestion, PlannerReply } from './questions.ts'

const request = (sessions: 1 | 2 | 3 | 4): PlanRequest => ({
  ...blankRequest(parseDay('2027-01-10') as never, 'UTC'),
  sessions,
})
const refusal = (rule: string): Refusal => ({
  type: 'impossible',
  rule,
  values: {},
  wouldHelp: { code: 'add-weekday', values: {}, evidence: [] },
})

const open = () => {
  const questions: PlannerQuestion[] = []
  let hear: (reply: PlannerReply) => void = () => {}
  const planner = plannerOver({
    ask: (question) => questions.push(question),
    listen: (heard) => {
      hear = heard
    },
  })
  const reply = (id: number): void => hear({ id, to: 'plan', plan: err(refusal(String(id))) })
  return { planner, questions, reply, hear: (message: PlannerReply): void => hear(message) }
}

/** A planner and its desk with a wire between them, on which every message takes a turn. */
const connect = (): { readonly planner: Planner; readonly heard: string[] } => {
  const heard: string[] = []
  let hear: (reply: PlannerReply) => void = () => {}
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
  const desk = openDesk({
    catalogue: () => Promise.resolve(exampleCatalogue),
    reply: (message) => {
      heard.push(message.to)
      hear(structuredClone(message))
    },
    pause,
  })
  const planner = plannerOver({
    ask: (question) => void setTimeout(() => void desk.hear(structuredClone(question))),
    listen: (listener) => {
      hear = listener
    },
  })
  return { planner, heard }
}

const followed = askAgain(acceptPlan(NOTHING_ACCEPTED, examplePlan))
if (followed === null) throw new Error('a plan is followed')
const week = followed.accepted?.weeks[2]
const session = week?.sessions[0]
if (week === undefined || session === undefined) throw new Error('the example has no session')
const leaveOut: WantedMove = { kind: 'session', week: week.start, letter: session.id.slice(-1), to: null }

it('of several questions the first and the newest are asked, and only the newest is answered', async () => {
  const { planner, questions, reply } = open()
  const answers = [1, 2, 3].map((sessions) => planner.plan(request(sessions as 1)))
  reply(1)
  reply(2)
  expect(await Promise.all(answers)).toEqual([null, null, err(refusal('2'))])
  expect(questions.map((question) => question.ask === 'plan' && question.request.sessions)).toEqual([1, 3])
})

it('a question alone is answered', async () => {
  const { planner, reply } = open()
  const answer = planner.plan(request(2))
  reply(1)
  expect(await answer).toEqual(err(refusal('1')))
})

it('a planner that broke answers with nothing, and takes the next question', async () => {
  let hear: (reply: PlannerReply) => void = () => {}
  const broken = plannerOver({
    ask: ({ id }) => queueMicrotask(() => hear({ id, to: 'plan', plan: null })),
    listen: (heard) => {
      hear = heard
    },
  })
  expect([await broken.plan(request(1)), await broken.plan(request(2))]).toEqual([null, null])
})

it('a desk whose catalogue does not come answers every question with nothing', async () => {
  const replies: PlannerReply[] = []
  const desk = openDesk({
    catalogue: () => Promise.reject(new Error('offline')),
    reply: (message) => replies.push(message),
    pause: () => Promise.resolve(),
  })
  await desk.hear({ id: 1, ask: 'plan', request: request(1) })
  await desk.hear({ id: 2, ask: 'change', move: leaveOut })
  await desk.hear({ id: 3, ask: 'help', plan: examplePlan })
  const of = { week: week.start, session: session.id }
  await desk.hear({ id: 4, ask: 'account', plan: examplePlan, of, exercise: null })
  expect(replies).toEqual([
    { id: 1, to: 'plan', plan: null },
    { id: 2, to: 'change', changed: null },
    { id: 3, to: 'help', helps: null },
    { id: 4, to: 'account', accounts: null },
  ])
})

it('what is made ready answers nothing, and the change that is asked then is the same as without', async () => {
  const { planner, heard } = connect()
  planner.prepare(followed)
  const made = await planner.change(followed, leaveOut)
  expect(heard).toEqual(['change'])
  expect(made).toEqual(await connect().planner.change(followed, leaveOut))
})

it('what is foreseen is answered without asking, as it is answered when it is asked', async () => {
  const { planner, heard } = connect()
  const away = { ...leaveOut, to: session.day }
  planner.foresee(followed, [leaveOut, away])
  await expect.poll(() => heard).toEqual(['foreseen', 'foreseen'])
  const [foreseen, asked] = [
    await planner.change(followed, leaveOut),
    await connect().planner.change(followed, leaveOut),
  ]
  expect(foreseen).toEqual(asked)
  expect(heard).toEqual(['foreseen', 'foreseen'])
})

it('a change asked while others are foreseen goes before them, and another plan ends the foreseeing', async () => {
  const { planner, heard } = connect()
  planner.foresee(
    followed,
    [session.day, week.start, null].map((to) => ({ ...leaveOut, to })),
  )
  const other = { ...followed, today: followed.today }
  expect((await planner.change(other, leaveOut))?.ok).toBe(true)
  expect(heard.at(-1)).toBe('change')
  expect(heard.length).toBeLessThan(4)
})

it('a change is answered with the whole plan, the weeks that stay being the very ones of the plan before', async () => {
  const { planner } = connect()
  const answer = await planner.change(followed, leaveOut)
  if (answer === null || !answer.ok) throw new Error('an answer')
  const { plan, difference } = answer.value
  expect(difference.weeks.map(({ start }) => start)).toContain(week.start)
  expect(plan.request.moves).toMatchObject([{ week: week.start, day: null }])
  const direct = makePlan(askToMove(followed, leaveOut), exampleCatalogue)
  expect(plan).toEqual(direct.ok && direct.value)
  expect(plan.weeks.filter((one) => followed.accepted?.weeks.includes(one)).length).toBeGreaterThan(5)
  expect(plan.weeks.find(({ start }) => start === week.start)?.sessions).toHaveLength(week.sessions.length - 1)
})

it('a request is held once, however many changes are asked of it', async () => {
  const { planner, questions, hear } = open()
  for (const _turn of [1, 2]) {
    const answer = planner.change(followed, leaveOut)
    hear({ id: questions.at(-1)?.id ?? 0, to: 'change', changed: err(refusal('PL-1')) })
    expect(await answer).toEqual(err(refusal('PL-1')))
  }
  expect(questions.map(({ ask }) => ask)).toEqual(['hold', 'change', 'change'])
})

it('what is only offered does not take the place of a change that is wished for', async () => {
  const { planner } = connect()
  const [offer, wish, other] = [
    planner.offer(followed, leaveOut),
    planner.change(followed, leaveOut),
    planner.offer(followed, { ...leaveOut, to: session.day }),
  ]
  expect([(await offer)?.ok, (await wish)?.ok, (await other)?.ok]).toEqual([undefined, true, true])
})

it('what would help is told step by step, and a plan that is asked for meanwhile goes before', async () => {
  const { planner, heard } = connect()
  const asked: Promise<unknown>[] = []
  const steps: number[] = []
  const helps = await planner.help(examplePlan, ({ done, all }) => {
    steps.push(done / all)
    if (steps.length === 2) asked.push(planner.change(followed, leaveOut))
  })
  expect(await Promise.all(asked)).toHaveLength(1)
  expect(helps?.length).toBe(steps.length)
  expect(steps.at(-1)).toBe(1)
  expect(heard.indexOf('change')).toBeLessThan(heard.length - 1)
  expect(heard.at(-1)).toBe('help')
})

it('what would help is given up between two what-ifs, and a second question takes the place of the first', async () => {
  const { planner, heard } = connect()
  const first = planner.help(examplePlan, () => planner.noHelp())
  expect(await first).toBeNull()
  const [second, third] = [planner.help(examplePlan, () => {}), planner.help(examplePlan, () => {})]
  expect(await second).toBeNull()
  expect((await third)?.length).toBeGreaterThan(5)
  expect(heard.filter((to) => to === 'help')).toHaveLength(3)
})

it('a plan that keeps every rule is found to break none, and one that does not is found out', async () => {
  const { planner } = connect()
  expect(await planner.check(examplePlan)).toEqual([])
  const crowded = { ...examplePlan, request: { ...examplePlan.request, minutes: { mon: 1 } } }
  expect(await planner.check(crowded)).toContain('PL-7')
})

it('why a session stands on its day, and why an exercise stands in it, are told apart', async () => {
  const { planner } = connect()
  const made = makePlan(exampleRequest, exampleCatalogue)
  const [first] = made.ok ? made.value.weeks.filter(({ sessions }) => sessions.length > 0) : []
  const asked = first?.sessions[0]
  if (!made.ok || first === undefined || asked === undefined) throw new Error('a session')
  const of = { week: first.start, session: asked.id }
  const day = await planner.account(made.value, of, null)
  expect(day?.day?.others.length).toBeGreaterThan(0)
  const exercise = await planner.account(made.value, of, asked.items.at(-1)?.exercise ?? '')
  expect(exercise?.exercise?.fills.length).toBeGreaterThan(0)
  expect(exercise?.numbers.map(({ number }) => number)).toContain('sets')
  expect(day?.minutes.length).toBeGreaterThan(0)
  expect((await planner.account(made.value, { ...of, session: '9-Z' }, null))?.day).toBeNull()
})
