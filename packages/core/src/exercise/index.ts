export * from './exercise.ts'
export * from './kit.ts'
