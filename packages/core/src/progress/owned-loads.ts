import { multiplyThousandths, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'

/** Weights there are to choose from, kilograms for one implement. */
export interface OwnedLoads {
  /** Ascending; empty where the runner has not said what there is. */
  readonly kg: readonly number[]
  /** The most a load may grow in one step, as a factor; the smallest owned step is always allowed (DS-4). */
  readonly rise: number
  /** Kilograms to round to where nothing is known of what there is. */
  readonly roundKg: number
}

const roundDown = (grams: number, { roundKg }: OwnedLoads): number => {
  const step = toThousandths(roundKg)
  return (Math.floor(grams / step) * step) / 1000
}

/** The heaviest weight that is not above so many kilograms; the lightest there is where all are. */
export const loadUpTo = (kg: number, owned: OwnedLoads): number => {
  const grams = toThousandths(kg)
  if (owned.kg.length === 0) return roundDown(Math.max(0, grams), owned)
  return owned.kg.filter((it) => toThousandths(it) <= grams).at(-1) ?? owned.kg[0] ?? 0
}

/** One step up from a weight: the most that is within the rise, else the next there is; the same weight at the end. */
export const loadAbove = (kg: number, owned: OwnedLoads): number => {
  const most = multiplyThousandths(toThousandths(kg), toThousandths(owned.rise))
  if (owned.kg.length === 0) return Math.max(kg, roundDown(most, owned))
  const above = owned.kg.filter((it) => it > kg)
  return above.filter((it) => toThousandths(it) <= most).at(-1) ?? above[0] ?? kg
}

/** A weight times a share, down to what there is; the next lighter one at least, where the share asks for less. */
export const loadShare = (kg: number, share: Thousandths, owned: OwnedLoads): number =>
  Math.min(kg, loadUpTo(multiplyThousandths(toThousandths(kg), share) / 1000, owned))
