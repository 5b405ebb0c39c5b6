import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import { brokenPromises, generateRunner } from '@strongstride/core/testing'
import { expect, it } from 'vitest'

/** Generated runners of every stage with one race, of seven to fifteen weeks. */
const SEEDS = [3, 6, 7, 10, 13]

it.each(SEEDS)(
  'runner %i is asked week by week for what day one promised, the plan withheld and only the log given',
  (seed) => {
    const request = { ...generateRunner(seed), log: [], reports: [] }
    expect(brokenPromises((asked) => makePlan(asked, testCatalogue()), request)).toEqual([])
  },
  120_000,
)
