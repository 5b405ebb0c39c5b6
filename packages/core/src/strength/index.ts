export * from './catalogue.ts'
export * from './tables.ts'
