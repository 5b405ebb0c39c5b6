import { dayNumber } from '../calendar/index.ts'
import type { TissueId } from '../anatomy/index.ts'
import type { Place } from '../athlete/index.ts'
import { pastSessions, standingSessions } from './accepted.ts'
import type { AcceptedSession } from './accepted.ts'
import type { BlockMenu } from './block-menu.ts'
import { deloadSessions } from './deload.ts'
import type { SetDose } from './dosing.ts'
import { doseSet } from './dosing.ts'
import { afterSession, isNewAt } from './history.ts'
import type { History } from './history.ts'
import { mostExercises } from './pose-menu.ts'
import { countsThatMatter, noveltyAfter, rememberNewness } from './newness.ts'
import type { Novelty } from './newness.ts'
import { isSkipped, leanTo, ownMoveOf } from './own-moves.ts'
import { openAt } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { PlacementOption, WeekEdge } from './placement.ts'
import { splitContacts } from './plyometrics.ts'
import { daysOf, limitsOf, sessionsOf, steadyLimit } from './season-view.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { contactsOf, countedItems, doneBy, doseItems, loadOf, secondsOf, usesBarbell } from './session-items.ts'
import type { DosedItem, DosedSession } from './session-items.ts'
import { secondsIn } from './session-time.ts'
import { orderItems } from './session-order.ts'
import { shortenTo, toTrunkOnly, yieldSession, YIELDS } from './session-yields.ts'
import type { YieldedSession } from './session-yields.ts'
import type { PlacedWeek, WeekProblem } from './week-problem.ts'
import { placeWeeks } from './week.ts'

import type { WeekDay } from './week-days.ts'

/** A way to do a session, with its items. */
export interface SessionOption extends PlacementOption {
  readonly items: readonly DosedItem[]
  /** An accepted session as it stands (ST-1). */
  readonly stays: boolean
}

/** A week with the menu of its block; `turn` counts the weeks that follow this menu. */
export interface PlannedWeek {
  readonly week: SeasonWeek
  readonly menu: BlockMenu
  readonly turn: number
}

const plyoItems = (
  plyo: readonly OpenExercise[],
  contacts: number,
  dose: (open: OpenExercise) => SetDose,
): readonly DosedItem[] =>
  plyo.map((open) => {
    const split = splitContacts(Math.floor(contacts / plyo.length), open.exercise.sides)
    return { open, part: 'plyo', sets: split.sets, dose: { ...dose(open), contacts: split.contacts } }
  })

/** The block's sessions as a week's row doses them, deload included, before anything yields. */
export const doseSessions = (
  menu: BlockMenu,
  week: SeasonWeek,
  letters: readonly string[],
  view: SeasonView,
): readonly DosedSession[] => {
  const { facts, catalogue } = view
  const setting = {
    row: week.row,
    extraRir: week.deload ? catalogue.tables.doseRows.deloadExtraRir : 0,
    rirFloor: steadyLimit(week, view)?.rir ?? 0,
  }
  const usual = catalogue.tables.phaseRows[week.row].contacts[facts.stage].perSession[1]
  const contacts = week.deload ? Math.floor(usual * catalogue.tables.caps.deloadContacts) : usual
  const turns = menu.menu.sessions.filter(({ letter }) => letters.includes(letter))
  const sessions = turns.map(({ letter, items }): DosedSession => ({
    letter,
    kind: 'full',
    items: orderItems([
      ...plyoItems(menu.plyo.get(letter) ?? [], contacts, (open) => doseSet(open, setting, view)),
      ...doseItems(items, setting, view),
    ]),
  }))
  return week.deload ? deloadSessions(sessions, catalogue.tables) : sessions
}

/** Letters of a week's sessions: all of them, or the one whose turn it is. */
const lettersOf = ({ menu, week, turn }: PlannedWeek, view: SeasonView): readonly string[] => {
  const gone = pastSessions(week.start, view).map((it) => it.letter)
  return turnsOf({ menu, week, turn }, view).filter(
    (letter) => !gone.includes(letter) && !isSkipped(letter, week.start, view),
  )
}

