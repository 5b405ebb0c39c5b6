import type { Thousandths } from '../units/index.ts'
import { NOWHERE, withWeekday } from './week-trail.ts'

/*
 * What a week and all after it cost, for every combination of weekdays the sessions stood on before: an array by the
 * three bits a letter of a trail. Where a week has many ways, this takes fewer steps than trying them trail by trail.
 */

/** Costs by combination of weekdays; infinite where nothing leads on. */
export type WeekdayGrid = Float64Array

/** A way as the grid sees it. */
export interface GridWay {
  /** By letter of the block; null: it keeps the weekday it had. */
  readonly weekdays: readonly (number | null)[]
  /** What it costs, and all that follows it, when the sessions then stand on a combination of weekdays. */
  readonly costTo: (weekdays: number) => Thousandths
}

const openGrid = (letters: number): WeekdayGrid => new Float64Array(1 << (3 * letters)).fill(Infinity)

/** The bits of the letters a way leaves alone. */
const keptBy = ({ weekdays }: GridWay): number =>
  weekdays.reduce<number>((bits, weekday, letter) => (weekday === null ? withWeekday(bits, letter, 7) : bits), 0)

/** Enters a way, whatever weekdays the letters it leaves alone had: every subset of their bits. */
const enterWay = (grid: WeekdayGrid, kept: number, { weekdays, costTo }: GridWay): void => {
  const own = weekdays.reduce<number>((all, weekday, letter) => withWeekday(all, letter, weekday ?? 0), 0)
  for (let rest = kept; ; rest = (rest - 1) & kept) {
    grid[own | rest] = Math.min(grid[own | rest] ?? Infinity, costTo(own | rest))
    if (rest === 0) return
  }
}

/** Turns one line of costs by the weekday a letter gets into costs by the weekday it had. */
const shiftLine = (grid: WeekdayGrid, start: number, step: number, shifts: readonly Thousandths[]): void => {
  const line = Array.from({ length: NOWHERE }, (_, weekday) => grid[start + weekday * step] ?? Infinity)
  const least = Math.min(...line)
  if (least === Infinity) return
  grid[start + NOWHERE * step] = least
  for (let before = 0; before < NOWHERE; before += 1) {
    let cost = Infinity
    for (let weekday = 0; weekday < NOWHERE; weekday += 1)
      cost = Math.min(cost, (line[weekday] ?? 0) + (shifts[Math.abs(before - weekday)] ?? 0))
    grid[start + before * step] = cost
  }
}

/** The shift of each letter counts by itself, so that one letter after the other can be turned. */
const shiftLetters = (grid: WeekdayGrid, kept: number, shifts: readonly Thousandths[]): void => {
  const shiftLetter = (step: number): void => {
    for (let start = 0; start < grid.length; start += 1)
      if ((start & (7 * step)) === 0) shiftLine(grid, start, step, shifts)
  }
  for (let step = 1; step < grid.length; step *= 8) if ((kept & step) === 0) shiftLetter(step)
}

const leastOf = (grids: readonly WeekdayGrid[], letters: number): WeekdayGrid => {
  const least = openGrid(letters)
  for (const grid of grids)
    for (let at = 0; at < grid.length; at += 1) least[at] = Math.min(least[at] ?? Infinity, grid[at] ?? Infinity)
  return least
}

/** The least that ways and all that follows them cost, by the weekdays before them. */
export const gridOf = (ways: readonly GridWay[], letters: number, shifts: readonly Thousandths[]): WeekdayGrid => {
  const byKept = new Map<number, WeekdayGrid>()
  for (const way of ways) {
    const kept = keptBy(way)
    const grid = byKept.get(kept) ?? openGrid(letters)
    byKept.set(kept, grid)
    enterWay(grid, kept, way)
  }
  for (const [kept, grid] of byKept) shiftLetters(grid, kept, shifts)
  return leastOf([...byKept.values()], letters)
}
