import type { PlanView } from './plan-view.ts'
import { printedRuns } from './printed-runs.ts'
import type { RunView } from './run-view.ts'
import type { SessionView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

/** Printed decimals may differ from the recomputed by this much. Thousandths. */
const TOLERANCE = 1

/** Days in which an exercise that was new is still settling in, for the experienced: its first two weeks. */
const SETTLING_DAYS = 13

const holdsSettlingExercise = (session: SessionView): boolean =>
  session.items.some(
    ({ exercise, exposure, isPreparation }) =>
      exercise.legLoad > 0 && !isPreparation && exposure.fresh && session.day - exposure.firstDay <= SETTLING_DAYS,
  )

const dayBefore = (session: SessionView, runs: readonly RunView[]): readonly Violation[] => {
  const key = runs.find((run) => run.key)
  if (key === undefined || (session.light && !session.heavy)) return []
  const values = { what: 'day-before', run: key.date, kind: key.kind, legLoad: session.legLoad / 1000 }
  return [inSession('PL-1', session, key.date, values)]
}

const barsTwoDaysBefore = (session: SessionView, run: RunView, view: PlanView): boolean => {
  const { runner, tables } = view
  if (run.kind === 'race') return true
  if (runner.careful && run.key && run.minutes >= tables.runs.shortKeyMinutes) return true
  if (run.minutes < tables.runs.veryLongMinutes) return false
  return runner.stage !== 'experienced' || holdsSettlingExercise(session)
}

const twoDaysBefore = (session: SessionView, runs: readonly RunView[], view: PlanView): readonly Violation[] => {
  const run = session.heavy ? runs.find((candidate) => barsTwoDaysBefore(session, candidate, view)) : undefined
  if (run === undefined) return []
  return [inSession('PL-1', session, run.date, { what: 'two-days-before', kind: run.kind, minutes: run.minutes })]
}

const printedLoad = (session: SessionView): readonly Violation[] => {
  const { legLoad, heavyLegs } = session.session
  if (Math.abs(legLoad * 1000 - session.legLoad) > TOLERANCE + 1e-6) {
    return [inSession('PL-1', session, 'legLoad', { what: 'printed', printed: legLoad, is: session.legLoad / 1000 })]
  }
  if (heavyLegs === session.heavy) return []
  return [inSession('PL-1', session, 'heavyLegs', { what: 'printed', printed: heavyLegs, is: session.heavy })]
}

/** PL-1: heavy legs stay away from the days before key runs, by runs that are the runner's and loads that are true. */
export const checkBeforeKeyRuns = (view: PlanView): readonly Violation[] => [
  ...printedRuns(view),
  ...view.upcoming.flatMap((session) => [
    ...printedLoad(session),
    ...dayBefore(session, view.runs.on(session.day + 1)),
    ...twoDaysBefore(session, view.runs.on(session.day + 2), view),
  ]),
]

const fitsSlot = (session: SessionView, runs: readonly RunView[], view: PlanView): boolean => {
  switch (session.session.slot) {
    case 'only':
      return runs.length === 0
    case 'after-run':
      return runs.length > 0
    case 'second':
      return view.request.secondSlot && runs.length === 1 && runs[0]?.slot !== 'pm'
  }
}

const onRunDay = (session: SessionView, view: PlanView): readonly Violation[] => {
  const runs = view.runs.on(session.day)
  const { slot } = session.session
  const slots = fitsSlot(session, runs, view)
    ? []
    : [inSession('PL-2', session, slot, { what: 'slot', runs: runs.length })]
  const bar = runs.find(({ kind, minutes }) => kind === 'race' || minutes >= view.tables.runs.longMinutes)
  if (bar === undefined || (!session.heavy && !session.isPlyometric)) return slots
  const values = { what: 'long-run-day', minutes: bar.minutes, kind: bar.kind, heavyLegs: session.heavy }
  return [...slots, inSession('PL-2', session, bar.date, values)]
}

const afterVeryLong = (session: SessionView, view: PlanView): readonly Violation[] => {
  if (!session.heavy || !view.runner.careful) return []
  const run = view.runs.on(session.day - 1).find(({ minutes }) => minutes >= view.tables.runs.veryLongMinutes)
  return run === undefined ? [] : [inSession('PL-2', session, run.date, { what: 'day-after', minutes: run.minutes })]
}

/** PL-2: strength comes after the run of its day, and heavy legs and hops never on the day of a long run or race. */
export const checkRunDays = (view: PlanView): readonly Violation[] =>
  view.upcoming.flatMap((session) => [...onRunDay(session, view), ...afterVeryLong(session, view)])
