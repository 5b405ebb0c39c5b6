import { MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import { weekdayOf } from '../calendar/index.ts'
import type { PlanItem, PlanSession, PlanWeek, Reason } from '../plan/index.ts'
import type { Thousandths } from '../units/index.ts'
import { pastSessions } from './accepted.ts'
import { printedTargets } from './block-menu.ts'
import type { BlockMenu } from './block-menu.ts'
import { chooseLoad } from './chosen-load.ts'
import { explainDay } from './explain-day.ts'
import { explainMove } from './explain-move.ts'
import { explainGap, explainItem, explainWeek } from './explain.ts'
import { weekSets } from './finished-session.ts'
import type { FinishedSession } from './finished-session.ts'
import { afterSession, isNewAt } from './history.ts'
import type { History } from './history.ts'
import { microDoseDays } from './micro-dose.ts'
import { makeFits } from './place-block.ts'
import { usualPlace } from './places.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { contactsOf, doneBy, loadOf, secondsOf, usesBarbell } from './session-items.ts'
import type { DosedItem } from './session-items.ts'
import { frameSeconds, minutesOf } from './session-time.ts'

const writeItem = (item: DosedItem, session: FinishedSession, settled: SettledWeek, view: SeasonView): PlanItem => {
  const { week } = settled
  const { load, reasons } = chooseLoad(item.open, week, session.placed.day.place, view)
  return {
    exercise: item.open.exercise.id,
    part: item.part,
    circuit: item.part === 'circuit' ? 1 : null,
    sets: item.sets,
    reps: item.dose.reps,
    seconds: item.dose.seconds,
    contacts: item.dose.contacts,
    metres: item.dose.metres,
    sides: item.open.exercise.sides,
    rir: item.dose.rir,
    load,
    tempo: item.dose.tempo,
    restSeconds: item.dose.restSeconds,
    setupSeconds: item.open.exercise.setupSeconds,
    secondsPerRep: item.dose.secondsPerRep,
    reasons: [...explainItem(item, settled, view), ...reasons, ...explainGap(item, week, view)],
  }
}

/** A week with its sessions settled, about to be written. */
export interface SettledWeek {
  readonly week: SeasonWeek
  readonly menu: BlockMenu
  readonly sessions: readonly FinishedSession[]
}

/**
 * A settled session as a way to do it: what keeps it off a day is asked of what it holds in the end, so that the same
 * session has the same reasons, new or accepted.
 */
const settleOption = (session: FinishedSession, history: History, view: SeasonView): FinishedSession => {
  const { items, placed } = session
  const { legLoad, heavy } = loadOf(
    items,
    isNewAt(placed.day.number, history, view.catalogue),
    view.facts,
    view.catalogue,
  )
  const fits = makeFits(items, !history.barbell, view)
  return {
    ...session,
    placed: { ...placed, option: { ...placed.option, legLoad, heavy, contacts: contactsOf(items), fits } },
  }
}

const writeSession = (
  session: FinishedSession,
  settled: SettledWeek,
  history: History,
  view: SeasonView,
): PlanSession => {
  const { week } = settled
  const { day, slot } = session.placed
  const { catalogue, facts } = view
  const { legLoad, heavy } = session.placed.option
  const firstBarbell = !history.barbell && usesBarbell(session.items)
  const room = { minutes: day.minutes, slot, firstBarbell }
  const frame = frameSeconds(room, catalogue.tables)
  const explained = { session, legLoad, sessions: settled.sessions }
  return {
    id: `${String(week.block)}-${session.letter}`,
    day: day.day,
    slot,
    kind: session.kind,
    minutes: minutesOf(secondsOf(session.items, room, catalogue), facts),
    minutesAllowed: day.minutes,
    warmUpSeconds: frame.warmUp,
    coolDownSeconds: frame.coolDown,
    legLoad: legLoad / 1000,
    heavyLegs: heavy,
    place: usualPlace(weekdayOf(day.day), view.request).id,
    items: session.items.map((item) => writeItem(item, session, settled, view)),
    reasons: [...explainDay(explained, week, view), ...explainMove(explained, week, view)],
  }
}

const toPrinted = (sets: Readonly<Record<MuscleId, Thousandths>>): Partial<Record<MuscleId, number>> =>
  Object.fromEntries(MUSCLES.filter((muscle) => sets[muscle] > 0).map((muscle) => [muscle, sets[muscle] / 1000]))

/** A finished week as data (specification, section 9); `history` is what was done before it. */
export const writeWeek = (settled: SettledWeek, history: History, view: SeasonView): PlanWeek => {
  const { week, menu, sessions } = settled
  const { newAfterDays } = view.catalogue.tables.legLoad
  let before = history
  const ready = sessions.map((session) => {
    const known = before
    before = afterSession(before, doneBy(session.placed.day.day, session.items), newAfterDays)
    return { session: settleOption(session, known, view), known }
  })
  const whole = { ...settled, sessions: ready.map((it) => it.session) }
  const written = ready.map(({ session, known }) => writeSession(session, whole, known, view))
  const past = pastSessions(week.start, view)
  const microDose = microDoseDays(week, new Set(sessions.map((it) => it.placed.day.day)), view)
  const reasons: readonly Reason[] = explainWeek(week, menu, view)
  return {
    start: week.start,
    phase: week.phase,
    row: week.row,
    block: week.block,
    deload: week.deload,
    runs: week.runWeek.runs,
    targets: printedTargets(menu.demand),
    effectiveSets: toPrinted(weekSets(sessions, week, view)),
    contacts: sessions.reduce((sum, it) => sum + contactsOf(it.items), 0),
    microDose,
    sessions: [...past.map((it) => it.session), ...written],
    reasons,
  }
}
