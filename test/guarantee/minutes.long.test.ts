import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import { generateRunner } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { weekUses } from '../../bench/week-use.ts'

it.each([92, 93, 110])('runner %i, who has short sessions among others, is left no minutes', (seed) => {
  const made = makePlan(generateRunner(seed), testCatalogue())
  if (!made.ok) throw new Error('the runner has a plan')
  expect(weekUses(made.value, testCatalogue()).filter(({ room }) => room !== null)).toEqual([])
})
