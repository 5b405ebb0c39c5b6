import { dayFromNumber } from '../calendar/index.ts'
import { isQuality } from '../run/index.ts'
import { isPossibleDay, type PlanView } from './plan-view.ts'
import type { SessionView } from './session-view.ts'
import { inSession, type Violation } from './violation.ts'

const says = (session: SessionView, code: string): boolean =>
  session.session.reasons.some((reason) => reason.code === code)

/** PL-8, soft: a session on a day without a run says why that day could not stay free. */
export const checkDaysWithoutRun = (view: PlanView): readonly Violation[] =>
  view.upcoming
    .filter((session) => view.runs.on(session.day).length === 0 && !says(session, 'PL-8'))
    .map((session) => inSession('PL-8', session, null, { what: 'reason' }))

const isEasyDay = (session: SessionView, view: PlanView): boolean => {
  const kinds = view.runs.on(session.day).map(({ kind }) => kind)
  return kinds.some((kind) => kind === 'easy' || kind === 'recovery') && !kinds.some(isQuality)
}

/** A day of tempo, intervals or hills in the session's week that strength could have had. */
const hardDayLeft = (session: SessionView, view: PlanView): number | undefined => {
  const week = view.weeks[session.weekIndex]
  if (week === undefined) return undefined
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => week.start + offset)
  return days.find(
    (day) =>
      view.runs.on(day).some(({ kind }) => isQuality(kind)) &&
      isPossibleDay(view, dayFromNumber(day)) &&
      !week.sessions.some((other) => other.day === day),
  )
}

/** PL-10, soft: a session on an easy day, while a hard day is left without one, says why. */
export const checkHardDays = (view: PlanView): readonly Violation[] =>
  view.upcoming
    .filter((session) => !session.light && isEasyDay(session, view) && !says(session, 'PL-10'))
    .flatMap((session) => {
      const day = hardDayLeft(session, view)
      return day === undefined ? [] : [inSession('PL-10', session, dayFromNumber(day), { what: 'reason' })]
    })
