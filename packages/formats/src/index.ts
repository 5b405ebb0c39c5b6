export * from './ics/index.ts'
export * from './week-text/index.ts'
