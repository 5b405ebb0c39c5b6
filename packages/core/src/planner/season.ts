import { dayNumber } from '../calendar/index.ts'
import type { CivilDay, DayNumber } from '../calendar/index.ts'
import { isRunning } from '../run/index.ts'
import type { PlanWeek } from '../plan/index.ts'
import { isRestRow } from '../strength/index.ts'
import type { Phase, PlanningTables, TableRow } from '../strength/index.ts'
import type { RunWeek } from './calendar-weeks.ts'
import { acceptedWeek, acceptedWeeksBefore } from './accepted.ts'
import { placeDeloads } from './deloads.ts'
import type { SeasonView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { layPhases } from './season-phases.ts'
import type { PhaseWeek } from './season-phases.ts'

/** One week of the season: its phase, its table row, its block, and what DS-7 allows in it. */
export interface SeasonWeek {
  readonly index: number
  readonly start: CivilDay
  readonly phase: Phase
  readonly row: TableRow
  readonly block: number
  readonly deload: boolean
  readonly lastOfBlock: boolean
  /** The week holds `today` and began before it. */
  readonly partial: boolean
  /** Weeks of steady running at its start. */
  readonly steadyWeeks: number
  readonly runWeek: RunWeek
}

/** Days without a run after which running is steady no more (section 2). */
const LONGEST_GAP = 10

/** Whether more than ten days without a run end in a week, or last beyond it. */
const hasGap = (week: RunWeek, days: readonly DayNumber[]): boolean => {
  const start = dayNumber(week.start)
  const known = days.filter((day) => day < start + 7)
  return [...known.filter((day) => day >= start), start + 7].some((day) => {
    const before = known.findLast((other) => other < day)
    return before !== undefined && day - before - 1 > LONGEST_GAP
  })
}

/** Weeks of steady running at each week's start: two runs a week, back to nothing after a gap of more than ten days. */
const countSteadyWeeks = (runWeeks: readonly RunWeek[], view: SeasonView): readonly number[] => {
  const days = view.runs.filter((run) => isRunning(run.kind)).map((run) => dayNumber(run.day))
  let steady = view.facts.weeksRunning
  return runWeeks.map((week) => {
    const before = steady
    const runs = week.runs.filter((run) => isRunning(run.kind)).length
    steady = (hasGap(week, days) ? 0 : steady) + (runs >= 2 ? 1 : 0)
    return before
  })
}

/** Which line of DS-7 a week falls under, as a number; weeks of one block share it. */
export const steadyLevel = (steadyWeeks: number, facts: RunnerFacts, tables: PlanningTables): number => {
  if (facts.stage !== 'first') return tables.steadyRunning.length
  const level = tables.steadyRunning.findIndex((row) => steadyWeeks < row.underWeeks)
  return level === -1 ? tables.steadyRunning.length : level
}

/** Weeks from `index` on that share its phase. */
const remaining = (phases: readonly PhaseWeek[], index: number): number => {
  const here = phases[index]
  const end = phases.findIndex((week, at) => at > index && week.phase !== here?.phase)
  return (end === -1 ? phases.length : end) - index
}

/** Shortest stretch that makes a block of its own. */
const SHORTEST_BLOCK = 3
/** Longest block, its deload included. */
const LONGEST_BLOCK = 8

/** Whether a week goes on with the phase of the one before; race week belongs to its taper. */
const goesOn = (week: PhaseWeek, before: PhaseWeek | undefined): boolean => {
  if (before === undefined) return false
  if (before.phase === 'taper' && week.phase === 'race') return true
  return before.phase === week.phase && (week.phase !== 'base' || before.row === week.row)
}

/** A week of the season before it belongs to a block. */
interface DrawnWeek {
  readonly phase: PhaseWeek
  /** Its line of DS-7. */
  readonly level: number
  /** What it is in the accepted plan; null: the week is new. */
  readonly accepted: PlanWeek | null
}

/** Weeks of the accepted plan's block that a week goes on with, before that week. */
const lengthBefore = ({ start, block }: PlanWeek, view: SeasonView): number =>
  acceptedWeeksBefore(start, view).filter((week) => week.block === block).length

/**
 * The number of each week's block: a phase, cut after a deload where both parts are long enough, and where DS-7 steps.
 * Weeks of the accepted plan keep theirs, and after its last deload another begins.
 */
const numberBlocks = (
  weeks: readonly DrawnWeek[],
  deloads: readonly boolean[],
  view: SeasonView,
): readonly number[] => {
  const phases = weeks.map((week) => week.phase)
  let block = 0
  let length = 0
  return weeks.map(({ phase, level, accepted }, index) => {
    const before = weeks[index - 1]
    if (accepted !== null) {
      length = accepted.block === block ? length + 1 : lengthBefore(accepted, view) + 1
      block = accepted.block
      return block
    }
    const isLongEnough =
      remaining(phases, index) >= SHORTEST_BLOCK || (before !== undefined && before.accepted !== null)
    const rested = deloads[index - 1] === true && length >= SHORTEST_BLOCK && isLongEnough
    const same = goesOn(phase, before?.phase) && (level === before?.level || length === 1)
    const isNext = same && !rested && length < LONGEST_BLOCK
    block += isNext ? 0 : 1
    length = isNext ? length + 1 : 1
    return block
  })
}

/** A block ends in its deload: a deload that would open a phase still belongs to the one before. */
const keepDeloads = (phases: readonly PhaseWeek[], deloads: readonly boolean[]): readonly PhaseWeek[] =>
  phases.map((week, index) => {
    const before = phases[index - 1]
    return deloads[index] === true && before !== undefined && !goesOn(week, before) ? before : week
  })

/** Training weeks of the accepted plan since its last deload before a day. */
const weeksSinceDeload = (day: CivilDay, view: SeasonView): number => {
  const before = acceptedWeeksBefore(day, view)
  return before.length - 1 - before.findLastIndex(({ deload, row }) => deload || isRestRow(row))
}

const isDone = (week: PlanWeek | null | undefined, today: CivilDay): boolean =>
  week !== null && week !== undefined && week.sessions.every(({ day }) => day < today)

/**
 * Stage 1 of the pipeline: weeks back from race day into phases, deloads and blocks (specification, section 3.1). Weeks
 * of an accepted plan for the same races keep their place in it.
 */
export const laySeason = (runWeeks: readonly RunWeek[], view: SeasonView): readonly SeasonWeek[] => {
  const { request, facts, catalogue } = view
  const laid = layPhases(view)
  const steady = countSteadyWeeks(runWeeks, view)
  const standing = runWeeks.map((runWeek) => acceptedWeek(runWeek.start, view))
  const deloads = placeDeloads(
    laid.map((week, index) => ({
      ...week,
      km: runWeeks[index]?.km ?? 0,
      accepted: standing[index]?.deload ?? null,
    })),
    view,
    {
      behind: weeksSinceDeload(runWeeks[0]?.start ?? request.today, view),
      isFirstDone: isDone(standing[0], request.today),
    },
  )
  const weeks = keepDeloads(laid, deloads).map((week, index): DrawnWeek => {
    const accepted = standing[index] ?? null
    const level = steadyLevel(steady[index] ?? 0, facts, catalogue.tables)
    return { phase: accepted ?? week, level, accepted }
  })
  const blocks = numberBlocks(weeks, deloads, view)
  return runWeeks.flatMap((runWeek, index): SeasonWeek[] => {
    const week = weeks[index]
    if (week === undefined) return []
    return [
      {
        index,
        start: runWeek.start,
        phase: week.phase.phase,
        row: week.phase.row,
        block: blocks[index] ?? 0,
        deload: deloads[index] ?? false,
        lastOfBlock: index + 1 === runWeeks.length || blocks[index] !== blocks[index + 1],
        partial: runWeek.start < request.today,
        steadyWeeks: steady[index] ?? 0,
        runWeek,
      },
    ]
  })
}
