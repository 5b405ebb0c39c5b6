export { changeRequest, changesFor, type Change } from './changes.ts'
export { rankHelp, whatWouldHelp, type Help, type HelpInBlock, type MuscleChange } from './what-would-help.ts'
export {
  explainExercise,
  type ExerciseAccount,
  type FilledTarget,
  type LostSets,
  type WithoutExercise,
} from './exercise-account.ts'
export type { Alternative } from './alternative.ts'
export type { MissedDemand } from './missed-demands.ts'
export { explainDay, type DayAccount, type OtherDay } from './day-account.ts'
export { EXERCISE_NUMBERS, explainMinutes, explainNumber, type ExerciseNumber } from './number-reasons.ts'
export { summariseUnmet, type UnmetLine } from './unmet-summary.ts'
