import { daysBetween } from '../calendar/index.ts'
import type { OwnMove, PlanWeek, Reason, Unmet } from '../plan/index.ts'
import { letterOf } from '../plan/index.ts'
import { whyNot } from './explain-day.ts'
import type { ExplainedSession } from './explain-day.ts'
import { isWanted, ownMoveOf } from './own-moves.ts'
import { possibleSpots } from './placement.ts'
import type { SeasonView } from './planner-view.ts'
import { daysOf, limitsOf } from './season-view.ts'
import type { SeasonWeek } from './season.ts'
import type { WeekDay } from './week-days.ts'

const EVIDENCE = ['judgement'] as const

const wish = (move: OwnMove): Reason['values'] => ({
  day: move.day ?? '',
  ...(move.slot === null ? {} : { slot: move.slot }),
})

/** The rule that a session on a free day would break for the week as a whole (PL-11). */
const takesLastFreeDay = (
  { sessions, session }: ExplainedSession,
  day: WeekDay,
  week: SeasonWeek,
  view: SeasonView,
): boolean => {
  const { freeDays } = limitsOf(week, view)
  const taken = sessions.filter((it) => it !== session).map((it) => it.placed.day.number)
  return freeDays.includes(day.number) && freeDays.every((free) => free === day.number || taken.includes(free))
}

/** Too few minutes are a matter of PL-7. */
const ruleId = (rule: string): string => (rule === 'minutes' ? 'PL-7' : rule)

/** The rule that keeps the session on the wanted day from changing places. */
const ruleOfOther = (
  { sessions, session, legLoad }: ExplainedSession,
  day: WeekDay,
  view: SeasonView,
): string | null => {
  const other = sessions.find((it) => it.placed.day.number === day.number)
  if (other === undefined) return null
  const rest = sessions.filter((it) => it !== session)
  const rule = whyNot({ session: other, legLoad, sessions: rest }, session.placed.day, view).values['rule']
  return typeof rule === 'string' && rule !== 'taken' ? ruleId(rule) : null
}

/** What keeps a session off the day the runner wants: a rule of the day, of the week, or of the sessions beside it. */
const blockerOf = (explained: ExplainedSession, day: WeekDay, week: SeasonWeek, view: SeasonView): Reason['values'] => {
  const { option } = explained.session.placed
  const { rule, because } = whyNot(explained, day, view).values
  if (typeof rule === 'string' && rule !== 'taken')
    return { rule: ruleId(rule), ...(because === undefined ? {} : { because }) }
  if (takesLastFreeDay(explained, day, week, view)) return { rule: 'PL-11' }
  const other = ruleOfOther(explained, day, view)
  if (other !== null) return { rule: other }
  if (option.heavy) return { rule: 'PL-3' }
  return { rule: option.contacts > 0 ? 'PL-6' : option.amberTissues.length > 0 ? 'MN-3' : 'PL-7' }
}

/** The day nearest to the wanted one on which the session may stand beside the others; its own day when there is no other. */
const nearestDay = (
  explained: ExplainedSession,
  wanted: WeekDay,
  days: readonly WeekDay[],
  view: SeasonView,
): string => {
  const { placed } = explained.session
  const possible = days.filter(
    (day) =>
      day.day !== wanted.day &&
      (day.day === placed.day.day ||
        (possibleSpots(placed.option, [day], view.catalogue.tables).length > 0 &&
          whyNot(explained, day, view).code !== 'day-excluded')),
  )
  const byDistance = possible.toSorted(
    (a, b) => Math.abs(daysBetween(wanted.day, a.day)) - Math.abs(daysBetween(wanted.day, b.day)),
  )
  return byDistance[0]?.day ?? placed.day.day
}

/** What became of the runner's own word on a session: kept, or refused with the rule and the nearest day that would do. */
export const explainMove = (explained: ExplainedSession, week: SeasonWeek, view: SeasonView): readonly Reason[] => {
  const { placed, letter } = explained.session
  const move = ownMoveOf(letter, week.start, view)
  if (move === null || move.day === null) return []
  if (isWanted(move, placed.day.day, placed.slot)) return [{ code: 'own-move', values: wish(move), evidence: EVIDENCE }]
  const days = daysOf(week, view)
  const wanted = days.find((it) => it.day === move.day)
  if (wanted === undefined)
    return [
      {
        code: 'move-refused',
        values: { ...wish(move), rule: 'other-week', nearest: placed.day.day },
        evidence: EVIDENCE,
      },
    ]
  const isNoSlot = move.slot !== null && !wanted.slots.includes(move.slot)
  const blocker = isNoSlot ? { rule: 'PL-2' } : blockerOf(explained, wanted, week, view)
  const nearest = isNoSlot && placed.day.day !== wanted.day ? wanted.day : nearestDay(explained, wanted, days, view)
  return [{ code: 'move-refused', values: { ...wish(move), ...blocker, nearest }, evidence: EVIDENCE }]
}

const refusedIn = (week: PlanWeek): readonly { readonly id: string; readonly rule: string }[] =>
  week.sessions.flatMap(({ id, reasons }) =>
    reasons.flatMap(({ code, values }) =>
      code === 'move-refused' ? [{ id, rule: String(values['rule'] ?? 'PL-7') }] : [],
    ),
  )

/** The runner's moves that the plan could not follow: refused, of a session that is past, or of one that is not there. */
export const unmetMoves = (weeks: readonly PlanWeek[], { request }: SeasonView): readonly Unmet[] =>
  request.moves.flatMap((move): readonly Unmet[] => {
    const week = weeks.find(({ start }) => start === move.week)
    if (week === undefined) return []
    const session = week.sessions.find(({ id }) => letterOf(id) === letterOf(move.session))
    const rules = refusedIn(week).flatMap(({ id, rule }) => (id === session?.id ? [rule] : []))
    const isPast = session !== undefined && session.day < request.today && session.day !== move.day
    const blockedBy = isPast ? ['ST-1'] : session === undefined && move.day !== null ? ['no-session'] : rules
    if (blockedBy.length === 0) return []
    return [
      { rule: 'move', week: week.start, block: week.block, subject: session?.id ?? move.session, short: 1, blockedBy },
    ]
  })
