export * from './runner.schema.ts'
export * from './values.schema.ts'
