import type { DayNumber } from '../calendar/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { PlacementOption, WeekEdge } from './placement.ts'
import type { OrderCosts, WeekWay } from './week-ways.ts'

/** Where the sessions stood last: all that the cost of a week sees of the weeks before. */
export interface Trail {
  /** Three bits a letter of the block: 0 to 6 for the weekday, {@link NOWHERE} before it ever stood. */
  readonly weekdays: number
  readonly lastSession: DayNumber | null
}

/** The weekday of a letter that never stood. */
export const NOWHERE = 7

/** A combination of weekdays with that of one letter changed. */
export const withWeekday = (weekdays: number, letter: number, weekday: number): number =>
  (weekdays & ~(7 << (3 * letter))) | (weekday << (3 * letter))

/** The trail before a block. */
export const trailOf = ({ weekdays, lastSession }: WeekEdge, letters: readonly string[]): Trail => ({
  weekdays: letters.reduce((all, letter, at) => withWeekday(all, at, weekdays.get(letter) ?? NOWHERE), 0),
  lastSession,
})

/** A way in its block: the weekday of each letter; null: it has no session this week, or it is left out. */
export interface TrailedWay<Option extends PlacementOption> extends WeekWay<Option> {
  readonly weekdays: readonly (number | null)[]
}

/** The trail after a way. */
export const trailAfter = (trail: Trail, way: TrailedWay<PlacementOption>): Trail => {
  let { weekdays } = trail
  way.weekdays.forEach((weekday, letter) => {
    if (weekday !== null) weekdays = withWeekday(weekdays, letter, weekday)
  })
  return { weekdays, lastSession: way.last ?? trail.lastSession }
}

/** A trail as a week that begins on a day sees it, in one number: a session two days before it or earlier is all one. */
export const nameTrail = ({ weekdays, lastSession }: Trail, first: DayNumber, letters: number): number =>
  weekdays + (lastSession === null ? 0 : Math.max(0, lastSession - first + 2)) * (1 << (3 * letters))

/** The costs of section 6 that depend on more than one session. */
export interface Pricing extends OrderCosts {
  /** By how many weekdays a session shifts. */
  readonly shifts: readonly Thousandths[]
}

/** The costs of section 6 that depend on more than one session; none is below zero. */
export const pricingOf = ({ weekCost }: PlanningTables): Pricing => ({
  twoDaysInARow: toThousandths(weekCost.twoDaysInARow),
  orderChanged: toThousandths(weekCost.orderChanged),
  shifts: [0, 1, 2, 3, 4, 5, 6].map((days) =>
    Math.min(toThousandths(weekCost.shiftMost), days * toThousandths(weekCost.shiftPerDay)),
  ),
})

/** What a way costs more for the weeks before it: days in a row and shifted weekdays. */
export const costAfter = (
  { weekdays, lastSession }: Trail,
  way: TrailedWay<PlacementOption>,
  { twoDaysInARow, shifts }: Pricing,
): Thousandths => {
  let cost = way.first !== null && lastSession !== null && way.first - lastSession === 1 ? twoDaysInARow : 0
  for (let letter = 0; letter < way.weekdays.length; letter += 1) {
    const weekday = way.weekdays[letter] ?? null
    const before = (weekdays >> (3 * letter)) & 7
    if (weekday !== null && before !== NOWHERE) cost += shifts[Math.abs(before - weekday)] ?? 0
  }
  return cost
}
