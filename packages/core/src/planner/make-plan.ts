import { MUSCLES } from '../anatomy/index.ts'
import { dayNumber } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import { rememberSearches } from '../menu/index.ts'
import type { FindMenu, MenuProblem } from '../menu/index.ts'
import type { Plan, PlanRequest, PlanWeek, Refusal } from '../plan/index.ts'
import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Thousandths } from '../units/index.ts'
import { acceptedPlan, acceptedSessions, edgeOfPast, pastSessions } from './accepted.ts'
import { isRestingLegs, planMenu } from './block-menu.ts'
import type { BlockMenu } from './block-menu.ts'
import { isStanding, standBlocks } from './replan/replan.ts'
import { findReach, lookEverywhere } from './replan/reach.ts'
import type { Reach } from './replan/reach.ts'
import { explainAssumptions, explainWarnings } from './explain.ts'
import { finishWeek } from './finish-week.ts'
import { weekSets } from './finished-session.ts'
import { afterSession, isNewAt, readHistory } from './history.ts'
import type { History } from './history.ts'
import { ledgerBefore } from './ledger-before.ts'
import { lastStandardWeek, openLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { microDoseItems } from './micro-dose.ts'
import { placeBlock } from './place-block.ts'
import type { PlannedWeek, SessionOption } from './place-block.ts'
import { edgeAfter } from './placement.ts'
import { nameSessions } from './name-sessions.ts'
import { readSeason } from './read-season.ts'
import { recallPlan } from './recall.ts'
import { findRefusal } from './refusals.ts'
import type { SeasonWeek } from './season.ts'
import { doneBy, loadOf } from './session-items.ts'
import { slotsAsPlaced } from './slots-as-placed.ts'
import type { SessionSlotPlan } from './slots.ts'
import type { SeasonView } from './planner-view.ts'
import { findUnmet } from './unmet.ts'
import type { Judged } from './unmet.ts'
import type { PlacedWeek } from './week-problem.ts'
import { writeWeek } from './write-week.ts'
import type { SettledWeek } from './write-week.ts'

interface Written {
  readonly weeks: readonly PlanWeek[]
  readonly ledger: Ledger
  readonly previous: ReadonlySet<ExerciseId>
  readonly menus: readonly BlockMenu[]
}

const blocksOf = (season: readonly SeasonWeek[]): readonly (readonly SeasonWeek[])[] =>
  [...new Set(season.map((week) => week.block))].map((block) => season.filter((week) => week.block === block))

/** The menus of a block: one, or one a row in the weeks of a taper, each leaning on the one before. */
const menusOf = (
  block: readonly SeasonWeek[],
  slots: readonly SessionSlotPlan[] | null,
  written: Written,
  view: SeasonView,
): readonly PlannedWeek[] => {
  const keyOf = (week: SeasonWeek): string => `${week.row} ${String(isRestingLegs(week, view))}`
  let previous = written.previous
  return [...new Set(block.map(keyOf))].flatMap((key) => {
    const weeks = block.filter((week) => keyOf(week) === key)
    const past = {
      history: written.ledger.history,
      previous,
      fullLegSets: lastStandardWeek(written.ledger)?.legSets ?? null,
      slots,
    }
    const menu = planMenu(weeks, past, view)
    previous = exercisesOf([menu])
    return weeks.map((week, turn) => ({ week, menu, turn }))
  })
}

const exercisesOf = (menus: readonly BlockMenu[]): ReadonlySet<ExerciseId> =>
  new Set(
    menus.flatMap((menu) =>
      menu.menu.sessions.flatMap((session) => session.items.map((item) => item.open.exercise.id)),
    ),
  )

/** The exercises that a block's weeks were accepted with. */
const exercisesAccepted = (block: readonly SeasonWeek[], view: SeasonView): ReadonlySet<ExerciseId> =>
  new Set(
    block.flatMap(({ start }) =>
      acceptedSessions(start, view).flatMap(({ items }) => items.map((item) => item.open.exercise.id)),
    ),
  )

/** A block's weeks settled in their order, and the ledger after them. */
interface SettledBlock {
  readonly weeks: readonly { readonly settled: SettledWeek; readonly before: History }[]
  readonly ledger: Ledger
}

const settleWeeks = (
  planned: readonly PlannedWeek[],
  placed: readonly PlacedWeek<SessionOption>[],
  start: Ledger,
  view: SeasonView,
): SettledBlock =>
  planned.reduce<SettledBlock>(
    ({ weeks, ledger }, it, index) => {
      const finished = finishWeek(placed[index] ?? [], it, ledger, view)
      const spots = finished.sessions.map((session) => session.placed)
      const settled = { week: it.week, menu: it.menu, sessions: finished.sessions }
      return {
        weeks: [...weeks, { settled, before: ledger.history }],
        ledger: { ...finished.ledger, edge: edgeAfter(spots, ledger.edge) },
      }
    },
    { weeks: [], ledger: start },
  )

/** A block planned, placed and settled. */
interface DoneBlock extends SettledBlock {
  readonly planned: readonly PlannedWeek[]
  readonly placed: readonly PlacedWeek<SessionOption>[]
}

/**
 * Places and settles a block's menus. It is settled twice: the first time tells how full its fullest week is, which its
 * deload is measured by (DS-5), and what the second week of two that take turns holds (MN-5).
 */
const doBlock = (planned: readonly PlannedWeek[], start: Ledger, view: SeasonView): DoneBlock => {
  const placed = placeBlock(planned, start.history, start.edge, view)
  const first = settleWeeks(planned, placed, { ...start, draft: [] }, view)
  const draft = first.ledger.weeks.slice(start.weeks.length)
  return { planned, placed, ...settleWeeks(planned, placed, { ...start, draft }, view) }
}

/** Sets that the full weeks of a block leave short of their targets. */
const setsShort = ({ weeks }: DoneBlock, view: SeasonView): Thousandths =>
  weeks
    .map(({ settled }) => settled)
    .filter(({ week }) => !week.deload && !week.partial)
    .flatMap(({ week, menu, sessions }) => {
      const sets = weekSets(sessions, week, view)
      return MUSCLES.map((muscle) => Math.max(0, menu.demand.targets[muscle] - sets[muscle]))
    })
    .reduce((sum, short) => sum + short, 0)

/** Plans one block after what is written already; where its weeks gave other slots than it was made for, once more. */
const writeBlock = (written: Written, block: readonly SeasonWeek[], view: SeasonView): Written => {
  const planFor = (slots: readonly SessionSlotPlan[] | null): DoneBlock =>
    doBlock(menusOf(block, slots, written, view), written.ledger, view)
  const first = planFor(null)
  const seen = slotsAsPlaced(first.planned, first.placed)
  const again = seen === null ? null : planFor(seen)
  const best = again !== null && setsShort(again, view) < setsShort(first, view) ? again : first
  const weeks = best.weeks.map(({ settled, before }) => writeWeek(settled, before, view))
  const isNamedBefore = view.request.accepted !== null || view.request.moves.length > 0
  return {
    weeks: [...written.weeks, ...(isNamedBefore ? weeks : nameSessions(weeks))],
    ledger: best.ledger,
    previous: exercisesOf(best.planned.map((it) => it.menu)),
    menus: [...written.menus, ...new Set(best.planned.map((it) => it.menu))],
  }
}

/** Plans the blocks in their order; those of the accepted plan stand but for what must change. */
const writeBlocks = (season: readonly SeasonWeek[], reach: Reach | null, start: Written, view: SeasonView): Written => {
  const blocks = blocksOf(season)
  const anew = blocks.findIndex((block) => reach === null || !isStanding(block, view))
  const [standing, others] = anew === -1 ? [blocks, []] : [blocks.slice(0, anew), blocks.slice(anew)]
  if (reach === null || standing.length === 0)
    return others.reduce((written, block) => writeBlock(written, block, view), start)
  const stood = standBlocks(standing, start.ledger, reach, view)
  if (others.length === 0) return { ...start, weeks: stood.weeks }
  const previous = exercisesAccepted(standing.at(-1) ?? [], view)
  return others.reduce((written, block) => writeBlock(written, block, view), {
    ...start,
    weeks: stood.weeks,
    ledger: stood.ledger(),
    previous,
  })
}

/** The ledger on the day of planning: the log, and this week's accepted sessions that are past (ST-1). */
const ledgerToday = (first: CivilDay, view: SeasonView): Ledger => {
  const { newAfterDays } = view.catalogue.tables.legLoad
  const log = readHistory(view.facts.log, view.request, view.catalogue)
  const past = pastSessions(first, view)
  const logged = new Set(view.facts.log.sets.map((set) => set.day))
  const heavy = new Set(past.filter(({ session }) => session.heavyLegs))
  let history = log
  for (const it of past.filter(({ session }) => !logged.has(session.day))) {
    const { day } = it.session
    // What was not new when it was planned may count as new now, where nothing of it was logged.
    const isNew = isNewAt(dayNumber(day), history, view.catalogue)
    if (loadOf(it.items, isNew, view.facts, view.catalogue).heavy) heavy.add(it)
    history = afterSession(history, doneBy(day, it.items), newAfterDays)
  }
  const weeks = ledgerBefore(first, view)
  return { ...openLedger(history), weeks, past: weeks.length, edge: edgeOfPast(past, heavy, view) }
}

/** What was judged of the accepted plan still counts where nothing has changed but single days. */
const judgedBefore = (reach: Reach | null, view: SeasonView): (Judged & Pick<Plan, 'microDoseItems'>) | undefined => {
  const accepted = acceptedPlan(view)
  if (accepted === null || reach === null || reach.everywhere || reach.hasPassed) return undefined
  return { weeks: new Set(accepted.weeks), unmet: accepted.unmet, microDoseItems: accepted.microDoseItems }
}

/** A plan and the menus it was made from. */
interface FittedPlan {
  readonly plan: Plan
  readonly menus: readonly BlockMenu[]
}

/** How a plan is fitted where it is not as usual. */
interface Fitting {
  /** What is looked at of the accepted plan. */
  readonly look?: (reach: Reach) => Reach
  /** What answers the menu problems. */
  readonly findMenu?: FindMenu
  /** The day up to which is planned, and to the end of its block. */
  readonly until?: CivilDay
}

const fitPlan = (
  request: PlanRequest,
  catalogue: Catalogue,
  { look = (reach) => reach, findMenu, until }: Fitting = {},
): Result<FittedPlan, Refusal> => {
  const refusal = findRefusal(request, catalogue)
  if (refusal !== null) return err(refusal)
  const { view, season: whole, first } = readSeason(request, catalogue, findMenu)
  const season = until === undefined ? whole : blocksUntil(until, whole)
  const start: Written = {
    weeks: [],
    ledger: ledgerToday(first, view),
    previous: new Set(),
    menus: [],
  }
  const reach = findReach(season, view)
  const { weeks, menus } = writeBlocks(season, reach === null ? null : look(reach), start, view)
  if (weeks.every((week) => week.sessions.length === 0)) return err(noSession(request))
  const judged = judgedBefore(reach, view)
  const plan: Plan = {
    version: 1,
    catalogue: { version: catalogue.version, planningHash: catalogue.planningHash },
    request,
    stage: request.stage,
    emphasis: request.emphasis,
    races: request.races,
    weeks,
    microDoseItems: judged?.microDoseItems ?? microDoseItems(view),
    unmet: findUnmet(weeks, view, judged),
    warnings: explainWarnings(season, view),
    assumptions: explainAssumptions(view),
  }
  return ok({ plan, menus })
}

/** The weeks of the blocks that begin by a day. */
const blocksUntil = (day: CivilDay, season: readonly SeasonWeek[]): readonly SeasonWeek[] =>
  blocksOf(season)
    .filter((block) => block.some((week) => week.start <= day))
    .flat()

/** All stages for a request as it stands. */
const planSeason = (request: PlanRequest, catalogue: Catalogue, fitting?: Fitting): Result<Plan, Refusal> => {
  const fitted = fitPlan(request, catalogue, fitting)
  return fitted.ok ? ok(fitted.value.plan) : fitted
}

/** The plan as {@link makePlan} makes it, by the longer way: every week of the accepted plan is looked at. */
export const makePlanTheLongWay = (request: PlanRequest, catalogue: Catalogue): Result<Plan, Refusal> => {
  const fitted = fitPlan(request, catalogue, { look: lookEverywhere })
  return fitted.ok ? ok(fitted.value.plan) : fitted
}

/** The menu problems a plan for the request solves, block by block: plain data for an oracle; none for a refusal. */
export const menuProblemsOf = (request: PlanRequest, catalogue: Catalogue): readonly MenuProblem[] => {
  const fitted = fitPlan(request, catalogue)
  return fitted.ok ? fitted.value.menus.map((it) => it.posed().problem) : []
}

const noSession = (request: PlanRequest): Refusal => ({
  type: 'impossible',
  rule: 'PL-7',
  values: { blackout: request.blackout.length, weekdays: Object.keys(request.minutes).length },
  wouldHelp: { code: request.blackout.length > 0 ? 'fewer-blackouts' : 'add-weekday', values: {}, evidence: [] },
})

/** A plan with only what lies ahead in the week of today. */
const fromToday = (plan: Plan, request: PlanRequest): Plan => ({
  ...plan,
  request,
  weeks: plan.weeks.map((week) => ({ ...week, sessions: week.sessions.filter(({ day }) => day >= request.today) })),
})

/**
 * Fits a strength programme round a runner's runs: a pure function, the same plan for the same request on every machine
 * (specification, `docs/spec/planner.md`). A request that cannot be planned is answered with what blocks it and the
 * nearest change that would help.
 */
export const makePlan = (request: PlanRequest, catalogue: Catalogue): Result<Plan, Refusal> => {
  if (request.accepted !== null || request.log.length === 0) return planSeason(request, catalogue)
  const findMenu = rememberSearches()
  const accepted = recallPlan(request, catalogue, (asked, until) =>
    planSeason(asked, catalogue, until === undefined ? { findMenu } : { findMenu, until }),
  )
  if (accepted === null) return planSeason(request, catalogue, { findMenu })
  const made = planSeason({ ...request, accepted }, catalogue, { findMenu })
  return made.ok ? ok(fromToday(made.value, request)) : made
}
