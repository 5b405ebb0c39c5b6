import { runSyncChaos } from '@strongstride/app/testing'
import { figureOf } from '../figure.ts'
import { hashOf } from './hash.ts'
import type { SoakPart } from './soak-part.ts'

/** Rounds of chaos for one of the soak: 1,000 for 200. */
const MULTIPLE = 5

/** Five devices over a network that cuts, doubles and loses, with clocks a day wrong: all end with the same state. */
export const chaosPart: SoakPart = async ({ rounds, seed, show }) => {
  const all = rounds * MULTIPLE
  const unequal: string[] = []
  for (let round = 0; round < all; round++) {
    const states = await runSyncChaos(seed + round, hashOf).catch((error: unknown) => [String(error), ''])
    if (new Set(states).size !== 1) unequal.push(`seed ${seed + round}`)
    show(`${round + 1} of ${all} rounds`)
  }
  return [
    figureOf('chaos.rounds', all, 'rounds'),
    figureOf('chaos.unequal', unequal.length, 'rounds', { goal: ['=', 0], notes: unequal }),
  ]
}
