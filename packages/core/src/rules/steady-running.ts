import type { PlanningTables } from '../strength/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Days without a run after which running is no longer steady (section 2). */
const LONGEST_GAP = 10
/** Runs a week that count as steady. */
const RUNS_A_WEEK = 2

type SteadyRow = PlanningTables['steadyRunning'][number]

const hasGap = (week: WeekView, view: PlanView): boolean => {
  const end = week.start + 6
  const days = view.runs.all.map(({ day }) => day).filter((day) => day <= end)
  const inWeek = [...days.filter((day) => day >= week.start), end + 1]
  return inWeek.some((day) => {
    const before = days.findLast((other) => other < day)
    return before !== undefined && day - before - 1 > LONGEST_GAP
  })
}

const afterWeek = (steady: number, week: WeekView, view: PlanView): number => {
  const runs = view.runs.all.filter(({ day }) => day >= week.start && day < week.start + 7).length
  return (hasGap(week, view) ? 0 : steady) + (runs >= RUNS_A_WEEK ? 1 : 0)
}

const countSteadyWeeks = (view: PlanView): readonly number[] => {
  let steady = view.runner.weeksRunning
  return view.weeks.map((week) => {
    const atItsStart = steady
    steady = afterWeek(steady, week, view)
    return atItsStart
  })
}

const steadyWeeks = new WeakMap<PlanView, readonly number[]>()

/** Weeks of steady running at a week's first day: those of the request and the plan's own, from zero after a gap. */
export const steadyWeeksAt = ({ index }: WeekView, view: PlanView): number => {
  const known = steadyWeeks.get(view) ?? countSteadyWeeks(view)
  steadyWeeks.set(view, known)
  return known[index] ?? view.runner.weeksRunning
}

/** The row of DS-7 that binds after so many weeks; null when the usual tables do. */
export const steadyRow = (steady: number, { runner, tables }: PlanView): SteadyRow | null => {
  if (runner.stage !== 'first') return null
  return tables.steadyRunning.find(({ underWeeks }) => steady < underWeeks) ?? null
}

const ofWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const steady = steadyWeeksAt(week, view)
  const row = steadyRow(steady, view)
  if (row === null || week.past) return []
  const fits = row.options.some(
    ({ sessions, minutes }) =>
      week.sessions.length <= sessions && week.sessions.every(({ seconds }) => seconds <= minutes * 60),
  )
  const least = row.rir
  return [
    ...(fits ? [] : [inWeek('DS-7', week, null, { what: 'sessions', sessions: week.sessions.length, steady })]),
    ...week.sessions
      .filter(({ heavy }) => heavy)
      .map((session) => inSession('DS-7', session, null, { what: 'heavy', steady })),
    ...week.sessions.flatMap((session) =>
      session.items
        .filter(({ item }) => least !== null && item.rir !== null && item.rir < least)
        .map(({ item }) => inSession('DS-7', session, item.exercise, { what: 'rir', rir: item.rir ?? 0, steady })),
    ),
  ]
}

/** DS-7: a runner of stage `first` whose running is not steady yet gets short, easy sessions without heavy legs. */
export const checkSteadyRunning = (view: PlanView): readonly Violation[] =>
  view.runner.stage === 'first' ? view.weeks.flatMap((week) => ofWeek(week, view)) : []
