import { ASSUMED } from '../athlete/index.ts'
import { addDays, dayNumber, startOfWeek, type CivilDay } from '../calendar/index.ts'
import { acceptPlan, NOTHING_ACCEPTED } from '../plan/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { LoggedSet } from '../progress/index.ts'
import { checkPlan, type Violation } from '../rules/index.ts'
import { isRunning } from '../run/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { planOrNull, type Law } from './law.ts'

/** The plan as one that a later request follows: its own request accepts no further plan. */
const followed = (plan: Plan): Plan | null => acceptPlan(NOTHING_ACCEPTED, plan).current

/**
 * What is done of a session: reasons and sums, which other weeks have a say in, left out; and, once something has been
 * logged, loads, which may have become known.
 */
const doingOf = ({ id, day, slot, place, items }: PlanSession, isLogged: boolean): unknown => ({
  id,
  day,
  slot,
  place,
  items: items.map((item) => ({ ...item, reasons: null, load: isLogged ? null : item.load })),
})

const nameOf = ({ phase, row, block, deload, microDose, sessions }: PlanWeek, isLogged: boolean): string =>
  JSON.stringify({ phase, row, block, deload, microDose, sessions: sessions.map((it) => doingOf(it, isLogged)) })

const weekOf = ({ week, day }: Violation, { request }: Plan): CivilDay | null =>
  week ?? (day === null ? null : startOfWeek(day, request.weekStart))

/** Weeks of a plan that break a rule when they are held against a later request; all when the whole plan does. */
const weeksBroken = (accepted: Plan, request: PlanRequest, catalogue: Catalogue): ReadonlySet<CivilDay> => {
  const first = startOfWeek(request.today, request.weekStart)
  const kept: Plan = { ...accepted, request, weeks: accepted.weeks.filter(({ start }) => start >= first) }
  const found = checkPlan(kept, catalogue).map((violation) => weekOf(violation, kept))
  return new Set(found.includes(null) ? kept.weeks.map(({ start }) => start) : found.flatMap((week) => week ?? []))
}

/** Weeks of an accepted plan that break no rule and still do not stay as they are when it is asked for again. */
const findChangedWeeks: (...of: [accepted: Plan, again: Plan, catalogue: Catalogue]) => readonly string[] = (
  accepted,
  again,
  catalogue,
) => {
  const broken = weeksBroken(accepted, again.request, catalogue)
  const isLogged = again.request.log.length > accepted.request.log.length
  return again.weeks.flatMap((week) => {
    const before = accepted.weeks.find(({ start }) => start === week.start)
    const isKept = before === undefined || broken.has(week.start) || nameOf(before, isLogged) === nameOf(week, isLogged)
    return isKept ? [] : [`${week.start} changes without need`]
  })
}

/** Asked again on the same day with the plan accepted, weeks that break no rule stay as they are. */
export const findChangedSameDay: Law = (planner, request, catalogue) => {
  const plan = planOrNull(planner, request)
  if (plan === null) return []
  const again = planOrNull(planner, { ...request, accepted: followed(plan) })
  return again === null ? ['no plan any more'] : findChangedWeeks(plan, again, catalogue)
}

const amountOf = ({ reps, seconds, contacts, metres }: PlanItem): number =>
  reps?.[0] ?? seconds?.[0] ?? contacts ?? metres ?? 0

/** The log of a runner who does each session before a day just as it is written. */
export const logAsPlanned = ({ weeks, request }: Plan, before: CivilDay): readonly LoggedSet[] =>
  weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ day }) => day >= request.today && day < before)
    .flatMap(({ day, items }) =>
      items.flatMap((item) =>
        Array.from({ length: item.sets }, () => ({
          day,
          exercise: item.exercise,
          done: amountOf(item),
          kg: item.load?.kg ?? null,
          rir: item.rir,
        })),
      ),
    )

