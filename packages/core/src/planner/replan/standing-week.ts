import type { TissueId } from '../../anatomy/index.ts'
import { dayNumber } from '../../calendar/index.ts'
import type { DayNumber } from '../../calendar/index.ts'
import type { PlanWeek } from '../../plan/index.ts'
import type { AcceptedSession } from '../accepted.ts'
import type { FinishedSession } from '../finished-session.ts'
import { afterSession } from '../history.ts'
import type { History } from '../history.ts'
import type { Ledger, LedgerWeek } from '../ledger.ts'
import { isWanted, ownMoveOf } from '../own-moves.ts'
import type { PlannedWeek, SessionOption } from '../place-block.ts'
import { enumeratePlacements, forbids } from '../placement.ts'
import type { Placed, WeekEdge } from '../placement.ts'
import type { SeasonView } from '../planner-view.ts'
import { limitsOf, sessionsOf } from '../season-view.ts'
import type { SeasonWeek } from '../season.ts'
import { contactsOf, doneBy, isLegItem, legSetsOf } from '../session-items.ts'
import type { DosedItem } from '../session-items.ts'
import type { WeekDay } from '../week-days.ts'
import { isRestRow } from '../../strength/index.ts'
import { byMuscle } from '../../anatomy/index.ts'
import { keptOption, mayBeDone } from './standing-options.ts'
import type { Wall } from './standing-options.ts'

type Spot = Placed<SessionOption>

/** The history after accepted sessions, in the order of their days. */
export const afterSessions = (history: History, sessions: readonly AcceptedSession[], view: SeasonView): History =>
  sessions.reduce(
    (known, { session, items }) =>
      afterSession(known, doneBy(session.day, items), view.catalogue.tables.legLoad.newAfterDays),
    history,
  )

const byDay = (sessions: readonly AcceptedSession[]): readonly AcceptedSession[] =>
  sessions.toSorted((a, b) => (a.session.day < b.session.day ? -1 : 1))

/** Sessions on the spots they were accepted on; a day or slot that is gone leaves its session out. */
const spotsOf = (
  kept: readonly AcceptedSession[],
  days: readonly WeekDay[],
  history: History,
  view: SeasonView,
): readonly Spot[] => {
  let known = history
  return byDay(kept).flatMap((it): readonly Spot[] => {
    const option = keptOption(it, known, view)
    known = afterSessions(known, [it], view)
    const day = days.find((one) => one.day === it.session.day)
    return day?.slots.includes(it.session.slot) === true ? [{ option, day, slot: it.session.slot }] : []
  })
}

/** Whether each session stands where the runner put it, if the runner did. */
const areWhereWanted = (kept: readonly AcceptedSession[], { week }: PlannedWeek, view: SeasonView): boolean =>
  kept.every(({ letter, session }) => {
    const move = ownMoveOf(letter, week.start, view)
    return move === null || isWanted(move, session.day, session.slot)
  })

/** A week as it was accepted, about to be looked at. */
export interface StandingWeek {
  readonly planned: PlannedWeek
  readonly past: readonly AcceptedSession[]
  /** Its sessions from today on. */
  readonly kept: readonly AcceptedSession[]
  readonly days: readonly WeekDay[]
}

/** The week's sessions where they stand; null where a rule, the runner or what they hold keeps one from it. */
export const standStill = (
  { planned, past, kept, days }: StandingWeek,
  ledger: Ledger,
  view: SeasonView,
): readonly Spot[] | null => {
  const { week } = planned
  if (past.length + kept.length > Math.max(past.length, sessionsOf(week, view))) return null
  if (!areWhereWanted(kept, planned, view) || !kept.every((it) => mayBeDone(it, planned, view))) return null
  const spots = spotsOf(kept, days, ledger.history, view)
  const { tables } = view.catalogue
  if (spots.length < kept.length) return null
  if (spots.some(({ option, day, slot }) => forbids(option, day, slot, tables) !== null)) return null
  const around = { limits: limitsOf(week, view), edge: ledger.edge, facts: view.facts }
  return enumeratePlacements(
    spots.map((spot) => [spot]),
    around,
    1,
  ).length === 0
    ? null
    : spots
}

const isSameItem = (a: DosedItem, b: DosedItem | undefined): boolean =>
  b !== undefined &&
  a.open.exercise.id === b.open.exercise.id &&
  a.sets === b.sets &&
  a.dose.rir === b.dose.rir &&
  a.dose.contacts === b.dose.contacts

/** Whether settling a week left its accepted sessions as they were. */
export const isUnchanged = (finished: readonly FinishedSession[], kept: readonly AcceptedSession[]): boolean =>
  finished.length === kept.length &&
  finished.every((session) => {
    const was = kept.find((it) => it.letter === session.letter)
    return (
      was?.session.day === session.placed.day.day &&
      was.session.slot === session.placed.slot &&
      was.session.kind === session.kind &&
      was.items.length === session.items.length &&
      session.items.every((item, index) => isSameItem(item, was.items[index]))
    )
  })

