import type { DayNumber } from '../calendar/index.ts'
import type { TissueId } from '../anatomy/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { enumeratePlacements, heavyGap, NO_EDGE, possibleSpots } from './placement.ts'
import type { Placed, PlacementOption, WeekEdge, WeekLimits } from './placement.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { YIELDS } from './session-yields.ts'
import { weekCostOf } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'

/** A first and a last day of something in a week. */
interface Span {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** One way to stand a week's sessions, with what its neighbours must know of it worked out once. */
export interface WeekWay<Option extends PlacementOption> {
  readonly placed: readonly Placed<Option>[]
  readonly yields: number
  /** What it costs by itself, whatever the weeks round it. */
  readonly cost: Thousandths
  readonly sessions: Span | null
  readonly heavy: Span | null
  readonly plyo: Span | null
  readonly amber: readonly (Span & { readonly tissue: TissueId })[]
}

/** What the ways of a week are built from. */
export interface WeekRoom {
  readonly days: readonly WeekDay[]
  readonly limits: WeekLimits
  readonly facts: RunnerFacts
  readonly tables: PlanningTables
  readonly costs: (placed: Placed<PlacementOption>) => Thousandths
}

/** Most ways to do one session that are tried; those that give way least come first. */
const MOST_OPTIONS = 8

interface Combination<Option extends PlacementOption> {
  readonly spots: readonly (readonly Placed<Option>[])[]
  readonly yields: number
}

/** Every choice of one way a session, dropped included, fewest yields first. */
const combine = <Option extends PlacementOption>(
  options: readonly (readonly Option[])[],
  { days, tables }: WeekRoom,
): readonly Combination<Option>[] => {
  const choices = options.map((ways) => [
    ...ways
      .map((option) => ({ spots: possibleSpots(option, days, tables), yields: option.yields }))
      .filter((it) => it.spots.length > 0)
      .sort((a, b) => a.yields - b.yields)
      .slice(0, MOST_OPTIONS),
    { spots: null, yields: YIELDS.dropped },
  ])
  const all = choices.reduce<readonly Combination<Option>[]>(
    (found, ways) =>
      found.flatMap((it) =>
        ways.map((way) => ({
          spots: way.spots === null ? it.spots : [...it.spots, way.spots],
          yields: it.yields + way.yields,
        })),
      ),
    [{ spots: [], yields: 0 }],
  )
  return [...all].sort((a, b) => a.yields - b.yields)
}

const spanOf = (
  placed: readonly Placed<PlacementOption>[],
  test: (option: PlacementOption) => boolean,
): Span | null => {
  const days = placed.filter((it) => test(it.option)).map((it) => it.day.number)
  return days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) }
}

const prepare = <Option extends PlacementOption>(
  placed: readonly Placed<Option>[],
  yields: number,
  room: WeekRoom,
): WeekWay<Option> => {
  const tissues = [...new Set(placed.flatMap((it) => it.option.amberTissues))]
  return {
    placed,
    yields,
    cost: weekCostOf(placed, NO_EDGE, room.costs, room.tables),
    sessions: spanOf(placed, () => true),
    heavy: spanOf(placed, (it) => it.heavy),
    plyo: spanOf(placed, (it) => it.contacts > 0),
    amber: tissues.flatMap((tissue) => {
      const span = spanOf(placed, (it) => it.amberTissues.includes(tissue))
      return span === null ? [] : [{ ...span, tissue }]
    }),
  }
}

/**
 * The ways to stand a week, grouped by how far they give way, fewest yields first. Each group is worked out when it is
 * asked for, and once.
 */
export const makeWays = <Option extends PlacementOption>(
  options: readonly (readonly Option[])[],
  room: WeekRoom,
): ((group: number) => readonly WeekWay<Option>[] | null) => {
  const combinations = combine(options, room)
  const groups = [...new Set(combinations.map((it) => it.yields))]
  const known = new Map<number, readonly WeekWay<Option>[]>()
  return (group) => {
    const yields = groups[group]
    if (yields === undefined) return null
    const before = known.get(group)
    if (before !== undefined) return before
    const ways = combinations
      .filter((it) => it.yields === yields)
      .flatMap(({ spots }) => enumeratePlacements(spots, { ...room, edge: NO_EDGE }))
      .map((placed) => prepare(placed, yields, room))
    known.set(group, ways)
    return ways
  }
}

const apart = (first: DayNumber, last: DayNumber | null | undefined, gap: number): boolean =>
  last === null || last === undefined || first - last >= gap

/** Whether a way may follow what the week before left behind (PL-3, PL-6, MN-3 across the week's edge). */
export const mayFollow = (way: WeekWay<PlacementOption>, edge: WeekEdge, facts: RunnerFacts): boolean =>
  (way.heavy === null || apart(way.heavy.first, edge.lastHeavy, heavyGap(facts))) &&
  (way.plyo === null || apart(way.plyo.first, edge.lastPlyo, 2)) &&
  way.amber.every(({ tissue, first }) => apart(first, edge.lastAmber.get(tissue), 2))

/** Whether a way binds nothing in the week that begins on a day. */
export const leavesFree = (way: WeekWay<PlacementOption>, nextWeek: DayNumber, facts: RunnerFacts): boolean =>
  apart(nextWeek, way.heavy?.last, heavyGap(facts)) &&
  apart(nextWeek, way.plyo?.last, 2) &&
  way.amber.every(({ last }) => apart(nextWeek, last, 2))

/** What a way costs more after a given week: days in a row and shifted weekdays. */
export const edgeCost = (way: WeekWay<PlacementOption>, edge: WeekEdge, tables: PlanningTables): Thousandths => {
  const { twoDaysInARow, shiftMost, shiftPerDay } = tables.weekCost
  const inARow = way.sessions !== null && edge.lastSession !== null && way.sessions.first - edge.lastSession === 1
  return way.placed.reduce(
    (sum, it) => {
      const before = edge.weekdays.get(it.option.letter)
      const shift = before === undefined ? 0 : Math.abs(before - it.day.index) * toThousandths(shiftPerDay)
      return sum + Math.min(toThousandths(shiftMost), shift)
    },
    inARow ? toThousandths(twoDaysInARow) : 0,
  )
}

/** The most that the week before can change a week's cost. */
export const mostEdgeCost = (letters: number, tables: PlanningTables): Thousandths =>
  toThousandths(tables.weekCost.twoDaysInARow + letters * tables.weekCost.shiftMost)

/** What a week leaves behind. */
export const edgeAfterWay = (way: WeekWay<PlacementOption>, before: WeekEdge): WeekEdge => {
  const weekdays = new Map(before.weekdays)
  for (const it of way.placed) weekdays.set(it.option.letter, it.day.index)
  const lastAmber = new Map(before.lastAmber)
  for (const it of way.amber) lastAmber.set(it.tissue, it.last)
  return {
    lastHeavy: way.heavy?.last ?? before.lastHeavy,
    lastPlyo: way.plyo?.last ?? before.lastPlyo,
    lastAmber,
    lastSession: way.sessions?.last ?? before.lastSession,
    weekdays,
  }
}
