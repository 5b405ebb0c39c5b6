import { daysBetween } from '../../calendar/index.ts'
import type { CivilDay } from '../../calendar/index.ts'
import { letterOf } from '../../plan/index.ts'
import type { Plan, PlanSession, Reason } from '../../plan/index.ts'
import { parseDay } from '../../calendar/index.ts'
import type { Catalogue } from '../../strength/index.ts'
import { toThousandths } from '../../units/index.ts'
import type { Thousandths } from '../../units/index.ts'
import { daysOf } from '../season-view.ts'
import type { CostView } from '../week-cost.ts'
import type { WeekDay } from '../week-days.ts'
import { costDifferences, costParts, weekBefore } from './cost-parts.ts'
import type { CostPart, Standing, WeekBefore } from './cost-parts.ts'
import { readPlan } from './planned-block.ts'

/** Why a session does not stand on another day of its week. */
export interface OtherDay {
  readonly day: CivilDay
  /** The rule that excludes the day, when one does. */
  readonly excluded: Reason | null
  /** Where no rule does: what the week would cost more there, the largest difference first; and in all. */
  readonly costs: readonly Reason[]
  readonly more: Thousandths
}

/** Why a session stands on its day. */
export interface DayAccount {
  readonly reasons: readonly Reason[]
  readonly others: readonly OtherDay[]
}

const MOST_COSTS = 2

const toReason = ({ code, values, cost }: CostPart): Reason => ({
  code,
  values: { ...values, cost: cost / 1000 },
  evidence: ['R3.1'],
})

/** What the move to another day costs; on the cheapest of its slots. */
const costOfMove = (
  session: PlanSession,
  day: WeekDay,
  {
    standing,
    before,
    cost,
  }: { readonly standing: readonly Standing[]; readonly before: WeekBefore; readonly cost: CostView },
): { readonly parts: readonly CostPart[]; readonly more: Thousandths } => {
  const letter = letterOf(session.id)
  const here = costParts(standing, before, cost)
  const ways = day.slots.map((slot) => {
    const moved = standing.map((it) => (it.letter === letter ? { ...it, day, slot } : it))
    const parts = costDifferences(here, costParts(moved, before, cost))
    return { parts, more: parts.reduce((sum, it) => sum + it.cost, 0) }
  })
  return ways.sort((a, b) => a.more - b.more)[0] ?? { parts: [], more: 0 }
}

/** Parts that speak against a move; a tie is said as a tie. */
const costReasons = (parts: readonly CostPart[], more: Thousandths): readonly Reason[] => {
  const against = parts.filter(({ cost }) => cost > 0).slice(0, MOST_COSTS)
  if (more <= 0 || against.length === 0) return [{ code: 'cost-weeks', values: {}, evidence: ['judgement'] }]
  return against.map(toReason)
}

const dayOf = ({ values }: Reason): CivilDay | null => parseDay(String(values['day'] ?? ''))

/**
 * Why a session stands on its day: what speaks for it, and day by day which rule excludes the others or, where none
 * does, what the week would cost more there, by name. Null for a session that is not in the plan.
 *
 * @example
 * ```ts no-run
 * explainDay(plan, session, catalogue)?.others[0] // { day: '2027-01-04', excluded: { code: 'day-excluded', ... }, ... }
 * ```
 */
export const explainDay = (plan: Plan, session: PlanSession, catalogue: Catalogue): DayAccount | null => {
  const { view, season } = readPlan(plan, catalogue)
  const week = plan.weeks.find((it) => it.sessions.some(({ day }) => day === session.day))
  const inSeason = season.find((it) => it.start === week?.start)
  if (week === undefined || inSeason === undefined) return null
  const days = daysOf(inSeason, view)
  const dayAt = (day: CivilDay): WeekDay | undefined => days.find((it) => it.day === day)
  const standing = week.sessions.flatMap((it): Standing[] => {
    const day = dayAt(it.day)
    if (day === undefined) return []
    return [{ letter: letterOf(it.id), legLoad: toThousandths(it.legLoad), day, slot: it.slot }]
  })
  const earlier = plan.weeks
    .filter((it) => it.start < week.start)
    .flatMap((it) =>
      it.sessions.map((one) => ({ day: one.day, letter: letterOf(one.id), index: daysBetween(it.start, one.day) })),
    )
  const cost: CostView = { runsOn: view.runsOn, races: plan.request.races, facts: view.facts, tables: catalogue.tables }
  const around = { standing, before: weekBefore(earlier), cost }
  const others = session.reasons.flatMap((reason): OtherDay[] => {
    const day = dayOf(reason)
    if (day === null || day === session.day) return []
    if (reason.code === 'day-excluded') return [{ day, excluded: reason, costs: [], more: 0 }]
    const there = dayAt(day)
    if (reason.code !== 'day-costs-more' || there === undefined) return []
    const { parts, more } = costOfMove(session, there, around)
    return [{ day, excluded: null, costs: costReasons(parts, more), more }]
  })
  const isAboutOthers = ({ code }: Reason): boolean => code === 'day-excluded' || code === 'day-costs-more'
  return { reasons: session.reasons.filter((it) => !isAboutOthers(it)), others }
}
