import type { RuleId } from '../plan/index.ts'
import type { PlanView } from './plan-view.ts'
import type { Violation } from './violation.ts'

/** What a rule must be given: the plan alone, its request too, or the accepted plan inside the request. */
export type RuleNeed = 'plan' | 'request' | 'accepted'

/** A rule of the specification, section 4, as a check of a prepared plan. */
export interface Rule {
  readonly id: RuleId
  readonly needs: RuleNeed
  readonly check: (view: PlanView) => readonly Violation[]
}
