import type { ExerciseId } from '../exercise/index.ts'
import type { PlanItem, PlanSession, PlanWeek } from '../plan/index.ts'
import { toThousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import {
  acceptedWeeksOfBlock,
  allSessions,
  contactsOf,
  fullWeeksOfBlock,
  legItemsOf,
  legSetsOf,
  liesAhead,
} from './reference-weeks.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Reps in reserve a deload adds, from and to (R3.13). */
const EXTRA_RIR = { least: 1, most: 2 } as const
/** Rounding of kilograms. */
const SAME_KG = 0.001

const allSets = (sessions: readonly PlanSession[]): number =>
  sessions.flatMap(({ items }) => items).reduce((sum, { sets }) => sum + sets, 0)

const acceptedDeload = ({ week }: WeekView, { request }: PlanView): PlanWeek | undefined =>
  request.accepted?.weeks.find(({ start, deload }) => start === week.start && deload)

/** Whether a week has as many sets as it was accepted with: it was cut by what held then, and stays. */
const standsAsAccepted = (one: WeekView, view: PlanView): boolean => {
  const was = acceptedDeload(one, view)
  return was !== undefined && allSets(was.sessions) === allSets(one.week.sessions)
}

/** Whether the lower bound binds: the same sessions as in the full week, none of which gave way to anything. */
const isWhole = (week: WeekView, full: WeekView, view: PlanView): boolean => {
  const names = (sessions: readonly SessionView[]): string =>
    sessions
      .map(({ session }) => session.id)
      .toSorted()
      .join(' ')
  return (
    week.sessions.every(({ session }) => session.kind === 'full') &&
    names(week.sessions) === names(allSessions(full, view)) &&
    liesAhead(full, view) &&
    !standsAsAccepted(week, view) &&
    [...view.runner.lights.values()].every((light) => light === 'green')
  )
}

/** Leg sets of the block's fullest week: of this plan, or of the accepted one where this has it as such no more. */
const mostLegSets = (week: WeekView, full: WeekView, view: PlanView): number =>
  Math.max(
    legSetsOf(full, view),
    ...acceptedWeeksOfBlock(week, view).map((was) => legItemsOf(was, view).reduce((sum, { sets }) => sum + sets, 0)),
  )

const setsOf = (week: WeekView, full: WeekView, view: PlanView): readonly Violation[] => {
  const [low, high] = view.tables.caps.deloadSets
  const most = Math.ceil((mostLegSets(week, full, view) * toThousandths(high)) / 1000)
  const least = Math.floor((legSetsOf(full, view) * toThousandths(low)) / 1000)
  const { legSets } = week
  if (legSets > most) return [inWeek('DS-5', week, null, { what: 'sets', sets: legSets, most })]
  return legSets < least && isWhole(week, full, view)
    ? [inWeek('DS-5', week, null, { what: 'sets', sets: legSets, least })]
    : []
}

const contactsIn = (week: WeekView, full: readonly WeekView[], view: PlanView): readonly Violation[] => {
  const planned = full.map((other) => contactsOf(other, view))
  const accepted = acceptedWeeksOfBlock(week, view).map((was) => was.contacts)
  const before = Math.max(...planned, ...accepted)
  const { contacts } = week
  if (contacts * 1000 <= before * toThousandths(view.tables.caps.deloadContacts)) return []
  return [inWeek('DS-5', week, null, { what: 'contacts', contacts, before })]
}

/** What the block did of an exercise: in the plan's full weeks, and in the accepted plan's before it begins. */
const doneOf = (exercise: ExerciseId, week: WeekView, view: PlanView): readonly PlanItem[] => {
  const sessions = [
    ...acceptedWeeksOfBlock(week, view).flatMap((was) => was.sessions),
    ...fullWeeksOfBlock(week, view).flatMap((full) => allSessions(full, view).map(({ session }) => session)),
  ]
  return sessions.flatMap(({ items }) => items.filter((item) => item.exercise === exercise))
}

const itemOf = (one: ItemView, session: SessionView, week: WeekView, view: PlanView): readonly Violation[] => {
  const { rir, load } = one.item
  const same = doneOf(one.exercise.id, week, view)
  const efforts = same.flatMap((item) => item.rir ?? [])
  const loads = same.flatMap((item) => item.load?.kg ?? [])
  const stands = acceptedDeload(week, view)?.sessions.some(({ items }) =>
    items.some((item) => item.exercise === one.exercise.id && item.rir === rir),
  )
  const fits =
    rir === null ||
    efforts.length === 0 ||
    stands === true ||
    efforts.some((effort) => rir - effort >= EXTRA_RIR.least && rir - effort <= EXTRA_RIR.most)
  const most = Math.max(...loads)
  const isUp = load !== null && loads.length > 0 && load.kg > most + SAME_KG
  return [
    ...(fits ? [] : [inSession('DS-5', session, one.exercise.id, { what: 'rir', rir, before: Math.min(...efforts) })]),
    ...(isUp ? [inSession('DS-5', session, one.exercise.id, { what: 'load', kg: load.kg, most })] : []),
  ]
}

const ofWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const full = fullWeeksOfBlock(week, view)
  const [first] = full
  if (first === undefined) return []
  const fullest = full.reduce((most, other) => (legSetsOf(other, view) > legSetsOf(most, view) ? other : most), first)
  return [
    ...setsOf(week, fullest, view),
    ...contactsIn(week, full, view),
    ...week.sessions.flatMap((session) =>
      session.items.filter(({ isPreparation }) => !isPreparation).flatMap((one) => itemOf(one, session, week, view)),
    ),
  ]
}

/** DS-5: a deload has half to three fifths of the block's leg sets, one or two reps more in reserve, half the contacts. */
export const checkDeloads = (view: PlanView): readonly Violation[] =>
  view.weeks.filter(({ week, past }) => week.deload && !past).flatMap((week) => ofWeek(week, view))
