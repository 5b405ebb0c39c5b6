export * from './accepted-plans.ts'
export * from './blank-request.ts'
export * from './difference/difference.ts'
export { differencePlans } from './difference/difference-plans.ts'
export * from './plan.ts'
export { itemSchema } from './plan-fields.schema.ts'
export {
  parsePlan,
  parsePlanCover,
  parsePlanWeek,
  parsePlanWithoutRequest,
  type PlanWithoutRequest,
} from './plan.schema.ts'
export { parseRequest } from './request.schema.ts'
export * from './rule-ids.ts'
export { isSameValue } from './same-value.ts'
export { quickTempo, readTempo, unusualTempo, type Tempo, type ToldTempo } from './tempo.ts'
export * from './wanted-move.ts'
export { letterOf } from './session-letter.ts'
export { asksForMore } from './wider-wishes.ts'
export { parseWith } from '../schema/index.ts'
export type { SchemaIssue } from '../schema/index.ts'
