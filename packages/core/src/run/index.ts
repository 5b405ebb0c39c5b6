export * from './race.ts'
export * from './run.ts'
export { RACE_KM, runsFromTypicalWeek } from './typical-week.ts'
export type { TypicalWeek, WeeklyRun } from './typical-week.ts'
