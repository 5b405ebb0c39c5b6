import type { Exercise, ExerciseId } from '../../exercise/index.ts'
import { weekdayOf } from '../../calendar/index.ts'
import { letterOf } from '../../plan/index.ts'
import type { Plan, PlanSession, PlanWeek } from '../../plan/index.ts'
import type { Catalogue } from '../../strength/index.ts'
import { isRestRow } from '../../strength/index.ts'
import { isRestingLegs, poseBlock } from '../block-menu.ts'
import type { MenuPast, PosedBlock } from '../block-menu.ts'
import { afterSession, readHistory } from '../history.ts'
import type { History } from '../history.ts'
import type { MenuSets } from '../../menu/index.ts'
import { openAt } from '../open-exercises.ts'
import { usualPlace } from '../places.ts'
import type { SeasonView } from '../planner-view.ts'
import { readSeason } from '../read-season.ts'
import { menuIn, trimMenu } from './menu-sums.ts'
import { minutesOn } from '../season-view.ts'
import type { SeasonWeek } from '../season.ts'
import { slotAsStood } from '../slots-as-placed.ts'
import type { SessionSlotPlan } from '../slots.ts'

/** A plan read back: what the planner saw when it made it. */
export interface ReadPlan {
  readonly plan: Plan
  readonly view: SeasonView
  readonly season: readonly SeasonWeek[]
}

const known = new WeakMap<Plan, ReadPlan>()

/** Reads a plan back, once for each plan: a page asks about many of its exercises. */
export const readPlan = (plan: Plan, catalogue: Catalogue): ReadPlan => {
  const before = known.get(plan)
  if (before?.view.catalogue === catalogue) return before
  const { view, season } = readSeason(plan.request, catalogue)
  const read: ReadPlan = { plan, view, season }
  known.set(plan, read)
  return read
}

/** Weeks of a plan that share one menu, posed again as the planner posed them. */
export interface PlannedBlock {
  readonly start: PlanWeek['start']
  readonly weeks: readonly SeasonWeek[]
  readonly written: readonly PlanWeek[]
  readonly past: MenuPast
  /** As stage 3 found its slots, before anything was placed. */
  readonly found: PosedBlock
  /** With the slots its sessions got. */
  readonly posed: PosedBlock
}

const exerciseOf = (id: ExerciseId, { view }: ReadPlan): Exercise | undefined =>
  view.catalogue.exercises.find((it) => it.id === id)

const usesBarbell = (session: PlanSession, exercises: readonly Exercise[], { view }: ReadPlan): boolean => {
  const place = usualPlace(weekdayOf(session.day), view.request)
  return exercises.some((exercise) => openAt(exercise, place, view)?.loadKit === 'barbell')
}

/** What had been done by the day a week begins, if all went as planned. */
const historyBefore = (start: PlanWeek['start'], read: ReadPlan): History => {
  const { request, catalogue } = read.view
  const logged = new Set(request.log.map((set) => set.day))
  return read.plan.weeks
    .filter((week) => week.start < start)
    .flatMap((week) => week.sessions)
    .filter((session) => !logged.has(session.day))
    .reduce(
      (history, session) => {
        const exercises = session.items.flatMap((item) => exerciseOf(item.exercise, read) ?? [])
        const done = { day: session.day, exercises, barbell: usesBarbell(session, exercises, read) }
        return afterSession(history, done, catalogue.tables.legLoad.newAfterDays)
      },
      readHistory(read.view.facts.log, request, catalogue),
    )
}

const menuExercises = (weeks: readonly PlanWeek[]): ReadonlySet<ExerciseId> =>
  new Set(
    weeks
      .flatMap((week) => week.sessions)
      .flatMap((session) => session.items)
      .flatMap((item) => (item.part === 'main' || item.part === 'circuit' ? [item.exercise] : [])),
  )

const isStandard = (week: PlanWeek): boolean => !week.deload && !isRestRow(week.row) && week.sessions.length > 0

const legSetsOf = (week: PlanWeek | undefined, read: ReadPlan): number | null =>
  week === undefined
    ? null
    : week.sessions
        .flatMap(({ items }) => items)
        .filter((item) => item.part !== 'plyo' && (exerciseOf(item.exercise, read)?.legLoad ?? 0) > 0)
        .reduce((sum, item) => sum + item.sets, 0)

