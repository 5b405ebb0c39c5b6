import { daysBetween } from '../calendar/index.ts'
import { letterOf } from '../plan/index.ts'
import type { PlanSession, PlanWeek, Reason } from '../plan/index.ts'

const LETTERS = 'ABCD'

const lettersIn = (weeks: readonly PlanWeek[]): readonly string[] =>
  [...new Set(weeks.flatMap((week) => week.sessions.map(({ id }) => letterOf(id))))].toSorted()

/** The weekdays a session stands on in the weeks that have all sessions, as a sum: less stands earlier. */
const standsAt = (letter: string, weeks: readonly PlanWeek[]): number =>
  weeks
    .flatMap((week) => week.sessions.map((session) => ({ session, weekday: daysBetween(week.start, session.day) })))
    .reduce((sum, { session, weekday }) => (letterOf(session.id) === letter ? sum + weekday : sum), 0)

const nameReason = (reason: Reason, from: string, to: string): Reason =>
  reason.values['session'] === from ? { ...reason, values: { ...reason.values, session: to } } : reason

/**
 * Names a block's sessions in the order of their usual days, so that A comes before B in the week. Sessions that take
 * turns, one a week, keep their names.
 */
export const nameSessions = (weeks: readonly PlanWeek[]): readonly PlanWeek[] => {
  const letters = lettersIn(weeks)
  const whole = weeks.filter((week) => !week.deload && week.sessions.length === letters.length)
  if (whole.length === 0 || letters.length < 2) return weeks
  const inOrder = letters.toSorted((a, b) => standsAt(a, whole) - standsAt(b, whole) || (a < b ? -1 : 1))
  const nameOf = (letter: string): string => LETTERS.charAt(inOrder.indexOf(letter))
  if (letters.every((letter) => nameOf(letter) === letter)) return weeks
  const rename = (session: PlanSession): PlanSession => {
    const [from, to] = [letterOf(session.id), nameOf(letterOf(session.id))]
    return {
      ...session,
      id: `${session.id.slice(0, -1)}${to}`,
      reasons: session.reasons.map((it) => nameReason(it, from, to)),
    }
  }
  return weeks.map((week) => ({ ...week, sessions: week.sessions.map(rename) }))
}
