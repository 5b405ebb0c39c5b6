import { byMuscle } from '../../anatomy/index.ts'
import { weekdayOf } from '../../calendar/index.ts'
import type { ExerciseId } from '../../exercise/index.ts'
import type { PlanWeek } from '../../plan/index.ts'
import { acceptedMenu, acceptedPlan, acceptedSessions, acceptedWeek, letterOf, pastSessions } from '../accepted.ts'
import type { AcceptedSession } from '../accepted.ts'
import { isRestingLegs, planMenu } from '../block-menu.ts'
import type { BlockMenu } from '../block-menu.ts'
import { askWeek } from '../demand.ts'
import type { Demand } from '../demand.ts'
import { explainWeek } from '../explain.ts'
import { finishWeek } from '../finish-week.ts'
import type { FinishedWeek } from '../finish-week.ts'
import type { Ledger, LedgerWeek } from '../ledger.ts'
import { isSkipped } from '../own-moves.ts'
import type { PlannedWeek } from '../place-block.ts'
import { edgeAfter } from '../placement.ts'
import { daysOf, limitsOf, sessionsOf } from '../season-view.ts'
import type { SeasonView } from '../planner-view.ts'
import type { SeasonWeek } from '../season.ts'
import { writeWeek } from '../write-week.ts'
import { fitWeek } from './fit-week.ts'
import type { Reach } from './reach.ts'
import { standingOptions } from './standing-options.ts'
import { closeStanding, isPrintedSo, isUnchanged, ledgerWeekOf, standStill, wallOf } from './standing-week.ts'
import type { StandingWeek } from './standing-week.ts'

/** What of a plan is settled so far: its weeks, and the ledger after them. */
export interface Standing {
  readonly weeks: readonly PlanWeek[]
  readonly ledger: Ledger
  /** A session of an earlier week has changed: what stands after it must be looked at. */
  readonly changed: boolean
}

/** Rules a week explains by its own runs; its other reasons are those of its targets. */
const WEEK_CODES: readonly string[] = ['DS-5', 'DS-7', 'PL-9']

/** The targets of an accepted week, read back; worked out anew where what they come from has changed. */
const demandOf = (was: PlanWeek, week: SeasonWeek, reach: Reach, view: SeasonView): Demand => {
  if (reach.everywhere)
    return askWeek({ row: week.row, sessions: sessionsOf(week, view), restingLegs: isRestingLegs(week, view) }, view)
  return {
    targets: byMuscle((muscle) => Math.round((was.targets[muscle] ?? 0) * 1000)),
    reasons: was.reasons.filter(({ code }) => !WEEK_CODES.includes(code)),
  }
}

/** A block of the accepted plan: its weeks, and the letters of its sessions. */
interface StandingBlock {
  readonly weeks: readonly SeasonWeek[]
  readonly letters: readonly string[]
  readonly alternating: boolean
}

/** A block's letters as accepted, all its weeks together. */
export const readBlock = (weeks: readonly SeasonWeek[], view: SeasonView): StandingBlock => {
  const number = weeks[0]?.block
  const accepted = acceptedPlan(view)?.weeks.filter((week) => week.block === number) ?? []
  const letters = [...new Set(accepted.flatMap(({ sessions }) => sessions.map(({ id }) => letterOf(id))))].toSorted()
  return { weeks, letters, alternating: letters.length > 1 && accepted.every(({ sessions }) => sessions.length < 2) }
}

/** A block's menu as its accepted sessions tell it. */
const menuOf = (
  { weeks, letters, alternating }: StandingBlock,
  week: SeasonWeek,
  { reach, ledger, view }: { readonly reach: Reach; readonly ledger: Ledger; readonly view: SeasonView },
): BlockMenu => {
  const was = acceptedWeek(week.start, view)
  const past = { history: ledger.history, previous: new Set<ExerciseId>(), fullLegSets: null, slots: null }
  const sessions = weeks.flatMap((it) => acceptedSessions(it.start, view))
  return {
    demand: was === null ? { targets: byMuscle(() => 0), reasons: [] } : demandOf(was, week, reach, view),
    slots: [],
    menu: acceptedMenu(week.block, letters, view) ?? { sessions: [] },
    posed: () => planMenu(weeks, past, view).posed(),
    plyo: new Map(
      letters.map((letter) => [
        letter,
        sessions
          .filter((it) => it.letter === letter)
          .map(({ items }) => items.filter(({ part }) => part === 'plyo').map(({ open }) => open))
          .reduce((most, it) => (it.length > most.length ? it : most), []),
      ]),
    ),
    alternating,
  }
}

/** Sessions of the block that the week could have and was accepted without. */
const missingLetters = (
  { planned: { week }, past, kept }: StandingWeek,
  { letters, alternating }: StandingBlock,
  view: SeasonView,
): readonly string[] => {
  const there = [...past, ...kept].map((it) => it.letter)
  if (alternating) return []
  return letters
    .slice(0, sessionsOf(week, view))
    .filter((letter) => !there.includes(letter) && !isSkipped(letter, week.start, view))
    .slice(0, Math.max(0, sessionsOf(week, view) - there.length))
}

/** What a week that must change is fitted into. */
interface Surrounding {
  readonly block: StandingBlock
  readonly next: SeasonWeek | undefined
  readonly ledger: Ledger
  readonly view: SeasonView
}

const wallAfter = ({ next, view }: Surrounding): ReturnType<typeof wallOf> => {
  const after = next === undefined ? [] : acceptedSessions(next.start, view)
  const { blackout, minutes } = view.request
  const isOpen = ({ session, letter }: AcceptedSession): boolean =>
    !blackout.includes(session.day) &&
    (minutes[weekdayOf(session.day)] ?? 0) > 0 &&
    next !== undefined &&
    !isSkipped(letter, next.start, view)
  return wallOf(after, isOpen, view)
}

