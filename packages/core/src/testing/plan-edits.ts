import { dayNumber, weekdayOf, type CivilDay } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanRun, PlanSession, PlanWeek, Reason, SessionSlot } from '../plan/index.ts'
import { isRunning, type PlannedRun, type RunKind } from '../run/index.ts'

/** The plan with parts of its request changed. */
export const withRequest = (plan: Plan, change: Partial<PlanRequest>): Plan => ({
  ...plan,
  request: { ...plan.request, ...change },
})

/** The plan with one week changed. */
export const withWeek = (plan: Plan, index: number, change: (week: PlanWeek) => PlanWeek): Plan => ({
  ...plan,
  weeks: plan.weeks.map((week, at) => (at === index ? change(week) : week)),
})

/** The plan with one session, found by its day, changed. */
export const withSession = (plan: Plan, day: CivilDay, change: (session: PlanSession) => PlanSession): Plan => ({
  ...plan,
  weeks: plan.weeks.map((week) => ({
    ...week,
    sessions: week.sessions.map((session) => (session.day === day ? change(session) : session)),
  })),
})

/** The plan with the items of one session changed. */
export const withItems = (
  plan: Plan,
  day: CivilDay,
  change: (items: readonly PlanItem[]) => readonly PlanItem[],
): Plan => withSession(plan, day, (session) => ({ ...session, items: change(session.items) }))

/** The plan with one item, found by day and exercise, changed. */
export const withItem = (plan: Plan, day: CivilDay, exercise: string, change: (item: PlanItem) => PlanItem): Plan =>
  withItems(plan, day, (items) => items.map((item) => (item.exercise === exercise ? change(item) : item)))

/** An item done with another exercise at the same dose. */
export const swapExercise = (item: PlanItem, exercise: Exercise): PlanItem => ({
  ...item,
  exercise: exercise.id,
  sides: exercise.sides,
  setupSeconds: exercise.setupSeconds,
  secondsPerRep: exercise.secondsPerRep,
  restSeconds: exercise.restSeconds,
  tempo: exercise.tempo,
  load: null,
})

const isSame = (run: PlanRun | PlannedRun, other: PlanRun): boolean => run.day === other.day && run.kind === other.kind

/** What of a run both the calendar and the plan say. */
export interface RunChange {
  readonly kind?: RunKind
  readonly km?: number
  readonly minutes?: number
  readonly key?: boolean
}

/** The plan with one run changed, in its print and in the runner's calendar alike. */
export const withRun = (plan: Plan, run: PlanRun, change: RunChange): Plan => ({
  ...plan,
  request: {
    ...plan.request,
    runs: plan.request.runs.map((asked) => (isSame(asked, run) ? { ...asked, ...change } : asked)),
  },
  weeks: plan.weeks.map((week) => ({
    ...week,
    runs: week.runs.map((printed) => (isSame(printed, run) ? { ...printed, ...change } : printed)),
  })),
})

/** The plan with one more run, in its print and in the runner's calendar alike. */
export const withNewRun = (plan: Plan, day: CivilDay, kind: RunKind, minutes: number): Plan => {
  const asked: PlannedRun = { day, kind, km: minutes / 6, minutes, slot: null, key: false, assumed: false, title: null }
  const printed: PlanRun = { ...asked, km: minutes / 6, minutes, estimated: false }
  const number = dayNumber(day)
  return {
    ...plan,
    request: { ...plan.request, runs: [...plan.request.runs, asked] },
    weeks: plan.weeks.map((week) => {
      const start = dayNumber(week.start)
      return number >= start && number < start + 7 ? { ...week, runs: [...week.runs, printed] } : week
    }),
  }
}

/** Runs of a day as printed, `cross` and `rest` left out. */
export const runsOn = (plan: Plan, day: CivilDay): readonly PlanRun[] =>
  plan.weeks.flatMap(({ runs }) => runs).filter((run) => run.day === day && isRunning(run.kind))

const giveWay = (code: string): Reason => ({ code, values: {}, evidence: [] })

/** The reasons that a session on a day without a run, or on an easy day, owes. */
export const SOFT_REASONS: readonly Reason[] = [giveWay('PL-8'), giveWay('PL-10')]

const slotOn = (plan: Plan, day: CivilDay): SessionSlot => (runsOn(plan, day).length === 0 ? 'only' : 'after-run')

/**
 * The plan with a session on another day of its week: the slot follows the runs there, the day is made possible. The
 * moved session gives the reasons named, the others of its week all that soft rules may ask.
 */
export const withMovedSession = (
  plan: Plan,
  from: CivilDay,
  to: CivilDay,
  reasons: readonly Reason[] = SOFT_REASONS,
): Plan => {
  const { request } = plan
  const weekday = weekdayOf(to)
  const session = plan.weeks.flatMap(({ sessions }) => sessions).find(({ day }) => day === from)
  const allowed = Math.max(request.minutes[weekday] ?? 0, session?.minutesAllowed ?? 0)
  const possible = withRequest(plan, {
    minutes: { ...request.minutes, [weekday]: allowed },
    blackout: request.blackout.filter((day) => day !== to),
  })
  const move = (one: PlanSession): PlanSession =>
    one.day === from ? { ...one, day: to, slot: slotOn(plan, to), reasons } : { ...one, reasons: SOFT_REASONS }
  return {
    ...possible,
    weeks: possible.weeks.map((week) =>
      week.sessions.some(({ day }) => day === from) ? { ...week, sessions: week.sessions.map(move) } : week,
    ),
  }
}

/** The plan as one that follows an accepted plan, which is the plan itself. */
export const asReplan = (plan: Plan, today: CivilDay): Plan => ({
  ...plan,
  request: { ...plan.request, today, accepted: { ...plan, request: { ...plan.request, accepted: null } } },
})
