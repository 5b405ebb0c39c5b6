import {
  addDays,
  isRunAsSaid,
  letterOf,
  parseDay,
  type CivilDay,
  type Plan,
  type PlanRun,
  type PlanSession,
  type PlanWeek,
  type WantedMove,
} from '@strongstride/core'

/** Something of a plan that may be carried to another day. */
export type Carried =
  | { readonly kind: 'session'; readonly week: PlanWeek; readonly session: PlanSession }
  | { readonly kind: 'run'; readonly week: PlanWeek; readonly run: PlanRun }

/** The name a session keeps while it moves about its week. */
export const sessionDragKey = (week: PlanWeek, session: PlanSession): string =>
  `session ${week.start} ${letterOf(session.id)}`

/** The name of a run on its day: the count of those like it before it in the week tells two apart. */
export const runDragKey = (week: PlanWeek, run: PlanRun): string => {
  const same = week.runs.filter((one) => one.day === run.day && one.kind === run.kind && one.km === run.km)
  return `run ${run.day} ${run.kind} ${run.km} ${same.indexOf(run)}`
}

/** What of a plan has a name. */
export const findCarried = (plan: Plan, key: string): Carried | null => {
  for (const week of plan.weeks) {
    const session = week.sessions.find((one) => sessionDragKey(week, one) === key)
    if (session !== undefined) return { kind: 'session', week, session }
    const run = week.runs.find((one) => runDragKey(week, one) === key)
    if (run !== undefined) return { kind: 'run', week, run }
  }
  return null
}

/** The day something stands on. */
export const dayOfCarried = (carried: Carried): CivilDay =>
  carried.kind === 'session' ? carried.session.day : carried.run.day

/** Days that something may be carried to, from today on: a session's own week, a run's whole plan. */
export const carriedSpan = (carried: Carried, plan: Plan, today: CivilDay): readonly [CivilDay, CivilDay] => {
  const last = plan.weeks.at(-1)?.start ?? today
  const [from, to] =
    carried.kind === 'session'
      ? [carried.week.start, addDays(carried.week.start, 6)]
      : [plan.weeks[0]?.start ?? today, addDays(last, 6)]
  return [from < today ? today : from, to]
}

/** A day that something may be carried to; null for any other. */
export const targetDay = (
  day: string | null,
  carried: Carried,
  { plan, today }: { readonly plan: Plan; readonly today: CivilDay },
): CivilDay | null => {
  const to = day === null ? null : parseDay(day)
  const [first, last] = carriedSpan(carried, plan, today)
  return to === null || to < first || to > last ? null : to
}

/** The wish that something stands on a day. */
export const wishFor = (carried: Carried, to: CivilDay): WantedMove =>
  carried.kind === 'session'
    ? { kind: 'session', week: carried.week.start, letter: letterOf(carried.session.id), to }
    : { kind: 'run', run: carried.run, to }

/** Days that a hand may come over next, the nearest first. */
const NEXT_DAYS = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7]

/** Wishes that a hand may come to from the day it lifts something on, the nearest first. */
export const nextWishes = (
  carried: Carried,
  where: { readonly plan: Plan; readonly today: CivilDay },
): readonly WantedMove[] =>
  NEXT_DAYS.flatMap((days) => {
    const to = targetDay(addDays(dayOfCarried(carried), days), carried, where)
    return to === null ? [] : [wishFor(carried, to)]
  })

/** Where the thing is in the plan after the move, to find it again. */
export const keyAfter = (carried: Carried, to: CivilDay, plan: Plan): string | null => {
  if (carried.kind === 'session') return sessionDragKey(carried.week, carried.session)
  const { run } = carried
  for (const week of plan.weeks) {
    const moved = week.runs.find((one) => isRunAsSaid({ ...run, day: to }, one))
    if (moved !== undefined) return runDragKey(week, moved)
  }
  return null
}