/** Fits a week's sessions anew between the weeks round it. */
const refit = (standing: StandingWeek, missing: readonly string[], around: Surrounding): FinishedWeek => {
  const { ledger, view } = around
  const { planned, days, kept, past } = standing
  const { week } = planned
  const most = Math.max(0, sessionsOf(week, view) - past.length)
  const letters = [...kept.map((it) => it.letter), ...missing].toSorted().slice(0, most)
  const frame = { planned, days, history: ledger.history, wall: wallAfter(around), view }
  const options = letters.map((letter) =>
    standingOptions(letter, kept.find((it) => it.letter === letter) ?? null, frame),
  )
  const { facts, catalogue, request, runsOn } = view
  const placed = fitWeek(options, {
    days,
    limits: limitsOf(week, view),
    edge: ledger.edge,
    facts,
    costs: { runsOn, races: request.races, facts, tables: catalogue.tables },
  })
  const finished = finishWeek(placed, planned, ledger, view)
  const edge = edgeAfter(
    finished.sessions.map((it) => it.placed),
    ledger.edge,
  )
  return { sessions: finished.sessions, ledger: { ...finished.ledger, edge } }
}

/** The week's line in the ledger with its sessions before today, which count for later weeks too. */
const withPast = (ledger: Ledger, was: PlanWeek, past: readonly AcceptedSession[]): Ledger => {
  const line = ledger.weeks.at(-1)
  if (past.length === 0 || line === undefined) return ledger
  const gone = ledgerWeekOf(was, past)
  const sum = new Map(gone.setsByExercise)
  for (const [id, sets] of line.setsByExercise) sum.set(id, sets + (sum.get(id) ?? 0))
  const both: LedgerWeek = {
    ...line,
    sessions: line.sessions + gone.sessions,
    letters: line.letters + gone.letters,
    legSets: line.legSets + gone.legSets,
    contacts: line.contacts + gone.contacts,
    setsByExercise: sum,
    rirByExercise: new Map([...gone.rirByExercise, ...line.rirByExercise]),
  }
  return { ...ledger, weeks: [...ledger.weeks.slice(0, -1), both] }
}

const isSameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** One week of a standing block: as it is where nothing forbids it, else changed as little as it must. */
const standWeek = (
  standing: Standing,
  was: PlanWeek,
  week: SeasonWeek,
  {
    block,
    next,
    reach,
    view,
  }: {
    readonly block: StandingBlock
    readonly next: SeasonWeek | undefined
    readonly reach: Reach
    readonly view: SeasonView
  },
): Standing => {
  const { ledger } = standing
  const nearness = reach.nearness(week)
  const sessions = acceptedSessions(week.start, view)
  const past = pastSessions(week.start, view)
  const kept = sessions.filter(({ session }) => session.day >= view.request.today)
  if (nearness === 'same' && !standing.changed) {
    const closed = closeStanding(week, kept, ledgerWeekOf(was, sessions), ledger, view)
    return { ...standing, weeks: [...standing.weeks, was], ledger: closed }
  }
  const menu = menuOf(block, week, { reach, ledger, view })
  const planned = { week, menu, turn: 0 }
  const here = { planned, past, kept, days: daysOf(week, view) }
  const draft = block.weeks.map((it) => {
    const done = standing.weeks.findIndex((one) => one.start === it.start)
    const asAccepted = acceptedWeek(it.start, view)
    return done >= 0 || asAccepted === null
      ? ledger.weeks[done]
      : ledgerWeekOf(asAccepted, acceptedSessions(it.start, view))
  })
  const before: Ledger = { ...ledger, draft: draft.flatMap((line) => line ?? []) }
  const missing = nearness === 'within' ? missingLetters(here, block, view) : []
  const still = missing.length > 0 ? null : standStill(here, before, view)
  const settled = still === null ? null : finishWeek(still, planned, before, view)
  if (settled !== null && still !== null && isUnchanged(settled.sessions, kept)) {
    const closed = closeStanding(week, kept, ledgerWeekOf(was, sessions), ledger, view)
    const isSame =
      nearness !== 'within' &&
      isPrintedSo(settled.sessions, kept) &&
      isSameText(explainWeek(week, menu, view), was.reasons)
    const page = isSame ? was : writeWeek({ week, menu, sessions: settled.sessions }, ledger.history, view)
    return { ...standing, weeks: [...standing.weeks, page], ledger: closed }
  }
  const refitted = refit(here, missing, { block, next, ledger: before, view })
  const page = writeWeek({ week, menu, sessions: refitted.sessions }, ledger.history, view)
  return {
    weeks: [...standing.weeks, page],
    ledger: withPast(refitted.ledger, was, past),
    changed: true,
  }
}

/** Whether every week of a block stands in the accepted plan. */
export const isStanding = (weeks: readonly SeasonWeek[], view: SeasonView): boolean =>
  weeks.every((week) => acceptedWeek(week.start, view) !== null)

/**
 * The weeks of a block that the accepted plan has: those that break no rule as they are, the others changed as little as
 * they must between their neighbours (ST-1, ST-2). `next` is the week after the block.
 */
export const standBlock = (
  standing: Standing,
  weeks: readonly SeasonWeek[],
  { next, reach, view }: { readonly next: SeasonWeek | undefined; readonly reach: Reach; readonly view: SeasonView },
): Standing => {
  const block = readBlock(weeks, view)
  return weeks.reduce((now, week, index) => {
    const was = acceptedWeek(week.start, view)
    return was === null ? now : standWeek(now, was, week, { block, next: weeks[index + 1] ?? next, reach, view })
  }, standing)
}
