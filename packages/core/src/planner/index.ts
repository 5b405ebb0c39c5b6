export { makePlan } from './make-plan.ts'
