/** Draws from one seed, the same in the same order. */
export interface Chance {
  /** From 0 up to 1. */
  readonly share: () => number
  /** A whole number from 0, below `most`. */
  readonly below: (most: number) => number
}

/** Chance from a seed (mulberry32). */
export const chanceOf = (seed: number): Chance => {
  let state = seed
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { share, below: (most) => Math.floor(share() * most) }
}
