export { classifyRun } from './classify-run.ts'
export type { ClassifiedRun, RunClassification } from './classify-run.ts'
export { unnamedLongRuns } from './week-context.ts'
