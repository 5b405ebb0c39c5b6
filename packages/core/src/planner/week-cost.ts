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

/** What share of a leg load is left on the day, and one, two and three days on (section 6). */
export const decayOf = ({ facts, tables }: CostView): readonly number[] =>
  tables.weekCost.decay[facts.careful ? 'careful' : facts.stage === 'experienced' ? 'experienced' : 'raced']

/** A day as the cost sees it, whatever stands on it. */
interface WeighedDay {
  /** What a leg load of one weighs at each later run, in millionths. */
  readonly laterRuns: readonly number[]
  readonly fatigue: Thousandths
  readonly restDay: Thousandths
  readonly hardDay: Readonly<Record<'second' | 'direct', Thousandths>>
  readonly longRunDay: Thousandths
}

const laterRuns = (day: WeekDay, view: CostView): readonly number[] =>
  decayOf(view).flatMap((share, after) =>
    after === 0
      ? []
      : view
          .runsOn(addDays(day.day, after))
          .filter((run) => isRunning(run.kind))
          .map((run) => toThousandths(share) * importanceOf(run, view.races, view.tables)),
  )

const fatigueAt = (day: WeekDay, view: CostView): Thousandths => {
  let cost = 0
  decayOf(view).forEach((share, before) => {
    for (const run of view.runsOn(addDays(day.day, -before)))
      if (isRunning(run.kind)) cost += Math.round((toThousandths(share) * fatigueOf(run, view.tables)) / 1000)
  })
  return cost
}

const weighDay = (day: WeekDay, view: CostView): WeighedDay => {
  const { weekCost, runs } = view.tables
  const quality = hasQuality(day)
  const longRun = day.runs.some((run) => run.minutes >= runs.longMinutes || run.kind === 'long')
  return {
    laterRuns: laterRuns(day, view),
    fatigue: fatigueAt(day, view),
    restDay: day.runs.length === 0 ? toThousandths(weekCost.restDayUsed) : 0,
    hardDay: {
      second: quality ? toThousandths(weekCost.afterQualitySecondSlot) : 0,
      direct: quality ? toThousandths(weekCost.afterQualityDirectly) : 0,
    },
    longRunDay: longRun ? toThousandths(weekCost.onLongRunDay) : 0,
  }
}

const costOn = (day: WeighedDay, { option, slot }: Placed<PlacementOption>): DayCost => ({
  leftOver: leftOver(option.legLoad, day),
  fatigue: day.fatigue,
  restDay: day.restDay,
  hardDay: day.hardDay[slot === 'second' ? 'second' : 'direct'],
  longRunDay: day.longRunDay,
})

const leftOver = (legLoad: Thousandths, day: WeighedDay): Thousandths => {
  let cost = 0
  for (const weight of day.laterRuns) cost += Math.round((legLoad * weight) / 1_000_000)
  return cost
}

/** What one session costs where it stands (section 6). */
export const dayCost = (placed: Placed<PlacementOption>, view: CostView): DayCost =>
  costOn(weighDay(placed.day, view), placed)

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

/** The same, with what a day weighs worked out once: many sessions ask for the same day. */
export const rememberDayCosts = (view: CostView): ((placed: Placed<PlacementOption>) => Thousandths) => {
  const known = new Map<WeekDay, WeighedDay>()
  return (placed) => {
    const before = known.get(placed.day)
    const day = before ?? weighDay(placed.day, view)
    if (before === undefined) known.set(placed.day, day)
    return sumOf(costOn(day, placed))
  }
}
