import { testCatalogue } from '@strongstride/cli/testing'
import { RULE_IDS, makePlan } from '@strongstride/core'
import type { Plan } from '@strongstride/core'
import { generateRunner, plantFaults } from '@strongstride/core/testing'
import { expect, test } from 'vitest'

const isLong = process.env['STRONGSTRIDE_LONG'] === '1'

/** Runners whose plans together have a place for every fault. The long run takes the first twenty besides. */
const SEEDS = [14, 23, 25, 32, 38]
const MORE = isLong ? 20 : 0

const planOf = (seed: number): readonly Plan[] => {
  const plan = makePlan(generateRunner(seed), testCatalogue())
  return plan.ok ? [plan.value] : []
}

/** In `npm run check` each fault is planted into the first plan that has a place for it, in `npm test` into all. */
test('every fault planted into plans of generated runners is caught, and every rule has one planted', () => {
  const seeds = [...new Set([...SEEDS, ...Array.from({ length: MORE }, (_, seed) => seed)])]
  const counts = plantFaults(seeds.flatMap(planOf), testCatalogue(), { most: isLong ? Infinity : 1 })
  expect(RULE_IDS.flatMap((rule) => counts[rule].missed.map((name) => `${rule}: ${name}`))).toEqual([])
  expect(RULE_IDS.filter((rule) => counts[rule].caught === 0)).toEqual([])
})
