export * from './muscle.ts'
export * from './tissue.ts'
