import { RULE_IDS, type Plan, type PlanRequest, type Refusal, type RuleId } from '../plan/index.ts'
import type { Result } from '../result.ts'
import { checkPlan, type Violation } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Fault } from './fault.ts'
import { FAULTS } from './faults.ts'

/** What the laws are about: a planner with its catalogue already given. */
export type Planner = (request: PlanRequest) => Result<Plan, Refusal>

const copyOf = (request: PlanRequest): PlanRequest => JSON.parse(JSON.stringify(request)) as PlanRequest

/** The same input gives the same plan, byte for byte, also when it is another object with the same contents. */
export const plansTheSameTwice = (planner: Planner, request: PlanRequest): boolean => {
  const first = JSON.stringify(planner(request))
  return first === JSON.stringify(planner(request)) && first === JSON.stringify(planner(copyOf(request)))
}

/** Planning leaves the request as it was. */
export const leavesRequestAlone = (planner: Planner, request: PlanRequest): boolean => {
  const before = JSON.stringify(request)
  planner(request)
  return JSON.stringify(request) === before
}

/** Rules the plan for a request breaks, soft ones included; none for a refusal. */
export const brokenRules = (planner: Planner, request: PlanRequest, catalogue: Catalogue): readonly Violation[] => {
  const answer = planner(request)
  return answer.ok ? checkPlan(answer.value, catalogue) : []
}

/** A refusal names the rule or field that blocks and a change that would help. */
export const refusalNamesChange = (planner: Planner, request: PlanRequest): boolean => {
  const answer = planner(request)
  return answer.ok || (answer.error.rule !== '' && answer.error.wouldHelp.code !== '')
}

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
