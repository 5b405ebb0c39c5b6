import { toThousandths } from '../units/index.ts'

/** Plates of one size that there are, both sides together. */
export interface OwnedPlates {
  readonly kg: number
  readonly count: number
}

/** What to put on each side of a bar, the heaviest first, and what the bar weighs with it. */
export interface LoadedBar {
  readonly perSide: readonly number[]
  /** Kilograms in all; what is asked, or the nearest below it. */
  readonly kg: number
}

/** Plates of a usual gym, kilograms: as many as a bar takes. */
export const GYM_PLATES: readonly OwnedPlates[] = [20, 15, 10, 5, 2.5, 1.25].map((kg) => ({ kg, count: 8 }))

/** Kilograms of each kind of bar when nobody has weighed it. */
export const BAR_KG = { barbell: 20, 'trap-bar': 25 } as const

type Sums = ReadonlyMap<number, readonly number[]>

/** The sums with up to so many pairs of one plate besides, each with the fewest plates. */
const withPairs = (sums: Sums, { kg, count }: OwnedPlates): Sums => {
  const next = new Map(sums)
  const pairs = Array.from({ length: Math.floor(count / 2) }, (_, index) => index + 1)
  const more = [...sums].flatMap(([grams, used]) =>
    pairs.map((number) => ({
      grams: grams + number * toThousandths(kg),
      used: [...used, ...Array.from({ length: number }, () => kg)],
    })),
  )
  for (const { grams, used } of more) {
    const known = next.get(grams)
    if (known === undefined || known.length > used.length) next.set(grams, used)
  }
  return next
}

/** All sums that pairs of plates make on one side; grams. */
const sumsOf = (plates: readonly OwnedPlates[]): Sums =>
  plates.toSorted((a, b) => b.kg - a.kg).reduce<Sums>(withPairs, new Map([[0, []]]))

/**
 * Plates for each side of a bar, so that it weighs what is asked, or as little less as can be: the same on both sides,
 * only from what there is, as few plates as will do. An empty bar where even the lightest pair is too much; null where
 * the bar alone is.
 *
 * @example
 * ```ts
 * loadBar(62.5, 20, GYM_PLATES)?.perSide // [20, 1.25]
 * ```
 */
export const loadBar = (kg: number, barKg: number, plates: readonly OwnedPlates[]): LoadedBar | null => {
  const room = toThousandths(kg) - toThousandths(barKg)
  if (room < 0) return null
  let found: readonly [number, readonly number[]] = [0, []]
  for (const sum of sumsOf(plates)) if (2 * sum[0] <= room && sum[0] > found[0]) found = sum
  return { perSide: found[1], kg: (toThousandths(barKg) + 2 * found[0]) / 1000 }
}
