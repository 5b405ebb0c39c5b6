import { toThousandths } from '../units/index.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { allSessions, contactsOf, fullWeeksOfBlock, legSetsOf, liesAhead } from './reference-weeks.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Reps in reserve a deload adds, from and to (R3.13). */
const EXTRA_RIR = { least: 1, most: 2 } as const
/** Rounding of kilograms. */
const SAME_KG = 0.001

const setsOf = (week: WeekView, full: WeekView, view: PlanView): readonly Violation[] => {
  const [low, high] = view.tables.caps.deloadSets
  const before = legSetsOf(full, view)
  const most = Math.ceil((before * toThousandths(high)) / 1000)
  const least = Math.floor((before * toThousandths(low)) / 1000)
  const { legSets } = week
  const names = (sessions: readonly SessionView[]): string =>
    sessions
      .map(({ session }) => session.id)
      .toSorted()
      .join(' ')
  const isWhole = week.sessions.every(({ session }) => session.kind === 'full')
  const isLowerBound = isWhole && liesAhead(full, view) && names(week.sessions) === names(allSessions(full, view))
  if (legSets > most) return [inWeek('DS-5', week, null, { what: 'sets', sets: legSets, most })]
  return isLowerBound && legSets < least ? [inWeek('DS-5', week, null, { what: 'sets', sets: legSets, least })] : []
}

const contactsIn = (week: WeekView, full: readonly WeekView[], view: PlanView): readonly Violation[] => {
  const before = Math.max(...full.map((other) => contactsOf(other, view)))
  const { contacts } = week
  if (contacts * 1000 <= before * toThousandths(view.tables.caps.deloadContacts)) return []
  return [inWeek('DS-5', week, null, { what: 'contacts', contacts, before })]
}

const itemOf = (one: ItemView, session: SessionView, before: readonly ItemView[]): readonly Violation[] => {
  const { rir, load } = one.item
  const same = before.filter(({ exercise }) => exercise.id === one.exercise.id)
  const efforts = same.flatMap(({ item }) => item.rir ?? [])
  const loads = same.flatMap(({ item }) => item.load?.kg ?? [])
  const fits =
    rir === null ||
    efforts.length === 0 ||
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
  const items = full.flatMap((other) => allSessions(other, view)).flatMap((session) => session.items)
  return [
    ...setsOf(week, fullest, view),
    ...contactsIn(week, full, view),
    ...week.sessions.flatMap((session) =>
      session.items.filter(({ isPreparation }) => !isPreparation).flatMap((one) => itemOf(one, session, items)),
    ),
  ]
}

/** DS-5: a deload has half to three fifths of the block's leg sets, one or two reps more in reserve, half the contacts. */
export const checkDeloads = (view: PlanView): readonly Violation[] =>
  view.weeks.filter(({ week, past }) => week.deload && !past).flatMap((week) => ofWeek(week, view))
