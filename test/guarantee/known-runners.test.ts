import { expect, test } from 'vitest'
import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import { generateRunner, LAWS } from '@strongstride/core/testing'
import { judgeRunner } from '../../bench/judge-runner.ts'

/** Generated runners whose plan once broke a rule, and which. */
const KNOWN = [[824, 'MN-7', 'a session that gave way is full again only with two sets of each main lift']] as const

test.each(KNOWN)('runner %i keeps %s: %s', (seed) => {
  expect(judgeRunner(seed, testCatalogue()).faults).toEqual([])
})

/** Generated runners for whom a law once did not hold, and why. */
const LAWLESS = [
  [549_299_676, 'order-of-runs', 'two runs of a day had no order of their own'],
  [14, 'undo-restores', 'contacts of an accepted session were shared out again'],
  [118, 'replan-same-day', 'another session of the block took the place of an accepted one'],
] as const

test.each(LAWLESS)('runner %i keeps the law %s: %s', (seed, name) => {
  const broken = LAWS[name]((request) => makePlan(request, testCatalogue()), generateRunner(seed), testCatalogue())
  expect(broken).toEqual([])
})
