/** Chance that is the same everywhere: whole numbers drawn from a seed. */
export interface Draw {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** True so many times in a hundred. */
  chance(percent: number): boolean
  /** One of a list; `last` of an empty one is a mistake of the caller. */
  pick<const Value>(list: readonly [Value, ...Value[]]): Value
  /** Some of a list, each so many times in a hundred. */
  some<Value>(list: readonly Value[], percent: number): readonly Value[]
  /** A value so many times in a hundred, else null. */
  maybe<Value>(percent: number, make: () => Value): Value | null
}

/** Numbers below 2^32 from a seed, by mulberry32: a few whole-number steps, the same on every engine. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** Draws from a seed; the same seed draws the same. */
export const drawFrom = (seed: number): Draw => {
  const next = numbersFrom(seed)
  const whole = (from: number, to: number): number => from + (next() % (to - from + 1))
  const chance = (percent: number): boolean => whole(1, 100) <= percent
  return {
    whole,
    chance,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    some: (list, percent) => list.filter(() => chance(percent)),
    maybe: (percent, make) => (chance(percent) ? make() : null),
  }
}
