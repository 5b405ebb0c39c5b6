export { makePlan, makePlanTheLongWay, menuProblemsOf } from './make-plan.ts'
