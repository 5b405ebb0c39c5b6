import { dayNumber } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import { rememberSearches, searchMenu } from '../menu/index.ts'
import type { FindMenu, MenuProblem } from '../menu/index.ts'
import type { Plan, PlanRequest, Refusal } from '../plan/index.ts'
import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import type { Catalogue } from '../strength/index.ts'
import { acceptedPlan, acceptedSessions, edgeOfPast, pastSessions } from './accepted.ts'
import type { BlockMenu } from './block-menu.ts'
import { isStanding, standBlocks } from './replan/replan.ts'
import { findReach, lookEverywhere } from './replan/reach.ts'
import type { Reach } from './replan/reach.ts'
import { explainAssumptions, explainWarnings } from './explain.ts'
import { afterSession, isNewAt, readHistory } from './history.ts'
import { ledgerBefore } from './ledger-before.ts'
import { openLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { microDoseItems } from './micro-dose.ts'
import { readSeason } from './read-season.ts'
import { recallPlan } from './recall.ts'
import { findRefusal } from './refusals.ts'
import type { SeasonWeek } from './season.ts'
import { doneBy, loadOf } from './session-items.ts'
import type { SeasonView } from './planner-view.ts'
import { findUnmet } from './unmet.ts'
import type { Judged } from './unmet.ts'
import { writeBlock } from './write-block.ts'
import type { Written } from './write-block.ts'

const blocksOf = (season: readonly SeasonWeek[]): readonly (readonly SeasonWeek[])[] =>
  [...new Set(season.map((week) => week.block))].map((block) => season.filter((week) => week.block === block))

/** The exercises that a block's weeks were accepted with. */
const exercisesAccepted = (block: readonly SeasonWeek[], view: SeasonView): ReadonlySet<ExerciseId> =>
  new Set(
    block.flatMap(({ start }) =>
      acceptedSessions(start, view).flatMap(({ items }) => items.map((item) => item.open.exercise.id)),
    ),
  )

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

/** The plan as {@link makePlan} makes it, with the menus of another search. */
export const makePlanWith = (search: FindMenu, request: PlanRequest, catalogue: Catalogue): Result<Plan, Refusal> => {
  if (request.accepted !== null || request.log.length === 0) return planSeason(request, catalogue, { findMenu: search })
  const findMenu = rememberSearches(search)
  const accepted = recallPlan(request, catalogue, (asked, until) =>
    planSeason(asked, catalogue, until === undefined ? { findMenu } : { findMenu, until }),
  )
  if (accepted === null) return planSeason(request, catalogue, { findMenu })
  const made = planSeason({ ...request, accepted }, catalogue, { findMenu })
  return made.ok ? ok(fromToday(made.value, request)) : made
}

/**
 * Fits a strength programme round a runner's runs: a pure function, the same plan for the same request on every machine
 * (specification, `docs/spec/planner.md`). A request that cannot be planned is answered with what blocks it and the
 * nearest change that would help.
 */
export const makePlan = (request: PlanRequest, catalogue: Catalogue): Result<Plan, Refusal> =>
  makePlanWith(searchMenu, request, catalogue)
