import { addDays, type CivilDay } from '../calendar/index.ts'
import type { Plan } from '../plan/index.ts'
import { checkPlan, withTrueSums, type Violation } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'

const keyOf = (violation: Violation): string => JSON.stringify(violation)

/** Where sets were too many before and are fewer now, nothing is broken anew. */
const isLessened = (now: Violation, before: readonly Violation[]): boolean => {
  const { sets, most } = now.values
  if (typeof sets !== 'number' || typeof most !== 'number' || sets <= most) return false
  return before.some((then) => {
    const { sets: were } = then.values
    return (
      typeof were === 'number' && were >= sets && keyOf({ ...then, values: { ...then.values, sets } }) === keyOf(now)
    )
  })
}

/** Days before and after a change that any rule can look at: eight weeks of volume, six of novelty, four of growth. */
const REACH = { before: 63, after: 42 } as const

/** The weeks of a plan that a change of one day can touch, and those that rules measure them against. */
const weeksAround = (plan: Plan, day: CivilDay): Plan => {
  const [from, to] = [addDays(day, -REACH.before), addDays(day, REACH.after)]
  return { ...plan, weeks: plan.weeks.filter(({ start }) => start >= from && start <= to) }
}

/** The plan as it was to be on a day: whole weeks are judged from their first day, what is left of them from today. */
const asOf = (plan: Plan, today: CivilDay): Plan => ({ ...plan, request: { ...plan.request, today } })

/** What a change breaks that was not broken before. */
export type FindNewlyBroken = (changed: Plan) => readonly Violation[]

/**
 * Holds changed plans against the rules, by the independent checker: what it finds in them that it does not find in the
 * plan as it stands, seen from today and from the first day of the week. A rule broken worse than before is found anew.
 */
export const watchRules = (plan: Plan, { week, day }: SpotInPlan, catalogue: Catalogue): FindNewlyBroken => {
  const days = [...new Set([plan.request.today, week])].toSorted().toReversed()
  const look = (asked: Plan, today: CivilDay): readonly Violation[] =>
    checkPlan(withTrueSums(asOf(asked, today), catalogue), catalogue)
  const near = weeksAround(plan, day)
  const asItStands = days.map((today) => {
    const before = look(near, today)
    return { today, before, keys: new Set(before.map(keyOf)) }
  })
  return (changed) => {
    const around = weeksAround(changed, day)
    for (const { today, before, keys } of asItStands) {
      const found = look(around, today).filter((it) => !keys.has(keyOf(it)) && !isLessened(it, before))
      if (found.length > 0) return found
    }
    return []
  }
}

/** Where a plan changes. */
export interface SpotInPlan {
  /** First day of the week. */
  readonly week: CivilDay
  readonly day: CivilDay
}
