import { MUSCLE_GROUPS, MUSCLES_BY_GROUP } from '@strongstride/core'
import type { MuscleGroup, Plan, PlanWeek } from '@strongstride/core'

/** What the weeks of build and strength of a plan make of the seven groups' targets. */
export interface TargetWeeks {
  /** Groups times weeks. */
  readonly judged: number
  readonly met: number
  /** What the plan says keeps a group short, an entry for each group and week. */
  readonly told: readonly string[]
  /** Groups short of their target of which the plan does not say why, `week group`. */
  readonly silent: readonly string[]
}

/** Sets come in halves, so a muscle less than half a set below its target has it. */
const HALF_A_SET = 0.5

const isMetBy = (weeks: readonly PlanWeek[], group: MuscleGroup): boolean =>
  MUSCLES_BY_GROUP[group].every((muscle) => {
    const target = weeks.reduce((sum, { targets }) => sum + (targets[muscle] ?? 0), 0)
    const sets = weeks.reduce((sum, { effectiveSets }) => sum + (effectiveSets[muscle] ?? 0), 0)
    return target - sets < HALF_A_SET
  })

/** Where A and B take turns, a week and one beside it in the block count together, whichever is kinder. */
const isMet = (plan: Plan, index: number, group: MuscleGroup): boolean => {
  const week = plan.weeks[index]
  if (week === undefined || isMetBy([week], group)) return true
  if (week.sessions.length > 1) return false
  return [plan.weeks[index - 1], plan.weeks[index + 1]].some(
    (beside) => beside?.block === week.block && isMetBy([week, beside], group),
  )
}

const reasonFor = (plan: Plan, week: PlanWeek, group: MuscleGroup): string | null => {
  const entry = plan.unmet.find(
    ({ rule, week: start, subject }) =>
      (rule === 'target' || rule === 'MN-4') && start === week.start && subject === group,
  )
  return entry === undefined || entry.blockedBy.length === 0 ? null : entry.blockedBy.join(' and ')
}

const isJudged = (week: PlanWeek, { request }: Plan): boolean =>
  (week.row === 'build' || week.row === 'strength') &&
  !week.deload &&
  week.start >= request.today &&
  week.sessions.length > 0

/** Holds every group of every full week of build and strength against its target, and asks the plan about the rest. */
export const targetWeeks = (plan: Plan): TargetWeeks => {
  const judged = plan.weeks.flatMap((week, index) =>
    isJudged(week, plan) ? MUSCLE_GROUPS.map((group) => ({ week, group, met: isMet(plan, index, group) })) : [],
  )
  const short = judged
    .filter(({ met }) => !met)
    .map(({ week, group }) => ({ name: `${week.start} ${group}`, reason: reasonFor(plan, week, group) }))
  return {
    judged: judged.length,
    met: judged.filter(({ met }) => met).length,
    told: short.flatMap(({ reason }) => reason ?? []),
    silent: short.filter(({ reason }) => reason === null).map(({ name }) => name),
  }
}
