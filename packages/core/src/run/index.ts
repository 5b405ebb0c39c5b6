export * from './race.ts'
export * from './run.ts'
