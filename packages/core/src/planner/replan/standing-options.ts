import type { TissueId } from '../../anatomy/index.ts'
import { dayNumber } from '../../calendar/index.ts'
import type { DayNumber } from '../../calendar/index.ts'
import type { AcceptedSession } from '../accepted.ts'
import { isFreshAt, isNewAt } from '../history.ts'
import type { History } from '../history.ts'
import { AGAINST_MOVE, isWanted, ownMoveOf } from '../own-moves.ts'
import { doseSessions, shorterWays, toOption } from '../place-block.ts'
import type { PlannedWeek, SessionOption } from '../place-block.ts'
import { heavyGap } from '../placement.ts'
import type { PlacementOption } from '../placement.ts'
import type { SeasonView } from '../planner-view.ts'
import type { DosedSession } from '../session-items.ts'
import { mendItems } from './mended-session.ts'
import { trimmedWays } from './trimmed-session.ts'
import { toTrunkOnly, yieldSession, YIELDS } from '../session-yields.ts'
import type { WeekDay } from '../week-days.ts'

type Novelty = Parameters<typeof toOption>[2]

/** What is still new on any of some days: the careful side where the day is not known yet. */
const noveltyOn = (days: readonly DayNumber[], history: History, view: SeasonView): Novelty => {
  return {
    isCounted: false,
    firstBarbell: !history.barbell,
    isNew: (open) => days.some((day) => isNewAt(day, history, view.catalogue)(open)),
    isFresh: (open) => days.some((day) => isFreshAt(day, history, view.catalogue)(open)),
  }
}

/** An accepted session as it is, wherever it stands; `history` is what was done before it. */
export const keptOption = (
  { session, letter, items }: AcceptedSession,
  history: History,
  view: SeasonView,
): SessionOption => {
  const way = { letter, kind: session.kind, items, yields: YIELDS.none }
  return { ...toOption(way, 0, noveltyOn([dayNumber(session.day)], history, view), view), stays: true }
}

/** Whether what a session holds may be done as it is. */
export const mayBeDone = (session: AcceptedSession, { week }: PlannedWeek, view: SeasonView): boolean =>
  session.open && mendItems(session, week, view) === session.items

/** Sessions of the week after, which stand: what this week's sessions must keep clear of. */
export interface Wall {
  readonly heavy: DayNumber | null
  readonly plyo: DayNumber | null
  readonly amber: ReadonlyMap<TissueId, DayNumber>
}

const isBehind = ({ heavy, plyo, amber }: Wall, option: PlacementOption, day: DayNumber, view: SeasonView): boolean => {
  const apart = (next: DayNumber | null | undefined, gap: number): boolean =>
    next === null || next === undefined || next - day >= gap
  return (
    (!option.heavy || apart(heavy, heavyGap(view.facts))) &&
    (option.contacts === 0 || apart(plyo, 2)) &&
    option.amberTissues.every((tissue) => apart(amber.get(tissue), 2))
  )
}

/**
 * Whether a session comes no sooner than it stands while what it loads has hurt for less than a week: nobody is told to
 * do more of it in the days after the pain (section 7). One that stood nowhere comes after them.
 */
const isNoSooner = (
  kept: AcceptedSession | null,
  { amberTissues }: PlacementOption,
  day: DayNumber,
  { facts, catalogue }: SeasonView,
): boolean => {
  const stood = kept === null ? Infinity : dayNumber(kept.session.day)
  return facts.complaints.every(
    ({ tissue, since }) =>
      since === null ||
      !amberTissues.includes(tissue) ||
      day >= Math.min(stood, dayNumber(since) + catalogue.tables.amber.daysNoSooner),
  )
}

/** What the ways of a week's sessions are made from. */
export interface StandingFrame {
  readonly planned: PlannedWeek
  readonly days: readonly WeekDay[]
  readonly history: History
  readonly wall: Wall
  readonly view: SeasonView
}

