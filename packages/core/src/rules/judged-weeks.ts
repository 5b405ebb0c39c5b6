import type { CivilDay } from '../calendar/index.ts'
import type { Unmet } from '../plan/index.ts'
import type { Phase } from '../strength/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'

/** Phases in which MN-4 asks for all seven groups. */
export const GROUP_PHASES: readonly Phase[] = ['learn', 'build', 'strength', 'power', 'maintain', 'base']

/** Whether MN-4 to MN-6 bind at all: a whole week from today on, of these phases, no deload. */
const isBound = (week: WeekView, phases: readonly Phase[]): boolean =>
  phases.includes(week.week.phase) && !week.loose && !week.past && !week.partial

/** Weeks that MN-4 to MN-6 judge: bound, with a session. */
export const judgedWeeks = (view: PlanView, phases: readonly Phase[]): readonly WeekView[] =>
  view.weeks.filter((week) => isBound(week, phases) && week.sessions.length > 0)

/** Bound weeks that no session stands in. */
export const emptyWeeks = (view: PlanView): readonly WeekView[] =>
  view.weeks.filter((week) => isBound(week, GROUP_PHASES) && week.sessions.length === 0)

/** A week with the sessions before today too: what its neighbour takes turns with, done or to be done. */
const withPast = (week: WeekView, view: PlanView): WeekView => ({
  ...week,
  sessions: view.sessions.filter(({ weekIndex }) => weekIndex === week.index),
})

/**
 * The ways a week may be judged: alone, and when it has one session together with the week before or after it in its
 * block, where A and B alternate. The kindest counts.
 */
export const waysToJudge = (week: WeekView, view: PlanView): readonly (readonly WeekView[])[] => {
  if (week.sessions.length !== 1) return [[week]]
  const beside = [view.weeks[week.index - 1], view.weeks[week.index + 1]].filter(
    (other): other is WeekView => other !== undefined && other.week.block === week.week.block,
  )
  return [[week], ...beside.map((other) => [week, withPast(other, view)])]
}

/** Whether the plan owns up to a miss. */
export const isOwned = (view: PlanView, rule: Unmet['rule'], week: CivilDay, subject: string | null): boolean =>
  view.plan.unmet.some(
    (entry) => entry.rule === rule && entry.week === week && (subject === null || entry.subject === subject),
  )
