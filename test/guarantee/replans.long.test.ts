import { testCatalogue } from '@strongstride/cli/testing'
import { acceptPlan, askAgain, makePlan, NOTHING_ACCEPTED } from '@strongstride/core'
import type { Plan } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { drawWish, generateRunner, WISHES } from '@strongstride/core/testing'
import type { Wish } from '@strongstride/core/testing'
import { expect, test } from 'vitest'

/** Wishes that reach every week; what they force out of a session near a race is not yet all told apart (ST-2, MN-8). */
const WIDE: readonly Wish[] = ['exercise-banned', 'complaint', 'kit-lost', 'fewer-minutes']

/** Forty runners; six for wishes that reach every week. */
const RUNNERS = 40

const catalogue = testCatalogue()

const plans = Array.from({ length: RUNNERS }, (_, index) => 1 + index).flatMap((seed) => {
  const answer = makePlan(generateRunner(seed), catalogue)
  return answer.ok ? [{ seed, plan: answer.value }] : []
})

const brokenBy = (plan: Plan): readonly string[] =>
  checkPlan(plan, catalogue).map(({ rule, week, subject, values }) =>
    [rule, week, subject, JSON.stringify(values)].join(' '),
  )

test.each(WISHES)('ST-1 ST-2 a plan asked for again breaks no rule: %s', (wish) => {
  for (const { seed, plan } of WIDE.includes(wish) ? plans.slice(0, 6) : plans) {
    const request = askAgain(acceptPlan(NOTHING_ACCEPTED, plan), drawWish(wish, plan, seed))
    const answer = request === null ? null : makePlan(request, catalogue)
    if (answer?.ok === true) expect({ seed, broken: brokenBy(answer.value) }).toEqual({ seed, broken: [] })
  }
})