/** Whether leg load and heaviness are printed as they count now. */
export const isPrintedSo = (finished: readonly FinishedSession[], kept: readonly AcceptedSession[]): boolean =>
  finished.every(({ letter, placed: { option } }) => {
    const was = kept.find((it) => it.letter === letter)?.session
    return was?.heavyLegs === option.heavy && Math.round(was.legLoad * 1000) === option.legLoad
  })

const lastDay = (
  sessions: readonly AcceptedSession[],
  before: DayNumber | null,
  test: (it: AcceptedSession) => boolean,
): DayNumber | null =>
  sessions.reduce<DayNumber | null>((last, it) => (test(it) ? dayNumber(it.session.day) : last), before)

const loads = ({ items }: AcceptedSession, tissue: TissueId): boolean =>
  items.some(({ open: { exercise } }) => exercise.tissues.includes(tissue) || exercise.endRange.includes(tissue))

const hops = ({ session }: AcceptedSession): boolean => session.items.some((item) => item.contacts !== null)

const edgeAfterStanding = (
  sessions: readonly AcceptedSession[],
  week: SeasonWeek,
  before: WeekEdge,
  view: SeasonView,
): WeekEdge => {
  const lastAmber = new Map(before.lastAmber)
  for (const tissue of view.facts.amber) {
    const day = lastDay(sessions, null, (it) => loads(it, tissue))
    if (day !== null) lastAmber.set(tissue, day)
  }
  const weekdays = new Map(before.weekdays)
  for (const { letter, session } of sessions)
    weekdays.set(
      letter,
      week.runWeek.days.findIndex((day) => day === session.day),
    )
  return {
    lastHeavy: lastDay(sessions, before.lastHeavy, (it) => it.session.heavyLegs),
    lastPlyo: lastDay(sessions, before.lastPlyo, hops),
    lastAmber,
    lastSession: lastDay(sessions, before.lastSession, () => true),
    weekdays,
  }
}

/** An accepted week as later weeks look back on it. */
export const ledgerWeekOf = (was: PlanWeek, sessions: readonly AcceptedSession[]): LedgerWeek => {
  const setsByExercise = new Map<string, number>()
  const rirByExercise = new Map<string, number>()
  for (const { open, sets, dose, part } of sessions.flatMap(({ items }) => items)) {
    const { id } = open.exercise
    if (isLegItem({ open })) setsByExercise.set(id, (setsByExercise.get(id) ?? 0) + sets)
    if (dose.rir !== null && part !== 'prep') rirByExercise.set(id, Math.max(dose.rir, rirByExercise.get(id) ?? 0))
  }
  return {
    block: was.block,
    row: was.row,
    counts: !was.deload && !isRestRow(was.row),
    sessions: sessions.length,
    letters: sessions
      .map((it) => it.letter)
      .toSorted()
      .join(''),
    legSets: sessions.reduce((sum, it) => sum + legSetsOf(it.items), 0),
    contacts: sessions.reduce((sum, it) => sum + contactsOf(it.items), 0),
    setsByExercise,
    rirByExercise,
    effectiveSets: byMuscle((muscle) => Math.round((was.effectiveSets[muscle] ?? 0) * 1000)),
  }
}

/** A week that stands, its sessions from today on, and its line in the ledger. */
export interface ClosedWeek {
  readonly week: SeasonWeek
  readonly kept: readonly AcceptedSession[]
  readonly line: LedgerWeek
}

/** The ledger after a week that stands. */
export const closeStanding = ({ week, kept, line }: ClosedWeek, ledger: Ledger, view: SeasonView): Ledger => {
  const inOrder = byDay(kept)
  return {
    ...ledger,
    weeks: [...ledger.weeks, line],
    history: afterSessions(ledger.history, inOrder, view),
    edge: edgeAfterStanding(inOrder, week, ledger.edge, view),
  }
}

/** What the sessions of the week after ask of this week's last days; nothing of those on a day that is closed now. */
export const wallOf = (
  sessions: readonly AcceptedSession[],
  isOpen: (it: AcceptedSession) => boolean,
  view: SeasonView,
): Wall => {
  const inOrder = byDay(sessions.filter(isOpen))
  const firstDay = (test: (it: AcceptedSession) => boolean): DayNumber | null => {
    const first = inOrder.find(test)
    return first === undefined ? null : dayNumber(first.session.day)
  }
  const amber = new Map<TissueId, DayNumber>()
  for (const tissue of view.facts.amber) {
    const day = firstDay((it) => loads(it, tissue))
    if (day !== null) amber.set(tissue, day)
  }
  return { heavy: firstDay((it) => it.session.heavyLegs), plyo: firstDay(hops), amber }
}
