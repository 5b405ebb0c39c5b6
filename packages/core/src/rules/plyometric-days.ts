import type { DayNumber } from '../calendar/index.ts'
import type { PlanSession } from '../plan/index.ts'
import type { RunKind } from '../run/index.ts'
import type { PlanView } from './plan-view.ts'
import type { RunView } from './run-view.ts'
import type { SessionView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

/** Days from one plyometric session to the next: 48 h (R3.7). */
const APART = 2

const TIRING: readonly RunKind[] = ['long', 'race', 'intervals', 'hills']

const spacing = (view: PlanView): readonly Violation[] => {
  const plyometric = view.sessions.filter((session) => session.isPlyometric)
  return plyometric.flatMap((session, index) => {
    const before = plyometric[index - 1]
    if (before === undefined || session.past || session.day - before.day >= APART) return []
    return [
      inSession('PL-6', session, before.session.id, { what: 'apart', days: session.day - before.day, least: APART }),
    ]
  })
}

const tiringRunOn = (day: DayNumber, view: PlanView): RunView | undefined =>
  view.runs.on(day).find(({ kind }) => TIRING.includes(kind))

const afterTiringRuns = (session: SessionView, view: PlanView): readonly Violation[] =>
  [0, 1].flatMap((days) => {
    const run = tiringRunOn(session.day - days, view)
    return run === undefined ? [] : [inSession('PL-6', session, run.date, { what: 'after-run', kind: run.kind, days })]
  })

/** Whether a session may not hop on a day: after a run that tires, or beside another one that hops (PL-6). */
export const isClosedToHops = (id: PlanSession['id'], day: DayNumber, view: PlanView): boolean =>
  [0, 1].some((days) => tiringRunOn(day - days, view) !== undefined) ||
  view.sessions.some((other) => other.isPlyometric && other.session.id !== id && Math.abs(other.day - day) < APART)

const beforeKeyRun = (session: SessionView, view: PlanView): readonly Violation[] => {
  const key = view.runs.on(session.day + 1).find((run) => run.key)
  if (key === undefined) return []
  const most = view.tables.caps.contactsWarmUp
  const high = session.items.find(({ item, exercise }) => item.contacts !== null && exercise.impact !== 'low')
  const { contacts } = session
  if (contacts <= most && (high === undefined || high.exercise.impact === 'none')) return []
  return [
    inSession('PL-6', session, key.date, {
      what: 'day-before',
      contacts,
      most,
      impact: high?.exercise.impact ?? 'low',
    }),
  ]
}

const comesFirst = (session: SessionView): readonly Violation[] => {
  const work = session.items.findIndex(({ item, isPreparation }) => item.contacts === null && !isPreparation)
  const late = session.items.findLast(({ item }) => item.contacts !== null)
  if (work < 0 || late === undefined || session.items.indexOf(late) < work) return []
  return [inSession('PL-6', session, late.item.exercise, { what: 'first' })]
}

/** PL-6: hops are done fresh, first, two days apart, away from the runs that tire and gently before the ones that count. */
export const checkPlyometricDays = (view: PlanView): readonly Violation[] => [
  ...spacing(view),
  ...view.upcoming
    .filter((session) => session.isPlyometric)
    .flatMap((session) => [...afterTiringRuns(session, view), ...beforeKeyRun(session, view), ...comesFirst(session)]),
]
