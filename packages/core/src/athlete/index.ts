export * from './assumptions.ts'
export * from './runner.ts'
