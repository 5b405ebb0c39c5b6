import type { ProgressTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { loadUpTo } from './owned-loads.ts'
import type { OwnedLoads } from './owned-loads.ts'

/** A trial of a weight: eight repetitions, and how many more there would have been. */
export interface Trial {
  readonly kg: number
  readonly left: number
}

/** What comes after a trial: another weight, or the weight to train with. */
export type TrialAnswer =
  | { readonly type: 'try'; readonly kg: number }
  | { readonly type: 'found'; readonly kg: number }

type Numbers = ProgressTables['firstLoad']

/**
 * Factor on a weight after eight repetitions with so many left, thousandths (specification, section 7): more than six
 * +20 % for the legs and +10 % above them, four to six +10 %, fewer than wanted -15 %. Wanted is never under two.
 */
export const trialFactor = (
  left: number,
  wanted: number,
  region: 'upper' | 'lower',
  { leastRir, light, fair, heavy }: Numbers,
): Thousandths => {
  const target = Math.max(leastRir, wanted)
  if (left < target) return toThousandths(heavy)
  if (left > light.overRir) return toThousandths(light[region])
  return left >= fair.fromRir && left > target ? toThousandths(fair.factor) : 1000
}

/** What to do after the trials so far: three at most, then the last weight, or less, is the one to train with. */
export const nextTrial = (
  trials: readonly [Trial, ...Trial[]],
  wanted: number,
  { region, owned }: { readonly region: 'upper' | 'lower'; readonly owned: OwnedLoads },
  numbers: Numbers,
): TrialAnswer => {
  const last = trials.at(-1) ?? trials[0]
  const factor = trialFactor(last.left, wanted, region, numbers)
  const kg = loadUpTo((toThousandths(last.kg) * factor) / 1_000_000, owned)
  if (factor === 1000 || kg === last.kg) return { type: 'found', kg: last.kg }
  if (trials.length >= numbers.trials) return { type: 'found', kg: Math.min(kg, last.kg) }
  return { type: 'try', kg }
}