/** Full weeks: neither deload nor begun before today, unless there is no other. */
const fullOf = (weeks: readonly PlanWeek[], today: PlanWeek['start']): readonly PlanWeek[] => {
  const full = weeks.filter((week) => !week.deload && week.start >= today && week.sessions.length > 0)
  return full.length > 0 ? full : weeks
}

/** The slots a block's sessions really got, in a view that may differ from the plan's own in minutes, kit or health. */
export const slotsInPlan = (
  { weeks, written, found }: Pick<PlannedBlock, 'weeks' | 'written' | 'found'>,
  view: SeasonView,
): readonly SessionSlotPlan[] => {
  const sessions = fullOf(written, view.request.today).flatMap((week) => week.sessions)
  const weekOf = (session: PlanSession): SeasonWeek | undefined => weeks.findLast((week) => week.start <= session.day)
  const minutesOf = (session: PlanSession): number => {
    const week = weekOf(session)
    return week === undefined ? session.minutesAllowed : minutesOn(session.day, week, view)
  }
  const slots = found.alternating ? found.slots.slice(0, 1) : found.slots
  return slots.map((slot) =>
    slotAsStood(
      slot,
      sessions
        .filter((it) => found.alternating || letterOf(it.id) === slot.letter)
        .map((it) => ({
          kind: it.kind,
          minutes: minutesOf(it),
          slot: it.slot,
          place: usualPlace(weekdayOf(it.day), view.request),
        })),
    ),
  )
}

/** Weeks of the plan that share a week's menu. */
const weeksLike = (week: SeasonWeek, { season, view }: ReadPlan): readonly SeasonWeek[] =>
  season.filter(
    (it) => it.block === week.block && it.row === week.row && isRestingLegs(it, view) === isRestingLegs(week, view),
  )

const blocks = new WeakMap<ReadPlan, Map<PlanWeek['start'], PlannedBlock>>()

const poseAgain = (week: SeasonWeek, read: ReadPlan): PlannedBlock => {
  const weeks = weeksLike(week, read)
  const start = weeks[0]?.start ?? week.start
  const written = read.plan.weeks.filter((it) => weeks.some(({ start: day }) => day === it.start))
  const before = read.plan.weeks.filter((it) => it.start < start)
  const last = before.at(-1)
  const past: MenuPast = {
    history: historyBefore(start, read),
    previous: menuExercises(before.filter((it) => it.block === last?.block)),
    fullLegSets: legSetsOf(before.filter(isStandard).at(-1), read),
    slots: null,
  }
  const found = poseBlock(weeks, past, read.view)
  const placed = { ...past, slots: slotsInPlan({ weeks, written, found }, read.view) }
  return { start, weeks, written, past, found, posed: poseBlock(weeks, placed, read.view) }
}

/** The block a week of the plan belongs to, posed again as its sessions were placed; null for a week of no season. */
export const blockAround = (week: PlanWeek, read: ReadPlan): PlannedBlock | null => {
  const posed = blocks.get(read) ?? new Map<PlanWeek['start'], PlannedBlock>()
  const before = posed.get(week.start)
  if (before !== undefined) return before
  const inSeason = read.season.find((it) => it.start === week.start)
  if (inSeason === undefined) return null
  const block = poseAgain(inSeason, read)
  for (const { start } of block.weeks) posed.set(start, block)
  blocks.set(read, posed)
  return block
}

/** The menu of a block as the plan has it: each session from the week that has most sets of it. */
export const menuOfPlan = ({ written, posed }: PlannedBlock): MenuSets => {
  const { problem } = posed.posed()
  const sessions = written.flatMap((week) => week.sessions)
  const setsOf = (letter: string, exercise: ExerciseId): number =>
    Math.max(
      0,
      ...sessions
        .filter((it) => letterOf(it.id) === letter)
        .flatMap((it) => it.items.filter((item) => item.exercise === exercise).map((item) => item.sets)),
    )
  return trimMenu(problem, menuIn(problem, setsOf))
}
