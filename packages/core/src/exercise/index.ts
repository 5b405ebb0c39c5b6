export * from './exercise.ts'
export * from './figure.ts'
export * from './kit.ts'