/** The same request a week later: the plan accepted, each session done and logged, a week more of running, what was assumed of it included. */
export const aWeekLater = (request: PlanRequest, plan: Plan): PlanRequest => {
  const today = addDays(request.today, 7)
  return {
    ...request,
    today,
    weeksRunning: (request.weeksRunning ?? ASSUMED.weeksRunning) + 1,
    log: [...request.log, ...logAsPlanned(plan, today)],
    accepted: followed(plan),
  }
}

/**
 * Asked again a week later, with all done as planned, weeks that break no rule stay as they are. Without reports: what
 * hurt or was sore has passed in a week, and the plan with it.
 */
export const findChangedWeekLater: Law = (planner, asked, catalogue) => {
  const request = asked.reports.length === 0 ? asked : { ...asked, reports: [] }
  const plan = planOrNull(planner, request)
  const isOver = plan?.weeks.every(({ start }) => start < addDays(request.today, 7)) ?? true
  if (plan === null || isOver || hasPassed(request)) return []
  const again = planOrNull(planner, aWeekLater(request, plan))
  return again === null ? ['no plan any more'] : findChangedWeeks(plan, again, catalogue)
}

/** Whether a race passes within the week: the season after it is another. */
const hasPassed = ({ races, today }: PlanRequest): boolean => races.some(({ day }) => day < addDays(today, 7))

/** The request with the next run but a race moved a day on, or left out where that day has a run. */
export const moveNextRun = (request: PlanRequest): PlanRequest => {
  const next = request.runs
    .filter(({ day, kind }) => dayNumber(day) > dayNumber(request.today) && kind !== 'race' && isRunning(kind))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  if (next === undefined) return request
  const on = addDays(next.day, 1)
  const others = request.runs.filter((run) => run !== next)
  return { ...request, runs: others.some(({ day }) => day === on) ? others : [...others, { ...next, day: on }] }
}

const textOf = ({ rule, week, day, session, subject, values }: Violation): string =>
  [rule, week, day, session, subject, JSON.stringify(values)].filter((part) => part !== null).join(' ')

const brokenBy = (plan: Plan | null, catalogue: Catalogue): readonly string[] =>
  plan === null ? [] : checkPlan(plan, catalogue).map(textOf)

/** The request of a runner who was tired on two mornings of the week before (SF-5). */
export const afterTiredMornings = (request: PlanRequest): PlanRequest => {
  const tired = { kind: 'readiness', sleep: 4, fatigue: 4, soreness: 4 } as const
  const mornings = [1, 3].map((days) => ({ ...tired, day: addDays(request.today, -days) }))
  return { ...request, reports: [...request.reports, ...mornings] }
}

/**
 * A plan made again keeps every rule, ST-1 and ST-2 too: with nothing changed, with a run moved, a week later, and a
 * week later after two tired mornings.
 */
export const findBrokenByReplan: Law = (planner, request, catalogue) => {
  const plan = planOrNull(planner, request)
  if (plan === null) return []
  const asked = [
    { ...request, accepted: followed(plan) },
    { ...moveNextRun(request), accepted: followed(plan) },
    ...(hasPassed(request) ? [] : [aWeekLater(request, plan), afterTiredMornings(aWeekLater(request, plan))]),
  ]
  return asked.flatMap((it) => brokenBy(planOrNull(planner, it), catalogue))
}

const withoutRequest = (plan: Plan): string => JSON.stringify({ ...plan, request: null })

/** A change accepted and taken back leaves the plan as it was before, to the letter. */
export const findUndoRests: Law = (planner, request) => {
  const before = planOrNull(planner, request)
  if (before === null) return []
  planner({ ...moveNextRun(request), accepted: followed(before) })
  const after = planOrNull(planner, { ...request, accepted: followed(before) })
  if (after === null) return ['no plan any more']
  if (withoutRequest(after) === withoutRequest(before)) return []
  const changed = after.weeks.filter((week, index) => JSON.stringify(week) !== JSON.stringify(before.weeks[index]))
  return changed.length === 0
    ? ['what the plan says of itself differs']
    : changed.map(({ start }) => `${start} is not as it was`)
}
