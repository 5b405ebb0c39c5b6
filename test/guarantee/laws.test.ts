import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan, parsePlan } from '@strongstride/core'
import type { Plan, PlanRequest } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { generateRunner, leavesRequestAlone, plansTheSameTwice, refusalNamesChange } from '@strongstride/core/testing'
import type { Planner } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'

const planner: Planner = (request) => makePlan(request, testCatalogue())

type Answer = ReturnType<Planner>

const answers = new Map<PlanRequest, Answer>()

/** The answer to a request, planned once for all laws that need no second plan. */
const answerTo = (request: PlanRequest): Answer => {
  const known = answers.get(request) ?? planner(request)
  answers.set(request, known)
  return known
}

/** Three in `npm run check`, twenty in `npm test`. */
const SEEDS = Array.from({ length: process.env['STRONGSTRIDE_LONG'] === '1' ? 20 : 3 }, (_, index) => 103 + index)

const requests = SEEDS.map((seed) => ({ seed, request: generateRunner(seed) }))

/** Seeds for which a law does not hold. */
const breakers = (holds: (request: PlanRequest) => boolean): readonly number[] =>
  requests.filter(({ request }) => !holds(request)).map(({ seed }) => seed)

/** All that a plan decides; it carries its request, which may differ where that must not matter. */
const decisionsOf = (request: PlanRequest): string => {
  const answer = answerTo(request)
  if (!answer.ok) return JSON.stringify(answer.error)
  const { request: _carried, ...decided } = answer.value
  return JSON.stringify(decided)
}

describe('laws of the planner (specification, section 10)', () => {
  it('makes the same plan of the same input', () => {
    expect(breakers((request) => plansTheSameTwice(planner, request))).toEqual([])
  })

  it('leaves the request as it was', () => {
    expect(breakers((request) => leavesRequestAlone(planner, request))).toEqual([])
  })

  it('names a change with every refusal', () => {
    expect(breakers((request) => refusalNamesChange(answerTo, request))).toEqual([])
  })

  it('does not look at the order of the runs', () => {
    const turned = (request: PlanRequest): PlanRequest => ({ ...request, runs: request.runs.toReversed() })
    expect(breakers((request) => decisionsOf(request) === decisionsOf(turned(request)))).toEqual([])
  })

  it('does not look at the time zone', () => {
    const elsewhere = (request: PlanRequest): PlanRequest => ({ ...request, timeZone: 'Pacific/Kiritimati' })
    expect(breakers((request) => decisionsOf(request) === decisionsOf(elsewhere(request)))).toEqual([])
  })

  it('writes plans that survive JSON unchanged and keep every rule then too', () => {
    const survives = (plan: Plan): boolean => {
      const read = parsePlan(JSON.parse(JSON.stringify(plan)))
      if (!read.ok) return false
      expect(read.value).toEqual(plan)
      return checkPlan(read.value, testCatalogue()).length === 0
    }
    expect(
      breakers((request) => {
        const answer = answerTo(request)
        return !answer.ok || survives(answer.value)
      }),
    ).toEqual([])
  })
})
