export * from './plan.ts'
export * from './request.ts'
export * from './rule-ids.ts'
