export { exampleBeginnerPlan } from './example-beginner.ts'
export { exampleCatalogue, exampleExercise } from './example-catalogue.ts'
export { exampleItem, examplePlan } from './example-plan.ts'
export { day, EXAMPLE_RACE, EXAMPLE_START, exampleRequest } from './example-request.ts'
export { exampleTables } from './example-tables.ts'
export { drawFrom, type Draw } from './draw.ts'
export type { Fault } from './fault.ts'
export { FAULTS } from './faults.ts'
export { EVENT_EXAMPLES, journals, sealForTest, testId } from './journal-events.ts'
export { rememberPlans, type Law, type Planner } from './law.ts'
export { brokenRules, LAWS, type LawName } from './laws.ts'
export { findFallenScores, scoresOfMenus, type ScoresOf } from './nested-law.ts'
export { plantFaults, type FaultCount, type FaultCounts } from './planted-faults.ts'
export { runsOf } from './runs.ts'
export { menuProblems } from './menu-problems.ts'
export { askLater, brokenPromises, keepsItsPromise, logOf, type BrokenPromise } from './promise.ts'
export { generateRunner, runnerArbitrary } from './runners.ts'
export { drawWish, WISHES, type Wish } from './plan-wishes.ts'
export { withTrueSums } from '../rules/index.ts'
export { estimateLift, heldKg, movedKg, shareOfMaximum, type LiftEstimate } from '../progress/index.ts'
export { broken, exampleDay, printedBroken } from './broken.ts'
export {
  asReplan,
  runsOn,
  SOFT_REASONS,
  swapExercise,
  withItem,
  withItems,
  withMovedSession,
  withNewRun,
  withRequest,
  withRun,
  withSession,
  withWeek,
} from './plan-edits.ts'
