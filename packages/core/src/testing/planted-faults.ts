import { RULE_IDS, type Plan, type RuleId } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { rulesBroken, type Fault } from './fault.ts'
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

/** What is planted: which faults, and each into how many plans at most, the first that have a place for it. */
export interface Planting {
  readonly faults?: readonly Fault[]
  readonly most?: number
}

/** The plans with a fault in them. */
const plantedIn = (fault: Fault, plans: readonly Plan[], catalogue: Catalogue, most: number): readonly Plan[] => {
  const broken: Plan[] = []
  for (const plan of plans) {
    if (broken.length >= most) break
    const one = fault.plant(plan, catalogue)
    if (one !== null) broken.push(one)
  }
  return broken
}

const countOf = (
  rule: RuleId,
  plans: readonly Plan[],
  catalogue: Catalogue,
  { faults, most }: Required<Planting>,
): FaultCount => {
  const planted = faults
    .filter((fault) => fault.rule === rule)
    .flatMap((fault) => plantedIn(fault, plans, catalogue, most).map((broken) => ({ fault, broken })))
  const missed = planted.filter(({ broken }) => !rulesBroken(broken, catalogue).has(rule))
  return {
    planted: planted.length,
    caught: planted.length - missed.length,
    missed: missed.map(({ fault }) => fault.name),
  }
}

/**
 * Plants faults into plans, every one into every plan unless told otherwise, and counts which the checker catches. The
 * law holds when no rule has missed any, and, over enough plans, each rule has planted some.
 */
export const plantFaults = (
  plans: readonly Plan[],
  catalogue: Catalogue,
  { faults = FAULTS, most = Infinity }: Planting = {},
): FaultCounts =>
  Object.fromEntries(
    RULE_IDS.map((rule) => [rule, countOf(rule, plans, catalogue, { faults, most })]),
  ) as unknown as FaultCounts
