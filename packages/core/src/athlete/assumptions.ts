import type { ByStage } from './runner.ts'

/**
 * What stands in where the runner did not say (specification, section 11, "Unknown"). Chosen on the careful side:
 * a runner of stage `first` who names no weeks of steady running starts with two sessions of twenty minutes (DS-7).
 */
export const ASSUMED: { readonly weeksRunning: number; readonly monthsStrength: ByStage<number> } = {
  weeksRunning: 4,
  monthsStrength: { first: 0, raced: 6, experienced: 24 },
}
