export * from './civil-day.ts'
