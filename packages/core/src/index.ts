export * from './anatomy/index.ts'
export * from './athlete/index.ts'
export * from './calendar/index.ts'
export * from './exercise/index.ts'
export * from './plan/index.ts'
export * from './planner/index.ts'
export { minutesFactor, nextTrial, painLight } from './progress/index.ts'
export type {
  DayReport,
  LoggedSession,
  LoggedSet,
  PainScores,
  SessionLight,
  Trial,
  TrialAnswer,
} from './progress/index.ts'
export * from './result.ts'
export * from './run/index.ts'
export * from './strength/index.ts'
export * from './units/index.ts'