const turnsOf = ({ menu, week, turn }: PlannedWeek, view: SeasonView): readonly string[] => {
  const accepted = standingSessions(week, view).map((it) => it.letter)
  if (menu.alternating && accepted.length === 1) return accepted
  const letters = menu.slots.map((slot) => slot.letter)
  if (menu.alternating) return letters.slice(turn % letters.length, (turn % letters.length) + 1)
  return letters.slice(0, sessionsOf(week, view))
}

/** Whether every exercise is open at a place, with the same kit and worth the same there as where it was chosen. */
const fitsPlace = (items: readonly DosedItem[], place: Place, view: SeasonView): boolean =>
  items.every(({ open }) => {
    const there = openAt(open.exercise, place, view)
    return there?.loadKit === open.loadKit && there.ladderQuality === open.ladderQuality
  })

/** SF-3: no session that works a sore muscle on the day of a key run. */
const isTooSore = (items: readonly DosedItem[], day: WeekDay, view: SeasonView): boolean => {
  if (!day.runs.some((run) => run.key)) return false
  const sore = view.request.reports.flatMap((it) =>
    it.kind === 'soreness' && it.day === day.day && it.score >= 5 ? [it.muscle] : [],
  )
  return items.some((item) => item.open.exercise.muscles.some((it) => it.share >= 0.5 && sore.includes(it.muscle)))
}

const amberTissues = (items: readonly DosedItem[], view: SeasonView): readonly TissueId[] =>
  [...view.facts.amber].filter((tissue) =>
    items.some((item) => item.open.exercise.tissues.includes(tissue) || item.open.exercise.endRange.includes(tissue)),
  )

/** Which days and slots a session has the minutes and the kit for. */
export const makeFits = (
  items: readonly DosedItem[],
  noBarbellYet: boolean,
  view: SeasonView,
): SessionOption['fits'] => {
  const firstBarbell = noBarbellYet && usesBarbell(items)
  const counted = countedItems(items)
  const known = new Map<string, boolean>()
  return (day, slot) => {
    const key = `${String(day.minutes)} ${slot} ${day.place.id}`
    const before = known.get(key)
    const fits =
      before ??
      (counted <= mostExercises(day.minutes, view.catalogue) &&
        fitsPlace(items, day.place, view) &&
        secondsOf(items, { minutes: day.minutes, slot, firstBarbell }, view.catalogue) <=
          secondsIn(day.minutes, view.facts))
    known.set(key, fits)
    return fits && !isTooSore(items, day, view)
  }
}

const fitsDay = (
  { items, shortenedTo }: YieldedSession,
  noBarbellYet: boolean,
  view: SeasonView,
): SessionOption['fits'] => {
  const fits = makeFits(items, noBarbellYet, view)
  return shortenedTo === undefined ? fits : (day, slot) => day.minutes === shortenedTo && fits(day, slot)
}

/** Ways that fit days with fewer minutes than the session needs. */
export const shorterWays = (
  ways: readonly YieldedSession[],
  days: readonly WeekDay[],
  history: History,
  view: SeasonView,
): readonly YieldedSession[] => {
  const minutes = [...new Set(days.filter((day) => day.closed === null).map((day) => day.minutes))]
  return ways.flatMap((way) =>
    minutes.flatMap((limit): YieldedSession[] => {
      const firstBarbell = !history.barbell && usesBarbell(way.items)
      const items = shortenTo(way.items, { minutes: limit, slot: 'only', firstBarbell }, view)
      const same =
        items.length === way.items.length && items.every((item, index) => item.sets === way.items[index]?.sets)
      if (same || items.length === 0) return []
      // What gave way to a run says so, however short it is.
      const kind = way.kind === 'full' ? 'short' : way.kind
      return [{ ...way, kind, items, yields: way.yields + YIELDS.shorter, shortenedTo: limit }]
    }),
  )
}

