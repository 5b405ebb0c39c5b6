export * from './thousandths.ts'
export * from './weight.ts'
