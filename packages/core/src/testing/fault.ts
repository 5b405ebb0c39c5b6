import type { TissueId } from '../anatomy/index.ts'
import type { Plan, RuleId } from '../plan/index.ts'
import { checkPlan, viewPlan, type SessionView, type WeekView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { withTrueSums } from '../rules/index.ts'

/**
 * A planted fault: takes a plan that keeps the rules and gives one that breaks `rule`, if it can nothing else; null
 * when the plan offers no place for it.
 */
export interface Fault {
  readonly rule: RuleId
  readonly name: string
  readonly plant: (plan: Plan, catalogue: Catalogue) => Plan | null
}

/** Places of a plan where a fault fits, best first; asked one by one. */
export type Places = (plan: Plan, catalogue: Catalogue) => Iterable<Plan>

/** Places tried before a fault settles for one with side effects. */
const MOST_TRIED = 8

const found = new WeakMap<Catalogue, WeakMap<Plan, ReadonlySet<RuleId>>>()

/** The rules that a plan breaks, looked for once. */
export const rulesBroken = (plan: Plan, catalogue: Catalogue): ReadonlySet<RuleId> => {
  const known = found.get(catalogue) ?? new WeakMap<Plan, ReadonlySet<RuleId>>()
  found.set(catalogue, known)
  const broken = known.get(plan) ?? new Set(checkPlan(plan, catalogue).map(({ rule }) => rule))
  known.set(plan, broken)
  return broken
}

/**
 * The first place that breaks no other rule; whether it breaks the rule itself is not asked, else the law that every
 * fault is caught would prove nothing.
 */
const cleanest = (rule: RuleId, places: Iterable<Plan>, catalogue: Catalogue): Plan | null => {
  let best: { readonly plan: Plan; readonly others: number } | null = null
  let tried = 0
  for (const plan of places) {
    const broken = rulesBroken(plan, catalogue)
    const others = broken.size - (broken.has(rule) ? 1 : 0)
    if (best === null || others < best.others) best = { plan, others }
    tried += 1
    if (others === 0 || tried === MOST_TRIED) break
  }
  return best?.plan ?? null
}

/** A fault that keeps the printed sums true. */
export const fault = (rule: RuleId, name: string, places: Places): Fault => ({
  rule,
  name,
  plant: (plan, catalogue) => {
    const summed = function* (): Generator<Plan> {
      for (const place of places(plan, catalogue)) yield withTrueSums(place, catalogue)
    }
    return cleanest(rule, summed(), catalogue)
  },
})

/** A fault of the printed sums themselves. */
export const misprint = (rule: RuleId, name: string, places: Places): Fault => ({
  rule,
  name,
  plant: (plan, catalogue) => cleanest(rule, places(plan, catalogue), catalogue),
})

/** Sessions from today on, in order. */
export const upcoming = (plan: Plan, catalogue: Catalogue): readonly SessionView[] => viewPlan(plan, catalogue).upcoming

/** Weeks that are not wholly past. */
export const weeksAhead = (plan: Plan, catalogue: Catalogue): readonly WeekView[] =>
  viewPlan(plan, catalogue).weeks.filter(({ past }) => !past)

/** Tissues that hurt or have hurt, as the runner complains of them or reports them. */
export const hurtTissues = ({ request: { complaints, reports } }: Plan): ReadonlySet<TissueId> =>
  new Set([
    ...complaints.map(({ tissue }) => tissue),
    ...reports.flatMap((report) => (report.kind === 'pain' ? [report.tissue] : [])),
  ])