/** Exercises of a session in the block's full week, hops and jumps left out. */
const exercisesOf = (menu: BlockMenu, letter: string): number =>
  menu.menu.sessions.find((session) => session.letter === letter)?.items.length ?? 0

export const toOption = (
  way: YieldedSession,
  exercises: number,
  fresh: Omit<Novelty, 'stateOf'>,
  view: SeasonView,
): SessionOption => {
  const { legLoad, heavy } = loadOf(way.items, fresh.isNew, view.facts, view.catalogue)
  const plyo = way.items.filter((item) => item.part === 'plyo')
  return {
    letter: way.letter,
    kind: way.kind,
    whole: fresh.isCounted && way.items.filter((item) => item.part !== 'plyo').length === exercises,
    yields: way.yields,
    legLoad,
    heavy,
    freshlyNew: way.items.some((item) => fresh.isFresh(item.open)),
    contacts: contactsOf(way.items),
    lowContacts: plyo.every((item) => item.open.exercise.impact === 'low'),
    trunkOnly: way.items.every((item) => legLoadFree(item)),
    amberTissues: amberTissues(way.items, view),
    fits: fitsDay(way, fresh.firstBarbell, view),
    items: way.items,
    stays: false,
  }
}

const legLoadFree = ({ open: { exercise } }: DosedItem): boolean =>
  exercise.legLoad === 0 && ['trunk', 'back', 'mobility'].includes(exercise.pattern)

/** An accepted session where and as it stands: the way that changes nothing (ST-1). */
const keepAccepted = (
  { session, letter, items }: AcceptedSession,
  option: SessionOption,
  known: History,
  view: SeasonView,
): SessionOption => {
  const isNew = isNewAt(dayNumber(session.day), known, view.catalogue)
  return {
    ...option,
    letter,
    ...loadOf(items, isNew, view.facts, view.catalogue),
    stays: true,
    fits: (day, slot) =>
      day.day === session.day &&
      slot === session.slot &&
      day.minutes >= session.minutesAllowed &&
      option.fits({ ...day, minutes: session.minutesAllowed }, slot),
  }
}

/** What is done before an accepted session, where those of its block before it stay too. */
const knownBefore = (
  { session }: AcceptedSession,
  block: readonly AcceptedSession[],
  history: History,
  view: SeasonView,
): History =>
  block
    .filter((it) => it.session.day >= view.request.today && it.session.day < session.day)
    .reduce(
      (known, it) => afterSession(known, doneBy(it.session.day, it.items), view.catalogue.tables.legLoad.newAfterDays),
      history,
    )

/** The ways of sessions made so far in a block, by all that they depend on. */
type KnownWays = Map<string, readonly SessionOption[]>

/** What the weeks of a block share. */
interface BlockPast {
  /** Null: the weeks follow several menus, and what was done of one says nothing of the next. */
  readonly known: KnownWays | null
  readonly history: History
  /** The block's sessions as they were accepted. */
  readonly accepted: readonly AcceptedSession[]
}

/** What the ways of a week's sessions are made from. */
interface WeekFrame {
  readonly days: readonly WeekDay[]
  readonly standing: readonly AcceptedSession[]
  readonly menu: BlockMenu
  readonly past: BlockPast
}

