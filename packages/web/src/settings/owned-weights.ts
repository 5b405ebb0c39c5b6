import { kgFromWeight, weightFromKg, type LoadKitId, type WeightUnit } from '@strongstride/core'

/** Weights of one item of kit that are kept at most, and the heaviest, in kilograms (as the journal takes them). */
const MOST = { weights: 200, kg: 1000 } as const

/** Ascending, each once. */
const sorted = (weights: readonly number[]): readonly number[] => [...new Set(weights)].toSorted((a, b) => a - b)

/** How a language parts numbers: where the comma is the decimal sign, it parts none without a blank behind it. */
const SEPARATORS = { ',': /;|\s+/, '.': /[,;]|\s+/ } as const

/**
 * Weights as people list them (`5, 7.5, 10`), in their unit, as kilograms, ascending; null where something in it is none. An
 * empty text is an empty list.
 */
export const parseWeights = (text: string, unit: WeightUnit, decimal: ',' | '.'): readonly number[] | null => {
  const pieces = text
    .split(SEPARATORS[decimal])
    .map((piece) => piece.replace(/,$/, '').replace(',', '.'))
    .filter((piece) => piece !== '')
  const weights = pieces.map((piece) =>
    /^\d+(?:\.\d+)?$/.test(piece) ? kgFromWeight(Number(piece), unit) : Number.NaN,
  )
  const areAll = weights.every((kg) => kg > 0 && kg <= MOST.kg) && weights.length <= MOST.weights
  return areAll ? sorted(weights) : null
}

/** Kilograms as a list in a unit, as {@link parseWeights} reads it. */
export const formatWeights = (weights: readonly number[], unit: WeightUnit, decimal: ',' | '.'): string =>
  weights.map((kg) => String(weightFromKg(kg, unit)).replace('.', decimal)).join(decimal === ',' ? '; ' : ', ')

/** What a bar weighs with each choice of the pairs of plates that there are, kilograms; the lightest where there are many. */
export const barWeights = (bar: number, pairs: readonly number[]): readonly number[] => {
  let sums: readonly number[] = [bar]
  for (const plate of pairs) {
    const more = sums.map((sum) => Math.round((sum + 2 * plate) * 1000) / 1000)
    sums = sorted([...sums, ...more].filter((sum) => sum <= MOST.kg)).slice(0, MOST.weights)
  }
  return sums
}

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)

type Sets = Readonly<Record<WeightUnit, readonly (readonly number[])[]>>

const BARS: Sets = { kg: [steps(20, 60, 2.5), steps(20, 120, 2.5)], lb: [steps(45, 135, 5), steps(45, 265, 5)] }
const STACKS: Sets = { kg: [steps(5, 50, 5), steps(5, 100, 5)], lb: [steps(10, 100, 10), steps(10, 200, 10)] }

/** What shops sell as one set, in the unit it is stamped in. */
const SETS: Readonly<Record<LoadKitId, Sets>> = {
  backpack: { kg: [[2.5, 5, 7.5, 10, 15]], lb: [[5, 10, 15, 20, 30]] },
  dumbbell: {
    kg: [[1, 2, 3, 4, 5], steps(2, 10, 2), steps(2.5, 25, 2.5)],
    lb: [[2, 3, 5, 8, 10], steps(5, 25, 5), steps(5, 50, 5)],
  },
  kettlebell: {
    kg: [[8, 12, 16], steps(4, 24, 4), steps(8, 32, 4)],
    lb: [[18, 26, 35], steps(10, 50, 5), [18, 26, 35, 44, 53, 62, 70]],
  },
  barbell: BARS,
  'trap-bar': BARS,
  'leg-press': { kg: [steps(20, 200, 10)], lb: [steps(40, 400, 20)] },
  'leg-extension': STACKS,
  'leg-curl': STACKS,
  'calf-machine': STACKS,
  cable: STACKS,
}

/** A set of weights that many own. */
export interface CommonSet {
  /** As it is stamped. */
  readonly from: number
  readonly to: number
  readonly kg: readonly number[]
}

/** Sets of an item of kit that many own, the smallest first. */
export const commonSets = (kit: LoadKitId, unit: WeightUnit): readonly CommonSet[] =>
  SETS[kit][unit].map((stamped) => ({
    from: stamped[0] ?? 0,
    to: stamped.at(-1) ?? 0,
    kg: stamped.map((amount) => kgFromWeight(amount, unit)),
  }))
