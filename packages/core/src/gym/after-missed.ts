import { differencePlans } from '../plan/index.ts'
import type { Plan, PlanRequest } from '../plan/index.ts'
import { findGap, readLog } from '../progress/index.ts'
import type { Gap } from '../progress/index.ts'
import { checkPlan } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { groupsThatGrew } from './missed.ts'

/** What becomes of the plan after sessions that were missed. */
export interface AfterMissed {
  /** The plan to accept; null where the one that is followed goes on as it is. */
  readonly plan: Plan | null
  /** Weeks that would be otherwise. */
  readonly weeks: number
  /** The gap in strength work that ends today, where there is one that counts: its days, and the share of the loads left. */
  readonly gap: Gap | null
}

/**
 * What a plan made anew means after missed sessions. It is offered where it says something else, breaks no rule, and
 * holds in no week to come more sets of a group than the plan that is followed: nothing is made up for. Else the plan
 * goes on as it is. The runner accepts it, or not.
 */
export const settleMissed = (
  followed: Plan,
  made: Plan | null,
  { request, catalogue }: { readonly request: PlanRequest; readonly catalogue: Catalogue },
): AfterMissed => {
  const known = new Set(catalogue.exercises.map(({ id }) => id))
  const log = readLog(request.log, { today: request.today, isKnown: (id) => known.has(id) })
  const gap = findGap(log, request.today, catalogue.tables.gaps)
  const same: AfterMissed = { plan: null, weeks: 0, gap }
  if (made === null) return same
  const { weeks } = differencePlans(followed, made)
  if (weeks.length === 0 || groupsThatGrew(followed, made, request.today).length > 0) return same
  return checkPlan(made, catalogue).length > 0 ? same : { plan: made, weeks: weeks.length, gap }
}
