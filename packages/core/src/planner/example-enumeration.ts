import type { DayNumber } from '../calendar/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { forbids } from './placement.ts'
import type { Placed, PlacementOption, WeekEdge, WeekLimits } from './placement.ts'
import { YIELDS } from './session-yields.ts'
import { totalDayCost } from './week-cost.ts'
import type { CostView } from './week-cost.ts'
import type { Done, PlacedWeek, WeekProblem } from './week-problem.ts'

/*
 * The week problem once more, said as plainly as it can be: every session of every week on every day and slot in every
 * way, or left out; whole sequences of weeks are held against the rules and added up by absolute days. It shares with
 * stage 5 what one session may do on one day and what it costs there, and nothing else. For small cases only.
 */

type Problem = WeekProblem<PlacementOption>
type Spot = Placed<PlacementOption>

/** What a sequence of weeks gives way and costs. */
export interface WeeksTotal {
  readonly yields: number
  readonly cost: Thousandths
}

/** The best sequence of weeks, and its total. */
export interface TriedWeeks extends WeeksTotal {
  readonly weeks: readonly PlacedWeek<PlacementOption>[]
}

const isLess = (a: WeeksTotal, b: WeeksTotal): boolean =>
  a.yields < b.yields || (a.yields === b.yields && a.cost < b.cost)

const tissuesOf = (spots: readonly Spot[]): readonly string[] => [
  ...new Set(spots.flatMap((it) => it.option.amberTissues)),
]

/** Whether days lie far enough apart, the last day before the block included. */
const areApart = (days: readonly DayNumber[], before: DayNumber | null | undefined, gap: number): boolean => {
  const sorted = [...(before === null || before === undefined ? [] : [before]), ...days]
  return sorted.slice(1).every((day, index) => day - (sorted[index] ?? day) >= gap)
}

/** PL-3, PL-6, MN-3 and one session a day, over all weeks so far. */
const keepsDistances = (spots: readonly Spot[], edge: WeekEdge, { facts }: CostView): boolean => {
  const daysOf = (test: (option: PlacementOption) => boolean): readonly DayNumber[] =>
    spots
      .filter((it) => test(it.option))
      .map((it) => it.day.number)
      .sort((a, b) => a - b)
  const heavyGap = facts.careful ? 3 : 2
  return (
    areApart(
      daysOf(() => true),
      null,
      1,
    ) &&
    areApart(
      daysOf((it) => it.heavy),
      edge.lastHeavy,
      heavyGap,
    ) &&
    areApart(
      daysOf((it) => it.contacts > 0),
      edge.lastPlyo,
      2,
    ) &&
    tissuesOf(spots).every((tissue) =>
      areApart(
        daysOf((it) => it.amberTissues.some((own) => own === tissue)),
        [...edge.lastAmber].find(([own]) => own === tissue)?.[1],
        2,
      ),
    )
  )
}

const keepsLimits = (week: readonly Spot[], { mostHeavy, freeDays }: WeekLimits): boolean =>
  week.filter((it) => it.option.heavy).length <= mostHeavy &&
  (freeDays.length === 0 || freeDays.some((day) => week.every((it) => it.day.number !== day)))

/** What a sequence of weeks costs: each session by itself, days in a row, order, and weekdays against the time before. */
const costOf = (weeks: readonly PlacedWeek<PlacementOption>[], edge: WeekEdge, view: CostView): Thousandths => {
  const { twoDaysInARow, orderChanged, shiftMost, shiftPerDay } = view.tables.weekCost
  const weekdays = new Map(edge.weekdays)
  let last = edge.lastSession
  let cost = 0
  for (const week of weeks) {
    let letter = ''
    for (const spot of [...week].sort((a, b) => a.day.number - b.day.number)) {
      const before = weekdays.get(spot.option.letter) ?? spot.day.index
      const shift = Math.abs(before - spot.day.index) * shiftPerDay
      cost += totalDayCost(spot, view) + toThousandths(Math.min(shiftMost, shift))
      if (last !== null && spot.day.number === last + 1) cost += toThousandths(twoDaysInARow)
      if (spot.option.letter < letter) cost += toThousandths(orderChanged)
      letter = spot.option.letter
      last = spot.day.number
      weekdays.set(letter, spot.day.index)
    }
  }
  return cost
}

const spotsOf = (options: readonly PlacementOption[], { days }: Problem, { tables }: CostView): readonly Spot[] =>
  days.flatMap((day) =>
    day.slots.flatMap((slot) =>
      options.filter((it) => forbids(it, day, slot, tables) === null).map((option) => ({ option, day, slot })),
    ),
  )

const countDone = (done: Done, week: readonly Spot[]): Done => {
  const next: Record<string, number> = { ...done }
  for (const { option } of week) if (option.whole) next[option.letter] = Math.min(3, (next[option.letter] ?? 0) + 1)
  return next
}

const extendWeek = (
  options: readonly (readonly PlacementOption[])[],
  problem: Problem,
  view: CostView,
): readonly PlacedWeek<PlacementOption>[] =>
  options
    .map((ways) => spotsOf(ways, problem, view))
    .reduce<readonly PlacedWeek<PlacementOption>[]>(
      (found, spots) => found.flatMap((week) => [...spots.map((spot) => [...week, spot]), week]),
      [[]],
    )
    .filter((week) => keepsLimits(week, problem.limits))

const yieldsOf = (week: PlacedWeek<PlacementOption>, sessions: number): number =>
  week.reduce((sum, it) => sum + it.option.yields, (sessions - week.length) * YIELDS.dropped)

/** What placed weeks give way and cost, by whole days. */
export const totalOfWeeks = (
  problems: readonly Problem[],
  weeks: readonly PlacedWeek<PlacementOption>[],
  edge: WeekEdge,
  view: CostView,
): WeeksTotal => ({
  yields: weeks.reduce((sum, week, index) => sum + yieldsOf(week, problems[index]?.letters.length ?? 0), 0),
  cost: costOf(weeks, edge, view),
})

/**
 * The best weeks of all, by trying every one: fewest yields, then least cost, then the first in the order of days (week
 * by week, session by session, left out last).
 */
export const tryEveryWeek = (problems: readonly Problem[], edge: WeekEdge, view: CostView): TriedWeeks => {
  let best: TriedWeeks = { yields: Infinity, cost: Infinity, weeks: [] }
  const extend = (weeks: readonly PlacedWeek<PlacementOption>[], done: Done, yields: number): void => {
    const problem = problems[weeks.length]
    if (problem === undefined) {
      const total = { yields, cost: costOf(weeks, edge, view) }
      if (isLess(total, best)) best = { ...total, weeks }
      return
    }
    const options = problem.optionsFor(done)
    for (const week of extendWeek(options, problem, view)) {
      const all = [...weeks, week]
      const sum = yields + yieldsOf(week, options.length)
      if (sum <= best.yields && keepsDistances(all.flat(), edge, view)) extend(all, countDone(done, week), sum)
    }
  }
  extend([], {}, 0)
  return best
}
