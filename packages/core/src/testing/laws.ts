import { checkPlan, type Violation } from '../rules/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { findLostInJson, findOrderOfRuns, findOtherAnswer, findTimeZone, findTouchedRequest } from './input-laws.ts'
import type { Law, Planner } from './law.ts'
import { findHarderWithFewerMinutes } from './minutes-law.ts'
import { findDeadEnd } from './refusal-law.ts'
import { findBrokenByReplan, findChangedSameDay, findChangedWeekLater, findUndoRests } from './replan-laws.ts'

/** Rules the plan for a request breaks, soft ones included; none for a refusal. */
export const brokenRules = (planner: Planner, request: PlanRequest, catalogue: Catalogue): readonly Violation[] => {
  const answer = planner(request)
  return answer.ok ? checkPlan(answer.value, catalogue) : []
}

/** The laws of the specification, section 10, that a planner and a request are enough to judge, by name. */
export const LAWS = {
  'same-input-same-plan': findOtherAnswer,
  'request-left-alone': findTouchedRequest,
  'order-of-runs': findOrderOfRuns,
  'time-zone': findTimeZone,
  'survives-json': findLostInJson,
  'fewer-minutes-never-harder': findHarderWithFewerMinutes,
  'replan-same-day': findChangedSameDay,
  'replan-week-later': findChangedWeekLater,
  'replan-keeps-rules': findBrokenByReplan,
  'undo-restores': findUndoRests,
  'refusal-leads-to-plan': findDeadEnd,
} as const satisfies Readonly<Record<string, Law>>

/** One of {@link LAWS}. */
export type LawName = keyof typeof LAWS