/** Every way to do a session: as accepted where it stands, else as it may give way. */
const optionsOf = (
  session: DosedSession,
  { days, standing, menu, past: { history, accepted } }: WeekFrame,
  fresh: Novelty,
  view: SeasonView,
): readonly SessionOption[] => {
  const exercises = exercisesOf(menu, session.letter)
  const ways = yieldSession(session, { isNew: fresh.isNew, facts: view.facts, catalogue: view.catalogue })
  const trunk = days.some((day) => day.trunkOnly !== null) ? toTrunkOnly(session) : null
  const all = [...ways, ...shorterWays(ways, days, history, view), ...(trunk === null ? [] : [trunk])]
  const kept = standing.filter((it) => it.letter === session.letter && it.open)
  const moved = standing.length === 0 ? 0 : YIELDS.moved
  return [
    ...kept.map((it) => {
      const way = { letter: it.letter, kind: it.session.kind, items: it.items, yields: YIELDS.none }
      return keepAccepted(it, toOption(way, exercises, fresh, view), knownBefore(it, accepted, history, view), view)
    }),
    ...all
      .filter((way) => way.items.length > 0)
      .map((way) => toOption({ ...way, yields: way.yields + moved }, exercises, fresh, view)),
  ]
}

/** What the ways of a week's sessions depend on beside what is still new: weeks alike share theirs. */
const nameFrame = ({ week }: PlannedWeek, letters: readonly string[], frame: WeekFrame, view: SeasonView): string => {
  const minutes = frame.days.filter((day) => day.closed === null).map((day) => day.minutes)
  const trunk = frame.days.some((day) => day.trunkOnly !== null)
  const own = frame.standing.length > 0 ? week.start : ''
  const rir = steadyLimit(week, view)?.rir ?? 0
  return [week.row, week.deload, rir, letters.join(), [...new Set(minutes)].join(), trunk, own].join(' ')
}

const poseWeek = (planned: PlannedWeek, past: BlockPast, view: SeasonView): WeekProblem<SessionOption> => {
  const { menu, week } = planned
  const { known, history } = past
  const sessions = doseSessions(menu, week, lettersOf(planned, view), view)
  const letters = sessions.map((session) => session.letter)
  const frame = { days: daysOf(week, view), standing: standingSessions(week, view), menu, past }
  const newness = rememberNewness(week, menu, history, view)
  const frameName = nameFrame(planned, letters, frame, view)
  const held = sessions.map((session) => itemsHeld(session, frame.standing))
  const own: KnownWays = known ?? new Map()
  const waysOf = (session: DosedSession, fresh: Novelty): readonly SessionOption[] => {
    const items = held[sessions.indexOf(session)] ?? []
    const name = items.reduce((text, open) => text + fresh.stateOf(open), '')
    const key = `${session.letter} ${name} ${frameName}`
    const ways = own.get(key) ?? optionsOf(session, frame, fresh, view)
    own.set(key, ways)
    return ways
  }
  return {
    days: frame.days,
    limits: limitsOf(week, view),
    letters,
    newUntil: known === null ? {} : countsThatMatter(held.flat().map(newness)),
    optionsFor: (done) => {
      const fresh = noveltyAfter(known === null ? {} : done, newness, week, history)
      return sessions.map((session) => leanTo(ownMoveOf(session.letter, week.start, view), waysOf(session, fresh)))
    },
  }
}

/** The exercises a session holds, as dosed now and as accepted. */
const itemsHeld = (session: DosedSession, standing: readonly AcceptedSession[]): readonly OpenExercise[] =>
  [session, ...standing.filter((it) => it.letter === session.letter)].flatMap(({ items }) => items.map((it) => it.open))

/** Places the sessions of a block's weeks (stage 5), given what was done before and where last week's sessions stood. */
export const placeBlock = (
  weeks: readonly PlannedWeek[],
  history: History,
  edge: WeekEdge,
  view: SeasonView,
): readonly PlacedWeek<SessionOption>[] => {
  const known: KnownWays | null = new Set(weeks.map((week) => week.menu)).size === 1 ? new Map() : null
  const accepted = weeks.flatMap(({ week }) => standingSessions(week, view))
  return placeWeeks(
    weeks.map((week) => poseWeek(week, { known, history, accepted }, view)),
    edge,
    { runsOn: view.runsOn, races: view.request.races, facts: view.facts, tables: view.catalogue.tables },
  )
}
