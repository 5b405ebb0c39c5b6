import { expect, test } from 'vitest'
import { testCatalogue } from '@strongstride/cli/testing'
import { judgeRunner } from '../../bench/judge-runner.ts'

/** Generated runners whose plan once broke a rule, and which. */
const KNOWN = [[824, 'MN-7', 'a session that gave way is full again only with two sets of each main lift']] as const

test.each(KNOWN)('runner %i keeps %s: %s', (seed) => {
  expect(judgeRunner(seed, testCatalogue()).faults).toEqual([])
})
