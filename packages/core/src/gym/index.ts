export { asFollowedToday, findSession, withItemsOn, type FoundSession } from './changed-plan.ts'
export { lastingSwapWays, type LastingSetting, type LastingWay } from './lasting-swap.ts'
export {
  hasSamePurpose,
  keptWork,
  PURPOSE_KEPT,
  PURPOSE_KEPT_EACH,
  targetMuscles,
  type KeptWork,
  type Work,
} from './purpose.ts'
export { findSwaps, MOST_SWAPS, type Swap, type SwapSetting, type SwapWay } from './swap.ts'
