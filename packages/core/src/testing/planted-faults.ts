import { RULE_IDS, type Plan, type RuleId } from '../plan/index.ts'
import { checkPlan } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Fault } from './fault.ts'
import { FAULTS } from './faults.ts'

/** Faults planted and caught. */
export interface FaultCount {
  readonly planted: number
  readonly caught: number
  /** Names of faults that nobody caught. */
  readonly missed: readonly string[]
}
/** Counts rule by rule. */
export type FaultCounts = Readonly<Record<RuleId, FaultCount>>

const countOf = (rule: RuleId, plans: readonly Plan[], catalogue: Catalogue, faults: readonly Fault[]): FaultCount => {
  const planted = faults
    .filter((fault) => fault.rule === rule)
    .flatMap((fault) => plans.map((plan) => ({ fault, broken: fault.plant(plan, catalogue) })))
    .flatMap(({ fault, broken }) => (broken === null ? [] : [{ fault, broken }]))
  const missed = planted.filter(({ broken }) => !checkPlan(broken, catalogue).some((found) => found.rule === rule))
  return {
    planted: planted.length,
    caught: planted.length - missed.length,
    missed: missed.map(({ fault }) => fault.name),
  }
}

/**
 * Plants every fault into every plan and counts which the checker catches. The law holds when no rule has missed any,
 * and, over enough plans, each rule has planted some.
 */
export const plantFaults = (
  plans: readonly Plan[],
  catalogue: Catalogue,
  faults: readonly Fault[] = FAULTS,
): FaultCounts =>
  Object.fromEntries(RULE_IDS.map((rule) => [rule, countOf(rule, plans, catalogue, faults)])) as unknown as FaultCounts
