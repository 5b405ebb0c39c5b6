/** Draws a whole number from zero to one below `below`. */
export type Chance = (below: number) => number

/** A small generator of whole numbers (xorshift): the same seed draws the same numbers everywhere. */
export const makeChance = (seed: number): Chance => {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
