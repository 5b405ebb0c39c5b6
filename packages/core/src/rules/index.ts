export { checkPlan, checkPlanInDetail, checkPlanWithoutRequest, type CheckReport } from './check-plan.ts'
export { viewPlan, type PlanView, type WeekView } from './plan-view.ts'
export type { ItemView, SessionView } from './session-view.ts'
export type { Violation } from './violation.ts'
