export { makePlan, menuProblemsOf } from './make-plan.ts'
export * from './why/index.ts'
