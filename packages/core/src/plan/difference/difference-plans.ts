import { MUSCLES } from '../../anatomy/index.ts'
import type { Plan, PlanWeek } from '../plan.ts'
import type { PlanDifference, TargetChange, WeekDifference } from './difference.ts'
import { requestChanges } from './request-changes.ts'
import { sessionChanges } from './session-changes.ts'

const targetChanges = (was: PlanWeek, is: PlanWeek): readonly TargetChange[] =>
  MUSCLES.flatMap((muscle) => {
    const [from, to] = [was.targets[muscle] ?? 0, is.targets[muscle] ?? 0]
    return from === to ? [] : [{ muscle, from, to }]
  })

/**
 * What is otherwise in a plan than in the one before it: sessions moved, added, dropped, made easier or shorter,
 * exercises and doses, targets, each with what was asked otherwise behind it. Weeks that only one of the plans has are
 * not compared. Of one plan with itself, nothing.
 */
export const differencePlans = (before: Plan, after: Plan): PlanDifference => {
  const asked = requestChanges(before, after)
  const pairs = after.weeks.flatMap((is) => {
    const was = before.weeks.find((week) => week.start === is.start)
    return was === undefined ? [] : [{ was, is, asked }]
  })
  const compared = pairs.map((pair): WeekDifference => ({
    start: pair.is.start,
    sessions: pair.was === pair.is ? [] : sessionChanges(pair),
    targets: pair.was === pair.is ? [] : targetChanges(pair.was, pair.is),
  }))
  const weeks = compared.filter(({ sessions, targets }) => sessions.length + targets.length > 0)
  return { asked, weeks, weeksUnchanged: compared.length - weeks.length }
}
