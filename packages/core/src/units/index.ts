export * from './thousandths.ts'
