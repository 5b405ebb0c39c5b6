import { daysBetween } from '../../calendar/index.ts'
import { isSameValue } from '../same-value.ts'
import { letterOf } from '../session-letter.ts'
import type { CivilDay } from '../../calendar/index.ts'
import type { OwnMove, PlanItem, PlanSession, PlanWeek, Reason } from '../plan.ts'
import type { Cause, DoseTold, RequestChange, SessionChange, Spot } from './difference.ts'

/** What is compared: a week in both plans, and what was asked otherwise. */
export interface WeekPair {
  readonly was: PlanWeek
  readonly is: PlanWeek
  readonly asked: readonly RequestChange[]
}

const spotOf = ({ day, slot }: PlanSession): Spot => ({ day, slot })

/** The change of a run that now stands, or stood, on a day. */
const runChangeOn = (day: CivilDay, asked: readonly RequestChange[]): RequestChange | undefined =>
  asked.find((it) => it.type === 'run-moved' && it.to === day) ??
  asked.find((it) => (it.type === 'run-added' || it.type === 'run-changed') && it.day === day) ??
  asked.find((it) => (it.type === 'run-moved' ? it.from === day : it.type === 'run-dropped' && it.day === day))

const ownMoveFor = (session: PlanSession, { is, asked }: WeekPair): RequestChange | undefined =>
  asked.find((it) => it.type === 'own-move' && it.move.week === is.start && isFor(it.move, session))

const isFor = (move: OwnMove, session: PlanSession): boolean => letterOf(move.session) === letterOf(session.id)

/** Days round a session in which a changed run may be what moved it. */
const REACH = 3

const nearestChange = (day: CivilDay, { asked, is }: WeekPair): RequestChange | null => {
  const closed = asked.find((it) => it.type === 'day-closed' && it.day === day)
  const far = (it: RequestChange): number => {
    if (it.type === 'run-moved') return Math.min(Math.abs(daysBetween(it.from, day)), Math.abs(daysBetween(it.to, day)))
    if ('day' in it) return Math.abs(daysBetween(it.day, day))
    return Infinity
  }
  const near = asked.filter((it) => far(it) <= REACH).toSorted((a, b) => far(a) - far(b))
  const own = asked.find((it) => it.type === 'own-move' && it.move.week === is.start)
  return closed ?? own ?? near[0] ?? asked.find((it) => it.type === 'field') ?? null
}

const exclusion = (session: PlanSession, day: CivilDay): Reason | undefined =>
  session.reasons.find(({ code, values }) => code === 'day-excluded' && values['day'] === day)

/** Why a session no longer stands on a day: the runner's word, the rule that forbids it now, or what changed nearest. */
const causeOf = (session: PlanSession, day: CivilDay, pair: WeekPair): Cause => {
  const own = ownMoveFor(session, pair)
  if (own !== undefined) return { rule: null, change: own }
  const values = exclusion(session, day)?.values ?? {}
  const rule = typeof values['rule'] === 'string' ? values['rule'] : null
  const because = typeof values['because'] === 'string' ? (values['because'] as CivilDay) : null
  const behind = because === null ? undefined : runChangeOn(because, pair.asked)
  return { rule, change: behind ?? nearestChange(day, pair) }
}

const doseOf = ({ sets, reps, seconds, contacts, metres, rir, load, tempo }: PlanItem): DoseTold => ({
  sets,
  reps,
  seconds,
  contacts,
  metres,
  rir,
  load,
  tempo,
})

/** What of a session's exercises is otherwise; one gone and one come in its part and place is a swap. */
const itemChanges = (was: PlanSession, is: PlanSession): readonly SessionChange[] => {
  const session = is.id
  const gone = was.items.filter((item) => !is.items.some((it) => it.exercise === item.exercise))
  const come = is.items.filter((item) => !was.items.some((it) => it.exercise === item.exercise))
  const swaps = gone.flatMap((item, index) => {
    const to = come.filter((it) => it.part === item.part)[
      gone.slice(0, index).filter((it) => it.part === item.part).length
    ]
    return to === undefined ? [] : [{ from: item, to }]
  })
  return [
    ...swaps.map(({ from, to }): SessionChange => ({
      type: 'exercise-swapped',
      session,
      from: from.exercise,
      to: to.exercise,
    })),
    ...gone
      .filter((item) => !swaps.some((it) => it.from === item))
      .map(({ exercise }): SessionChange => ({ type: 'exercise-left-out', session, exercise })),
    ...come
      .filter((item) => !swaps.some((it) => it.to === item))
      .map(({ exercise }): SessionChange => ({ type: 'exercise-added', session, exercise })),
    ...was.items.flatMap((item): readonly SessionChange[] => {
      const now = is.items.find((it) => it.exercise === item.exercise)
      if (now === undefined) return []
      const [from, to] = [doseOf(item), doseOf(now)]
      return isSameValue(from, to) ? [] : [{ type: 'dose', session, exercise: item.exercise, from, to }]
    }),
  ]
}

const refusals = (was: PlanSession | undefined, is: PlanSession): readonly SessionChange[] =>
  is.reasons
    .filter(({ code }) => code === 'move-refused')
    .filter((reason) => was?.reasons.some((it) => isSameValue(it, reason)) !== true)
    .map(({ values }): SessionChange => ({
      type: 'move-refused',
      session: is.id,
      wanted: values['day'] as CivilDay,
      rule: String(values['rule']),
      because: typeof values['because'] === 'string' ? (values['because'] as CivilDay) : null,
      nearest: values['nearest'] as CivilDay,
    }))

const changesOf = (was: PlanSession, is: PlanSession, pair: WeekPair): readonly SessionChange[] => {
  const hasMoved = was.day !== is.day || was.slot !== is.slot
  const session = is.id
  return [
    ...(hasMoved
      ? [{ type: 'moved', session, from: spotOf(was), to: spotOf(is), cause: causeOf(is, was.day, pair) } as const]
      : []),
    ...(was.kind === is.kind
      ? []
      : [{ type: 'made', session, from: was.kind, to: is.kind, cause: causeOf(is, was.day, pair) } as const]),
    ...itemChanges(was, is),
    ...refusals(was, is),
  ]
}

/** What is otherwise about a week's sessions, one after the other. */
export const sessionChanges = (pair: WeekPair): readonly SessionChange[] => {
  const { was, is } = pair
  const find = (week: PlanWeek, id: string): PlanSession | undefined =>
    week.sessions.find((session) => letterOf(session.id) === letterOf(id))
  const ids = [...new Set([...was.sessions, ...is.sessions].map(({ id }) => letterOf(id)))].toSorted()
  return ids.flatMap((letter): readonly SessionChange[] => {
    const [before, now] = [find(was, letter), find(is, letter)]
    if (before !== undefined && now !== undefined) return changesOf(before, now, pair)
    if (before !== undefined)
      return [{ type: 'dropped', session: before.id, from: spotOf(before), cause: causeOf(before, before.day, pair) }]
    if (now === undefined) return []
    return [
      { type: 'added', session: now.id, to: spotOf(now), cause: { rule: null, change: nearestChange(now.day, pair) } },
      ...refusals(undefined, now),
    ]
  })
}
