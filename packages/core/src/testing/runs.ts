import * as fc from 'fast-check'

/**
 * How often something is tried that is tried so often in `npm test`: as many times fewer in `npm run check` as a property
 * has that does not say, once at least.
 *
 * @example
 * ```ts
 * runsOf(100) >= 1 // true
 * ```
 */
export const runsOf = (inTest: number): number => Math.ceil((inTest * (fc.readConfigureGlobal().numRuns ?? 100)) / 100)
