/** From and to, both included. */
export type Range = readonly [number, number]
