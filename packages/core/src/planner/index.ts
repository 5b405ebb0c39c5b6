export { makePlan, menuProblemsOf } from './make-plan.ts'
