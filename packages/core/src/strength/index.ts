export * from './catalogue.ts'
export * from './progress-tables.ts'
export * from './range.ts'
export * from './tables.ts'
