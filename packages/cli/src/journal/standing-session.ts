import { addDays, letterOf } from '@strongstride/core'
import type { CivilDay, Plan, PlanRun, PlanSession, PlanWeek, SessionSlot } from '@strongstride/core'
import { sessionKey } from '@strongstride/core/journal'
import type { JournalSession, JournalState, SessionRef } from '@strongstride/core/journal'

/** A session of the plan that is followed, where it stands after what the runner has moved and done since. */
export interface StandingSession {
  readonly ref: SessionRef
  readonly week: PlanWeek
  readonly session: PlanSession
  /** Null: the runner has taken it out of its week. */
  readonly day: CivilDay | null
  readonly slot: SessionSlot
  readonly state: 'planned' | JournalSession['state']
}

const standing = (week: PlanWeek, session: PlanSession, plan: Plan, state: JournalState): StandingSession => {
  const ref = { week: week.start, letter: letterOf(session.id) }
  const key = sessionKey(ref)
  const move = state.moves.get(key)
  // A plan that was made with the move has the last word on it.
  const isKnown = plan.request.moves.some(
    (known) => known.week === ref.week && letterOf(known.session) === ref.letter && known.day === move?.day,
  )
  const isMoved = move !== undefined && !isKnown
  return {
    ref,
    week,
    session,
    day: isMoved ? move.day : session.day,
    slot: (isMoved ? move.slot : null) ?? session.slot,
    state: state.sessions.get(key)?.state ?? 'planned',
  }
}

/** All sessions of a plan as they stand now, in the order of their days. */
export const standingSessions = (plan: Plan, state: JournalState): readonly StandingSession[] =>
  plan.weeks
    .flatMap((week) => week.sessions.map((session) => standing(week, session, plan, state)))
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : Number((a.day ?? '') > (b.day ?? ''))))

/** The week of a plan that a day lies in; null outside of it. */
export const weekOf = (plan: Plan, day: CivilDay): PlanWeek | null =>
  plan.weeks.find(({ start }) => start <= day && day <= addDays(start, 6)) ?? null

/** Runs of a day: as they are planned now, or, where nobody planned any, as the plan carried them on. */
export const runsOn = (day: CivilDay, plan: Plan | null, state: JournalState): readonly PlanRun[] => {
  const known = plan === null ? [] : (weekOf(plan, day)?.runs ?? []).filter((run) => run.day === day)
  const planned = [...state.runs.values()].filter((run) => run.day === day && !run.cancelled)
  if (planned.length === 0) return known.filter(({ assumed }) => assumed)
  return planned.map((run) => {
    const same = known.find(({ kind }) => kind === run.kind)
    const [km, minutes] = [run.km ?? same?.km ?? 0, run.minutes ?? same?.minutes ?? 0]
    return { ...run, km, minutes, assumed: false, estimated: run.km === null || run.minutes === null }
  })
}
