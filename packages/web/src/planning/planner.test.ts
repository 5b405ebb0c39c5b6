import { blankRequest, err, parseDay, type PlanRequest, type Refusal } from '@strongstride/core'
import { expect, it } from 'vitest'
import { plannerOver, type PlanQuestion, type PlanReply } from './planner.ts'

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
  const questions: PlanQuestion[] = []
  let hear: (reply: PlanReply) => void = () => {}
  const planner = plannerOver({
    ask: (question) => questions.push(question),
    listen: (heard) => {
      hear = heard
    },
  })
  const reply = (id: number): void => hear({ id, plan: err(refusal(String(id))) })
  return { planner, questions, reply }
}

it('of several questions the first and the newest are asked, and only the newest is answered', async () => {
  const { planner, questions, reply } = open()
  const answers = [1, 2, 3].map((sessions) => planner.plan(request(sessions as 1)))
  reply(1)
  reply(2)
  expect(await Promise.all(answers)).toEqual([null, null, err(refusal('2'))])
  expect(questions.map((question) => question.request.sessions)).toEqual([1, 3])
})

it('a question alone is answered', async () => {
  const { planner, reply } = open()
  const answer = planner.plan(request(2))
  reply(1)
  expect(await answer).toEqual(err(refusal('1')))
})

it('a planner that broke answers with nothing, and takes the next question', async () => {
  const { planner, questions } = open()
  let hear: (reply: PlanReply) => void = () => {}
  const broken = plannerOver({
    ask: ({ id }) => queueMicrotask(() => hear({ id, plan: null, failure: 'no catalogue' })),
    listen: (heard) => {
      hear = heard
    },
  })
  expect([await broken.plan(request(1)), await broken.plan(request(2))]).toEqual([null, null])
  expect([questions, typeof planner.plan]).toEqual([[], 'function'])
})
