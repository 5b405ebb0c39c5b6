export { classifyRun } from './classify-run.ts'
export type { ClassifiedRun, RunClassification, RunText } from './classify-run.ts'
export { unnamedLongRuns } from './week-context.ts'
export type { WeekRun } from './week-context.ts'