/** A way to do a session; `moved` is what it counts for besides that it is not as it was accepted. */
interface Way {
  readonly option: SessionOption
  readonly moved: number
}

/** A whole session on any day, with all its exercises and fewer sets, or as it gives way. */
const giveWay = (session: DosedSession, { days, history, planned, view }: StandingFrame): readonly SessionOption[] => {
  const open = days.filter((day) => day.closed === null).map((day) => day.number)
  const novelty = noveltyOn(open, history, view)
  const trimmed = session.kind === 'short' ? [] : trimmedWays(session, days, history, view)
  const ways = yieldSession(session, { isNew: novelty.isNew, facts: view.facts, catalogue: view.catalogue })
  const trunk = days.some((day) => day.trunkOnly !== null) ? toTrunkOnly(session) : null
  const spared = session.items.filter((item) => !item.open.amber)
  const sparing = spared.length < session.items.length ? [{ ...session, items: spared, yields: YIELDS.light }] : []
  const exercises = planned.menu.menu.sessions.find((it) => it.letter === session.letter)?.items.length ?? 0
  return [
    ...ways,
    ...trimmed,
    ...sparing,
    ...shorterWays(ways, days, history, view),
    ...(trunk === null ? [] : [trunk]),
  ]
    .filter((way) => way.items.length > 0)
    .map((way) => toOption(way, exercises, novelty, view))
}

/** A session dosed from its block's menu: the week was accepted without it. */
const doseAnew = (letter: string, frame: StandingFrame): readonly SessionOption[] => {
  const { planned, view } = frame
  return doseSessions(planned.menu, planned.week, [letter], view).flatMap((session) => giveWay(session, frame))
}

const waysOf = (letter: string, kept: AcceptedSession | null, frame: StandingFrame): readonly Way[] => {
  if (kept === null) return doseAnew(letter, frame).map((option) => ({ option, moved: 0 }))
  const on = (option: SessionOption): SessionOption => ({
    ...option,
    fits: (day, slot) => day.day === kept.session.day && option.fits(day, slot),
  })
  const items = mendItems(kept, frame.planned.week, frame.view)
  const isMended = !kept.open || items !== kept.items
  const held = { letter, kind: kept.session.kind, items }
  const elsewhere = giveWay(held, frame).map((way): Way => ({ option: { ...way, stays: true }, moved: YIELDS.moved }))
  if (isMended) return [...elsewhere.map(({ option }) => ({ option: on(option), moved: 0 })), ...elsewhere]
  const option = keptOption(kept, frame.history, frame.view)
  const here: SessionOption = {
    ...option,
    fits: (day, slot) => day.day === kept.session.day && slot === kept.session.slot && option.fits(day, slot),
  }
  return [{ option: here, moved: 0 }, ...elsewhere]
}

/** Every way to do a session of a standing week: where it is, elsewhere, giving way; the runner's own spot before all. */
export const standingOptions = (
  letter: string,
  kept: AcceptedSession | null,
  frame: StandingFrame,
): readonly SessionOption[] => {
  const { planned, wall, view } = frame
  const move = ownMoveOf(letter, planned.week.start, view)
  const ways = waysOf(letter, kept, frame).map(({ option, moved }): Way => ({
    option: {
      ...option,
      fits: (day, slot) =>
        isBehind(wall, option, day.number, view) &&
        (isNoSooner(kept, option, day.number, view) || (move !== null && isWanted(move, day.day, slot))) &&
        option.fits(day, slot),
    },
    moved,
  }))
  if (move === null || move.day === null)
    return ways.map(({ option, moved }) => ({ ...option, yields: option.yields + moved }))
  return ways.flatMap(({ option, moved }) => [
    { ...option, fits: (day, slot) => isWanted(move, day.day, slot) && option.fits(day, slot) },
    {
      ...option,
      yields: option.yields + moved + AGAINST_MOVE,
      fits: (day, slot) => !isWanted(move, day.day, slot) && option.fits(day, slot),
    },
  ])
}
