export * from './calendar/index.ts'
export * from './result.ts'
export * from './run/index.ts'
