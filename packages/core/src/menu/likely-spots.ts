import { MUSCLES } from '../anatomy/index.ts'
import type { MenuProblem } from './menu-problem.ts'
import { findPrices, type LinearProgram } from './simplex.ts'
import { toLimit, type Spot, type SpotTable } from './spot-table.ts'

/** Share of a problem's spots that are likely, thousandths: nineteen of twenty exercises of a good menu are in the first fifth. */
const LIKELY = 150
/** What a set that a line or a pattern needs is worth, sets: more than any set beyond. */
const NEEDED = 2
const THOUSAND = 1000
const MILLION = 1_000_000
const HUNDRED = 100

type Entry = readonly [row: number, amount: number]

/** A linear program as it is written, row by row and column by column. */
class Draft {
  readonly #limits: number[] = []
  readonly #gains: number[] = []
  readonly #most: number[] = []
  readonly #first: number[] = [0]
  readonly #rows: number[] = []
  readonly #entries: number[] = []

  /** A row that is at most so much; below zero, a row that is none, where that is beyond all there can be. */
  row(limit: number): number {
    return toLimit(limit) === toLimit(Infinity) ? -1 : this.#limits.push(Math.max(0, limit)) - 1
  }

  column(gain: number, most: number, entries: readonly Entry[]): void {
    for (const [row, amount] of entries) {
      if (row < 0 || amount === 0) continue
      this.#rows.push(row)
      this.#entries.push(amount)
    }
    this.#gains.push(gain)
    this.#most.push(most)
    this.#first.push(this.#rows.length)
  }

  program(): LinearProgram {
    return {
      limits: Float64Array.from(this.#limits),
      gains: Float64Array.from(this.#gains),
      most: Float64Array.from(this.#most),
      first: Int32Array.from(this.#first),
      rows: Int32Array.from(this.#rows),
      entries: Float64Array.from(this.#entries),
    }
  }
}

/** The rows of a menu's program. */
interface Rows {
  readonly seconds: readonly number[]
  readonly places: readonly number[]
  readonly loads: readonly number[]
  /** By muscle: sets that count beside those there are; sets it may have more. */
  readonly trained: readonly number[]
  readonly caps: readonly number[]
  readonly lines: readonly number[]
  readonly patterns: readonly number[]
  readonly legSets: number
}

const layRows = (problem: MenuProblem, draft: Draft): Rows => {
  const { rooms, given, roundCaps, linesNeeded, linesGiven, patternsNeeded } = problem
  const isAsked = (needed: number): boolean => needed > 0
  return {
    seconds: rooms.map((it) => draft.row(it.seconds / HUNDRED)),
    places: rooms.map((it) => draft.row(it.exercises)),
    loads: rooms.map((it) => draft.row(it.legLoad / THOUSAND)),
    trained: MUSCLES.map((_, at) => (problem.worth[at]?.length === 0 ? -1 : draft.row((given[at] ?? 0) / THOUSAND))),
    caps: MUSCLES.map((_, at) => draft.row(((roundCaps[at] ?? Infinity) - (given[at] ?? 0)) / THOUSAND)),
    lines: linesNeeded.map((needed, at) => (isAsked(needed) ? draft.row(linesGiven[at] ?? 0) : -1)),
    patterns: patternsNeeded.map((needed) => (isAsked(needed) ? draft.row(0) : -1)),
    legSets: draft.row(problem.legSets),
  }
}

/** A set of an exercise, with its part of what the exercise takes and brings by itself. */
const layCandidate = ({ candidate: it, session }: Spot, isShaded: boolean, rows: Rows, draft: Draft): void => {
  const sets = it.sets.map((each) => each / THOUSAND)
  const entries: readonly Entry[] = [
    [rows.seconds[session] ?? -1, (it.secondsPerSet + it.fixedSeconds / it.most) / HUNDRED],
    [rows.places[session] ?? -1, it.counted ? 1 / it.most : 0],
    [rows.loads[session] ?? -1, it.legLoad / THOUSAND],
    [rows.legSets, it.legs ? 1 : 0],
    [rows.patterns[it.pattern] ?? -1, -1],
    ...it.lines.map((line): Entry => [rows.lines[line] ?? -1, -1]),
    ...it.muscles.map((muscle, k): Entry => [rows.trained[muscle] ?? -1, -(sets[k] ?? 0)]),
    ...it.muscles.map((muscle, k): Entry => [rows.caps[muscle] ?? -1, sets[k] ?? 0]),
  ]
  draft.column((it.perSet + it.perExercise / it.most) / MILLION, isShaded ? 0 : it.most, entries)
}

/** What trained sets are worth: each stretch of a muscle as far as it goes, and each set that is needed. */
const layWorth = ({ worth, linesNeeded, patternsNeeded }: MenuProblem, rows: Rows, draft: Draft): void => {
  worth.forEach((stretches, muscle) => {
    let from = 0
    for (const { upTo, slope } of stretches) {
      const wide = (toLimit(upTo) - from) / THOUSAND
      if (slope > 0) draft.column((slope * THOUSAND) / MILLION, wide, [[rows.trained[muscle] ?? -1, 1]])
      from = upTo
    }
  })
  const need = (needed: readonly number[], own: readonly number[]): void =>
    needed.forEach((sets, at) => {
      if (sets > 0) draft.column(NEEDED, sets, [[own[at] ?? -1, 1]])
    })
  need(linesNeeded, rows.lines)
  need(patternsNeeded, rows.patterns)
}

/**
 * Spots that a good menu is likely to be made of: those that gain most at the prices of the problem's linear relaxation,
 * in which exercises can be had in parts, and ladders and what excludes each other are left out.
 */
export const findLikelySpots = (problem: MenuProblem, { spots, shaded }: SpotTable): readonly number[] => {
  const draft = new Draft()
  const rows = layRows(problem, draft)
  spots.forEach((spot, at) => layCandidate(spot, shaded.has(at), rows, draft))
  layWorth(problem, rows, draft)
  const { gains } = findPrices(draft.program())
  const order = spots.flatMap((_, at) => (shaded.has(at) ? [] : [at]))
  order.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b)
  return order.slice(0, Math.ceil((order.length * LIKELY) / THOUSAND))
}
