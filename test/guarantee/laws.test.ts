import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import { brokenRules, generateRunner, LAWS, rememberPlans } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'

const planner = rememberPlans((request) => makePlan(request, testCatalogue()))

const isLong = process.env['STRONGSTRIDE_LONG'] === '1'

/** One in `npm run check`; twenty, one of which once broke two laws, in `npm test`; `npm run guarantee` takes any number. */
const SEEDS = isLong ? Array.from({ length: 20 }, (_, index) => 103 + index) : [104]

const runners = SEEDS.map((seed) => ({ seed, request: generateRunner(seed) }))

describe('laws of the planner (specification, section 10)', () => {
  it.each(Object.entries(LAWS))('%s', (_name, law) => {
    const broken = runners.flatMap(({ seed, request }) =>
      law(planner, request, testCatalogue()).map((line) => `seed ${seed}: ${line}`),
    )
    expect(broken).toEqual([])
  })

  it('are kept by plans that keep every rule, read back from JSON too', () => {
    const read = rememberPlans((request) => {
      const answer = planner(request)
      return answer.ok ? { ok: true, value: JSON.parse(JSON.stringify(answer.value)) as typeof answer.value } : answer
    })
    expect(runners.flatMap(({ request }) => brokenRules(read, request, testCatalogue()))).toEqual([])
  })
})
