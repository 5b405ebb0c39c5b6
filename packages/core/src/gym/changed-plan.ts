import type { CivilDay } from '../calendar/index.ts'
import type { SessionRef } from '../journal/index.ts'
import { letterOf } from '../plan/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'

/** A session of a plan and its week. */
export interface FoundSession {
  readonly week: PlanWeek
  readonly session: PlanSession
}

/** The session of a plan by its week and letter; null where there is none. */
export const findSession = (plan: Plan, ref: SessionRef): FoundSession | null => {
  const week = plan.weeks.find(({ start }) => start === ref.week)
  const session = week?.sessions.find(({ id }) => letterOf(id) === ref.letter)
  return week === undefined || session === undefined ? null : { week, session }
}

/** A plan in which a session is done on a day, with items that may have been changed already. */
export interface DoneOn extends FoundSession {
  readonly plan: Plan
}

/**
 * The plan with one of its sessions on the day it is really done, as it is followed by now; null where the plan has no
 * such session.
 */
export const doneOn = (
  plan: Plan,
  ref: SessionRef,
  { day, items }: { readonly day: CivilDay; readonly items: readonly PlanItem[] },
): DoneOn | null => {
  const found = findSession(plan, ref)
  if (found === null) return null
  const session = { ...found.session, day, items }
  const week = { ...found.week, sessions: found.week.sessions.map((it) => (it === found.session ? session : it)) }
  return { plan: { ...plan, weeks: plan.weeks.map((it) => (it === found.week ? week : it)) }, week, session }
}

/** The plan with other items in one of its sessions, that of the given day. */
export const withItemsOn = (plan: Plan, day: CivilDay, items: readonly PlanItem[]): Plan => ({
  ...plan,
  weeks: plan.weeks.map((week) => ({
    ...week,
    sessions: week.sessions.map((session) => (session.day === day ? { ...session, items } : session)),
  })),
})

/** The plan as it is followed today: with today's request, and no other plan before it. */
export const asFollowedToday = (plan: Plan, request: PlanRequest): Plan => ({
  ...plan,
  request: { ...request, accepted: null },
})
