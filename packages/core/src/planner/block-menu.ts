import { byMuscle, MUSCLES } from '../anatomy/index.ts'
import type { ByMuscle, MuscleId } from '../anatomy/index.ts'
import { addDays, dayNumber, daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import { EMPHASIS_FREED_BY, isRestRow, isTaperRow } from '../strength/index.ts'
import type { Phase, TableRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { acceptedMenu, tookTurns } from './accepted.ts'
import { askWeek } from './demand.ts'
import type { Demand } from './demand.ts'
import { doseSet, workSeconds } from './dosing.ts'
import { newestResults } from './gates.ts'
import { isNewOn } from './history.ts'
import type { History } from './history.ts'
import { itemLegLoad } from './leg-load.ts'
import { mostExercises, poseMenu, roomSeconds } from './pose-menu.ts'
import type { BlockAsk, PosedMenu, SessionRoom } from './pose-menu.ts'
import { toMenu } from './menu.ts'
import type { Menu } from './menu.ts'
import { microDoseSets } from './micro-dose.ts'
import { openExercises } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import { choosePlyometrics, openImpacts, splitContacts } from './plyometrics.ts'
import type { SeasonView } from './planner-view.ts'
import { daysOf, limitsOf, sessionsOf, steadyLimit } from './season-view.ts'
import type { SeasonWeek } from './season.ts'
import { frameSeconds, secondsIn } from './session-time.ts'
import { findSlots } from './slots.ts'
import type { SessionSlotPlan } from './slots.ts'

/** A block, or the weeks of a taper that share a table row: what is asked of its sessions and what they may hold. */
export interface PosedBlock {
  readonly demand: Demand
  readonly slots: readonly SessionSlotPlan[]
  /** The problem that the menu answers, written down when it is first asked for. */
  readonly posed: () => PosedMenu
  /** Hops and jumps by session letter. */
  readonly plyo: ReadonlyMap<string, readonly OpenExercise[]>
  /** Sessions take turns, one a week. */
  readonly alternating: boolean
}

/** A posed block and its answer: what its sessions hold in the fullest week. */
export interface BlockMenu extends PosedBlock {
  readonly menu: Menu
}

/** What the block before leaves for the next: its exercises and the leg sets of its last full week. */
export interface MenuPast {
  readonly history: History
  readonly previous: ReadonlySet<ExerciseId>
  /** Leg sets of the last full week before the taper; null before any. */
  readonly fullLegSets: number | null
  /** Slots known from placing the block once; null: stage 3 finds them. */
  readonly slots: readonly SessionSlotPlan[] | null
}

/** Whether MN-5 is asked: the default emphasis, unadjusted, no complaint or LOW test on the groups it names. */
export const keepsEmphasis = (view: SeasonView): boolean => {
  const { request, facts, catalogue } = view
  if (request.emphasis !== 'article' || Object.values(request.adjustments).some((it) => it !== 1)) return false
  if (facts.complaints.some((it) => EMPHASIS_FREED_BY.tissues.includes(it.tissue))) return false
  return ![...newestResults(request)].some(([id, result]) => {
    const low = catalogue.selfTests.find((it) => it.id === id)?.low ?? 0
    return EMPHASIS_FREED_BY.tests.includes(id) && Math.min(result.left, result.right) < low
  })
}

/** Exercises that may be in a session of these weeks: nothing new in the last days before an A race (MN-8). */
const allowedByRace = (open: OpenExercise, weeks: readonly SeasonWeek[], past: MenuPast, view: SeasonView): boolean => {
  const { raceRules, legLoad } = view.catalogue.tables
  const first = weeks[0]?.start
  const last = weeks.at(-1)?.start
  if (first === undefined || last === undefined) return true
  const end = addDays(last, 6)
  const window = open.exercise.contraction === 'eccentric' ? raceRules.newEccentricBeforeA : raceRules.newBeforeA
  const race = view.request.races.find(
    (it) => it.priority === 'A' && daysBetween(end, it.day) <= window && it.day >= first,
  )
  if (race === undefined) return true
  const begin: CivilDay = first < view.request.today ? view.request.today : first
  const startsEarlier = past.history.exposures.size === 0 && daysBetween(begin, race.day) > window
  return startsEarlier || !isNewOn(open.exercise, dayNumber(end), past.history, legLoad.newAfterDays)
}

const weightsOf = (view: SeasonView): ByMuscle<Thousandths> => {
  const weight = toThousandths(view.catalogue.tables.objective.complaintWeight)
  const weak = new Set<MuscleId>()
  for (const [id, result] of newestResults(view.request)) {
    const test = view.catalogue.selfTests.find((it) => it.id === id)
    if (test !== undefined && Math.min(result.left, result.right) < test.low) test.muscles.forEach((it) => weak.add(it))
  }
  return byMuscle((muscle) => (weak.has(muscle) ? weight : 1000))
}

interface RoomAsk {
  readonly slot: SessionSlotPlan
  readonly row: TableRow
  readonly open: readonly OpenExercise[]
  readonly plyo: readonly OpenExercise[]
  readonly contacts: number
}

const plyoCost = (ask: RoomAsk, view: SeasonView): { readonly seconds: number; readonly legLoad: Thousandths } => {
  const { catalogue } = view
  const { changeOver, floorChange } = catalogue.tables.minutes
  const each = ask.plyo.length === 0 ? 0 : Math.floor(ask.contacts / ask.plyo.length)
  let seconds = 0
  let legLoad = 0
  for (const open of ask.plyo) {
    const split = splitContacts(each, open.exercise.sides)
    const dose = {
      ...doseSet(open, { row: ask.row, extraRir: 0, rirFloor: 0 }, view),
      contacts: split.contacts,
    }
    const rest = (split.sets - 1) * dose.restSeconds
    seconds +=
      open.exercise.setupSeconds + split.sets * workSeconds(open.exercise, dose) + rest + changeOver + floorChange
    const item = { exercise: open.exercise, sets: split.sets, contacts: split.contacts, rir: null, isNew: false }
    legLoad += itemLegLoad(item, catalogue.tables)
  }
  return { seconds, legLoad }
}

const NO_CAP = Number.MAX_SAFE_INTEGER

const toRoom = (ask: RoomAsk, view: SeasonView): SessionRoom => {
  const { catalogue, facts } = view
  const frame = frameSeconds({ minutes: ask.slot.minutes, slot: ask.slot.slot, firstBarbell: true }, catalogue.tables)
  const plyo = plyoCost(ask, view)
  const light = toThousandths(catalogue.tables.legLoad.light)
  const cap = ask.slot.load === 'heavy' ? NO_CAP : ask.slot.load === 'moderate' ? facts.heavyFrom - 1 : light
  return {
    letter: ask.slot.letter,
    seconds: roomSeconds(secondsIn(ask.slot.minutes, facts) - frame.warmUp - frame.coolDown - plyo.seconds, catalogue),
    legLoad: cap - (cap === NO_CAP ? 0 : plyo.legLoad),
    mayBeHeavy: ask.slot.load === 'heavy',
    exercises: mostExercises(ask.slot.minutes, catalogue) - ask.plyo.length,
    open: ask.open,
  }
}

const alternate = (slots: readonly SessionSlotPlan[]): readonly SessionSlotPlan[] =>
  slots.flatMap((slot) => [slot, { ...slot, letter: 'B' }])

const taperLegSets = (row: TableRow, past: MenuPast, view: SeasonView): number => {
  if (!isTaperRow(row)) return NO_CAP
  const share = view.catalogue.tables.taper[row].sets
  return past.fullLegSets === null ? NO_CAP : Math.ceil((past.fullLegSets * Math.round(share * 100)) / 100)
}

/** Full weeks of a block: neither deload nor the broken first week, unless there is no other. */
const fullWeeks = (weeks: readonly SeasonWeek[]): readonly SeasonWeek[] => {
  const full = weeks.filter((week) => !week.deload && !week.partial)
  return full.length > 0 ? full : weeks
}

/** Whether a day of the week lies in the time after an A race without heavy legs (PL-5). */
export const isRestingLegs = (week: SeasonWeek, view: SeasonView): boolean =>
  view.request.races.some((race) => {
    const after = daysBetween(race.day, week.start)
    return race.priority === 'A' && after > 0 && after <= view.catalogue.tables.races[race.kind].noHeavyAfter
  })

/** The sessions the block's full weeks allow (stage 3). */
const slotsOf = (
  full: readonly SeasonWeek[],
  sessions: number,
  plyo: { readonly sessions: number; readonly contacts: number },
  view: SeasonView,
): readonly SessionSlotPlan[] =>
  findSlots(
    full.map((week) => ({ days: daysOf(week, view), limits: limitsOf(week, view) })),
    { sessions, plyo },
    view,
  )

/** Each session's exercises to choose from, its hops and jumps chosen already. */
const askRooms = (
  slots: readonly SessionSlotPlan[],
  weeks: readonly SeasonWeek[],
  past: MenuPast,
  view: SeasonView,
): readonly RoomAsk[] => {
  const row = rowOf(weeks)
  const contacts = view.catalogue.tables.phaseRows[row].contacts[view.facts.stage].perSession[1]
  const impacts = impactsFor(weeks, past, view)
  return slots.map((slot): RoomAsk => {
    const open = openExercises(slot.place, view).open.filter((it) => allowedByRace(it, weeks, past, view))
    return { slot, row, open, plyo: slot.plyo ? choosePlyometrics(open, impacts, contacts) : [], contacts }
  })
}

const rowOf = (weeks: readonly SeasonWeek[]): TableRow => weeks[0]?.row ?? 'build'

/** Hops grow harder with the season: low ones first, one leg from build, drops from strength on (evidence 6.5). */
const impactsOf = (row: TableRow, phase: Phase | undefined): readonly string[] => {
  if (row === 'learn' || phase === 'base') return ['low']
  return row === 'build' ? ['low', 'one-leg'] : ['low', 'one-leg', 'drop']
}

const impactsFor = (weeks: readonly SeasonWeek[], past: MenuPast, view: SeasonView): readonly string[] =>
  view.facts.noContactsBy !== null
    ? []
    : openImpacts(dayNumber(weeks[0]?.start ?? view.request.today), past.history, view).filter((impact) =>
        impactsOf(rowOf(weeks), weeks[0]?.phase).includes(impact),
      )

/** Whether sets beyond the target are worth anything (section 5). */
const gainsBeyond = (row: TableRow, { facts, catalogue }: SeasonView): boolean =>
  catalogue.tables.objective.beyondRows.includes(row) && facts.stage !== 'first' && facts.amber.size === 0

/** A value worked out when it is first asked for, and once. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Stages 2 and 3 for the weeks of a block: what is asked, and what the days allow. */
export const poseBlock = (weeks: readonly SeasonWeek[], past: MenuPast, view: SeasonView): PosedBlock => {
  const full = fullWeeks(weeks)
  const row = rowOf(weeks)
  const sessions = Math.max(0, ...full.map((week) => sessionsOf(week, view)))
  const restingLegs = weeks.some((week) => isRestingLegs(week, view))
  const demand = askWeek({ row, sessions, restingLegs }, view)
  const contacts = view.catalogue.tables.phaseRows[row].contacts[view.facts.stage]
  const plyo = {
    sessions: impactsFor(weeks, past, view).length === 0 ? 0 : contacts.sessions,
    contacts: contacts.perSession[1],
  }
  const slots = past.slots ?? slotsOf(full, sessions, plyo, view)
  const takesTurns = weeks.length > 1 || tookTurns(weeks[0]?.block ?? 0, view)
  const alternating = slots.length === 1 && takesTurns && !isRestRow(row)
  const asks = askRooms(alternating ? alternate(slots) : slots, weeks, past, view)
  const ask: BlockAsk = {
    row,
    targets: demand.targets,
    rooms: asks.map((it) => toRoom(it, view)),
    weekMinutes: slots.reduce((sum, slot) => sum + slot.minutes, 0),
    alternating,
    microDoseSets: microDoseSets(full, view),
    keepsEmphasis: keepsEmphasis(view) && !isRestRow(row),
    weights: weightsOf(view),
    beyondTarget: gainsBeyond(row, view),
    previous: past.previous,
    pins: view.request.pins,
    legSets: restingLegs ? 0 : taperLegSets(row, past, view),
    rirFloor: Math.max(0, ...full.slice(0, 1).map((week) => steadyLimit(week, view)?.rir ?? 0)),
    loose: isRestRow(row),
  }
  return {
    demand,
    slots: asks.map((it) => it.slot),
    posed: once(() => poseMenu(ask, view)),
    plyo: new Map(asks.map((it) => [it.slot.letter, it.plyo])),
    alternating,
  }
}

/** Stages 2 to 4 for the weeks of a block: what is asked, what the days allow, and which exercises in which session. */
export const planMenu = (weeks: readonly SeasonWeek[], past: MenuPast, view: SeasonView): BlockMenu => {
  const block = poseBlock(weeks, past, view)
  const letters = block.slots.map((it) => it.letter)
  const accepted = acceptedMenu(weeks[0]?.block ?? 0, letters, view)
  return { ...block, menu: accepted ?? toMenu(block.posed(), view.findMenu(block.posed().problem)) }
}

/** Muscles with a target, for printing. */
export const printedTargets = (demand: Demand): Partial<Record<MuscleId, number>> =>
  Object.fromEntries(MUSCLES.filter((it) => demand.targets[it] > 0).map((it) => [it, demand.targets[it] / 1000]))
