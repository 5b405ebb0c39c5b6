export { leftOf, restWithSwap, sessionAtHand, withRest, type SessionAtHand } from './adapt.ts'
export { askAgain, askSet, type AskedSet, type AskSetting } from './asked-set.ts'
export { asFollowedToday, doneOn, findSession, withItemsOn, type DoneOn, type FoundSession } from './changed-plan.ts'
export { nextTime, playedMinutes, type NextTime } from './closing.ts'
export { followedItems } from './followed-items.ts'
export { lastTime, readGymLog, weightsFor, type GymLog, type GymLogSetting } from './gym-log.ts'
export {
  answerPain,
  lightOfPain,
  tissuesOf,
  withPain,
  type PainAnswer,
  type PainChange,
  type PainSaid,
} from './hurts.ts'
export { lastingSwapWays, type LastingSetting, type LastingWay } from './lasting-swap.ts'
export { settleMissed, type AfterMissed } from './after-missed.ts'
export { findMissed, makesUp, type MissedSession } from './missed.ts'
export { lastStep, nextStep, openSteps } from './next-step.ts'
export { readSession, type Dot, type ItemSoFar, type SessionSoFar } from './overview.ts'
export { placeSets, type PlacedSets } from './placed-sets.ts'
export { BAR_KG, GYM_PLATES, loadBar, type LoadedBar, type OwnedPlates } from './plates.ts'
export {
  hasSamePurpose,
  keptWork,
  PURPOSE_KEPT,
  PURPOSE_KEPT_EACH,
  targetMuscles,
  type KeptWork,
  type Work,
} from './purpose.ts'
export { madeAt, restTimer, type RestNote, type RestTimer } from './rest-timer.ts'
export { restBetween, type Rest, type RestSetting } from './rest.ts'
export { shortenSession, type DroppedSets, type ShortenSetting, type ShortSession } from './shorten.ts'
export { stepsOf, type GymSide, type GymStep } from './steps.ts'
export { findSwaps, MOST_SWAPS, type Swap, type SwapSetting, type SwapWay } from './swap.ts'
export { kitUsed, needsKit, reorderWithout, type ReorderedSession } from './taken-kit.ts'
export { warmUpSets, type WarmUpSet } from './warm-up.ts'
export { weakerSide } from './weaker-side.ts'
