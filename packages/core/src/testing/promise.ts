import { ASSUMED } from '../athlete/index.ts'
import { addDays, daysBetween, type CivilDay } from '../calendar/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession } from '../plan/index.ts'
import type { LoggedSet } from '../progress/index.ts'
import { isRunning, type PlannedRun } from '../run/index.ts'
import type { Planner } from './law.ts'

/** A session that a later plan no longer holds as it was promised; null where one of the two has none that day. */
export interface BrokenPromise {
  /** The first day of the week the later plan was made in. */
  readonly asked: CivilDay
  readonly day: CivilDay
  readonly promised: string | null
  readonly made: string | null
}

/** A set as it is logged when it was done as prescribed: the top of its range, with the reserve asked for. */
const toLog = (day: CivilDay, item: PlanItem): readonly LoggedSet[] => {
  const done = item.reps?.[1] ?? item.seconds?.[1] ?? item.contacts ?? item.metres ?? 0
  const set: LoggedSet = { day, exercise: item.exercise, done, kg: item.load?.kg ?? null, rir: item.rir }
  return Array.from({ length: item.sets }, () => set)
}

/** The log of a runner who did every session of a plan before a day as it stands there. */
export const logOf = (plan: Plan, before: CivilDay): readonly LoggedSet[] =>
  plan.weeks
    .flatMap((week) => week.sessions)
    .filter(({ day }) => day >= plan.request.today && day < before)
    .flatMap(({ day, items }) => items.flatMap((item) => toLog(day, item)))

/** The runs of a plan before a day, as run. */
const runsDone = (plan: Plan, before: CivilDay): readonly PlannedRun[] =>
  plan.weeks
    .flatMap((week) => week.runs)
    .filter((run) => run.assumed && run.day < before)
    .map(({ day, kind, km, minutes, slot, key, title }) => {
      return { day, kind, km, minutes, slot, key, title, assumed: false }
    })

/** Days without a run after which running is steady no more. */
const LONGEST_GAP = 10

/** Weeks of steady running on a later day: those told, and the weeks since with two runs or more. */
const steadyWeeks = (plan: Plan, today: CivilDay): number => {
  const days = plan.weeks.flatMap(({ runs }) => runs.filter(({ kind }) => isRunning(kind)).map(({ day }) => day))
  return plan.weeks
    .filter(({ start }) => start < today)
    .reduce((steady, { start }) => {
      const end = addDays(start, 7)
      const known = days.filter((day) => day < end)
      const hasGap = [...known.filter((day) => day >= start), end].some((day) => {
        const before = known.findLast((other) => other < day)
        return before !== undefined && daysBetween(before, day) - 1 > LONGEST_GAP
      })
      const runs = known.filter((day) => day >= start).length
      return (hasGap ? 0 : steady) + (runs >= 2 ? 1 : 0)
    }, plan.request.weeksRunning ?? ASSUMED.weeksRunning)
}

/** The longest run of the thirty days before a day; what was told on day one counts while it is that recent. */
const longestRun = (plan: Plan, today: CivilDay, spikeDays: number): number | null => {
  const from = addDays(today, -spikeDays)
  const runs = plan.weeks.flatMap((week) => week.runs).filter(({ day }) => day >= from && day < today)
  const told = daysBetween(plan.request.today, today) < spikeDays ? plan.request.longestRunKm : null
  const known = [...runs.map(({ km }) => km), ...(told === null ? [] : [told])]
  return known.length === 0 ? null : Math.max(...known)
}

const SPIKE_DAYS = 30

/**
 * What a runner who did everything would ask on a later day: the log, and a calendar that came true. The plan itself is
 * withheld; what was told on day one stays told, weeks and days counted on.
 */
export const askLater = (plan: Plan, today: CivilDay): PlanRequest => {
  const { request } = plan
  return {
    ...request,
    today,
    races: request.races.filter(({ day }) => day >= today),
    runs: [...request.runs, ...runsDone(plan, today)],
    weeksRunning: steadyWeeks(plan, today),
    longestRunKm: longestRun(plan, today, SPIKE_DAYS),
    complaints: request.complaints.map((it) => ({ ...it, since: it.since ?? request.today })),
    log: [...request.log, ...logOf(plan, today)],
    accepted: null,
  }
}

const doseText = ({ sets, reps, seconds, contacts, metres, rir }: PlanItem): string =>
  `${sets} x ${String(reps ?? seconds ?? contacts ?? metres)} @ ${String(rir)}`

/** Exercises, sets, repetitions and reserve of a session; loads left out, which may become known. */
const sessionText = ({ items }: PlanSession): string =>
  items.map((item) => `${item.exercise} ${doseText(item)}`).join(', ')

const sessionsFrom = (plan: Plan, from: CivilDay, until: CivilDay): ReadonlyMap<CivilDay, string> =>
  new Map(
    plan.weeks
      .flatMap((week) => week.sessions)
      .filter(({ day }) => day >= from && day < until)
      .map((session) => [session.day, sessionText(session)]),
  )

const compare = (promised: Plan, made: Plan, asked: CivilDay): readonly BrokenPromise[] => {
  const last = promised.weeks.at(-1)
  const end = last === undefined ? asked : addDays(last.start, 7)
  const before = sessionsFrom(promised, asked, end)
  const now = sessionsFrom(made, asked, end)
  return [...new Set([...before.keys(), ...now.keys()])]
    .toSorted()
    .map((day) => ({ asked, day, promised: before.get(day) ?? null, made: now.get(day) ?? null }))
    .filter((it) => it.promised !== it.made)
}

/**
 * Week by week, the accepted plan withheld and only the log given, everything done as prescribed and the calendar come
 * true: sessions that differ from those promised on day one in day, exercises, sets, repetitions or reserve
 * (specification, section 10). Asked up to the last race, beyond which a season without races is another one.
 */
export const brokenPromises = (planner: Planner, request: PlanRequest): readonly BrokenPromise[] => {
  const first = planner(request)
  if (!first.ok) return []
  const plan = first.value
  const race = request.races
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  return plan.weeks
    .map(({ start }) => start)
    .filter((start) => start > request.today && (race === undefined || start <= race))
    .flatMap((asked) => {
      const later = planner(askLater(plan, asked))
      if (later.ok) return compare(plan, later.value, asked)
      return [{ asked, day: asked, promised: 'a plan', made: later.error.rule }]
    })
}

/** Whether a runner who does everything is asked week by week for what day one promised. */
export const keepsItsPromise = (planner: Planner, request: PlanRequest): boolean =>
  brokenPromises(planner, request).length === 0
