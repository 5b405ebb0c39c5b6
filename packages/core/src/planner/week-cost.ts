import { addDays } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { Race } from '../run/index.ts'
import { isRunning } from '../run/index.ts'
import type { PlanRun } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { Placed, PlacementOption, WeekEdge } from './placement.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { fatigueOf, hasQuality, importanceOf } from './week-days.ts'
import type { WeekDay } from './week-days.ts'

/** What the cost of a placement looks at beside the week itself. */
export interface CostView {
  readonly runsOn: (day: CivilDay) => readonly PlanRun[]
  readonly races: readonly Race[]
  readonly facts: RunnerFacts
  readonly tables: PlanningTables
}

/** The cost of one day for one leg load, split so that a reason can name the parts. */
export interface DayCost {
  /** Leg load still there at later runs, weighted by their importance. */
  readonly leftOver: Thousandths
  /** What runs before leave in the legs. */
  readonly fatigue: Thousandths
  readonly restDay: Thousandths
  /** Negative after a quality run. */
  readonly hardDay: Thousandths
  readonly longRunDay: Thousandths
}

const decayOf = ({ facts, tables }: CostView): readonly number[] =>
  tables.weekCost.decay[facts.careful ? 'careful' : facts.stage === 'experienced' ? 'experienced' : 'raced']

const leftOver = (placed: Placed<PlacementOption>, view: CostView): Thousandths => {
  const { day, option } = placed
  let cost = 0
  decayOf(view).forEach((share, after) => {
    if (after === 0) return
    for (const run of view.runsOn(addDays(day.day, after)))
      if (isRunning(run.kind))
        cost += Math.round(
          (option.legLoad * toThousandths(share) * importanceOf(run, view.races, view.tables)) / 1_000_000,
        )
  })
  return cost
}

const fatigueAt = (day: WeekDay, view: CostView): Thousandths => {
  let cost = 0
  decayOf(view).forEach((share, before) => {
    for (const run of view.runsOn(addDays(day.day, -before)))
      if (isRunning(run.kind)) cost += Math.round((toThousandths(share) * fatigueOf(run, view.tables)) / 1000)
  })
  return cost
}

/** What one session costs where it stands (section 6). */
export const dayCost = (placed: Placed<PlacementOption>, view: CostView): DayCost => {
  const { weekCost, runs } = view.tables
  const { day, slot } = placed
  const quality = hasQuality(day)
  const longRun = day.runs.some((run) => run.minutes >= runs.longMinutes || run.kind === 'long')
  const bonus = slot === 'second' ? weekCost.afterQualitySecondSlot : weekCost.afterQualityDirectly
  return {
    leftOver: leftOver(placed, view),
    fatigue: fatigueAt(day, view),
    restDay: day.runs.length === 0 ? toThousandths(weekCost.restDayUsed) : 0,
    hardDay: quality ? toThousandths(bonus) : 0,
    longRunDay: longRun ? toThousandths(weekCost.onLongRunDay) : 0,
  }
}

const sumOf = (cost: DayCost): Thousandths =>
  cost.leftOver + cost.fatigue + cost.restDay + cost.hardDay + cost.longRunDay

/** What a whole week costs beside last week: each day, days in a row, order and shifted weekdays (section 6). */
export const weekCostOf = (
  placed: readonly Placed<PlacementOption>[],
  edge: WeekEdge,
  dayCosts: (placed: Placed<PlacementOption>) => Thousandths,
  tables: PlanningTables,
): Thousandths => {
  const { weekCost } = tables
  const sorted = [...placed].sort((a, b) => a.day.number - b.day.number)
  let cost = 0
  let last = edge.lastSession
  let lastLetter = ''
  for (const it of sorted) {
    cost += dayCosts(it)
    if (last !== null && it.day.number - last === 1) cost += toThousandths(weekCost.twoDaysInARow)
    if (it.option.letter < lastLetter) cost += toThousandths(weekCost.orderChanged)
    const before = edge.weekdays.get(it.option.letter)
    if (before !== undefined)
      cost += Math.min(
        toThousandths(weekCost.shiftMost),
        Math.abs(before - it.day.index) * toThousandths(weekCost.shiftPerDay),
      )
    last = it.day.number
    lastLetter = it.option.letter
  }
  return cost
}

/** A day's cost as one number. */
export const totalDayCost = (placed: Placed<PlacementOption>, view: CostView): Thousandths =>
  sumOf(dayCost(placed, view))

/** The same, remembered for each spot: the enumeration asks for it many times. */
export const rememberDayCosts = (view: CostView): ((placed: Placed<PlacementOption>) => Thousandths) => {
  const known = new Map<Placed<PlacementOption>, Thousandths>()
  return (placed) => {
    const before = known.get(placed)
    if (before !== undefined) return before
    const cost = totalDayCost(placed, view)
    known.set(placed, cost)
    return cost
  }
}
