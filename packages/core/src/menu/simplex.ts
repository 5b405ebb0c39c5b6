/**
 * A linear program: gains of columns to be as high as they can, rows at most their limits, columns from zero to their
 * most. Limits are never below zero. Entries lie flat, those of a column from its first to the next one's first.
 */
export interface LinearProgram {
  readonly limits: Float64Array
  readonly gains: Float64Array
  readonly most: Float64Array
  readonly first: Int32Array
  readonly rows: Int32Array
  readonly entries: Float64Array
}

/** Nearer to nothing than this counts as nothing. */
const NEXT_TO_NOTHING = 1e-7
/** Exchanges after which the prices are good enough as they are; programs of menus need about 120. */
const MOST_EXCHANGES = 600

const AT_NOTHING = 0
const AT_MOST = 1
const INSIDE = 2

/** Where a column's way ends: how far it goes, and which row stops it; none where its own most does. */
interface End {
  readonly row: number
  readonly far: number
  readonly fillsUp: boolean
}

/**
 * The simplex method for columns with a most, by an inverse that is kept whole: programs of menus have some fifty rows.
 * Columns beyond the program's own are what its rows have left.
 */
class Simplex {
  readonly #program: LinearProgram
  readonly #height: number
  readonly #width: number
  /** The inverse of what is inside, row by row. */
  readonly #inverse: Float64Array
  readonly #inside: Int32Array
  readonly #amounts: Float64Array
  readonly #states: Uint8Array
  readonly #slopes: Float64Array
  readonly prices: Float64Array

  constructor(program: LinearProgram) {
    const height = program.limits.length
    const width = program.gains.length
    this.#program = program
    this.#height = height
    this.#width = width
    this.#inverse = new Float64Array(height * height)
    this.#inside = Int32Array.from({ length: height }, (_, row) => width + row)
    this.#amounts = Float64Array.from(program.limits)
    this.#states = new Uint8Array(width + height).fill(INSIDE, width)
    this.#slopes = new Float64Array(height)
    this.prices = new Float64Array(height)
    for (let row = 0; row < height; row += 1) this.#inverse[row * height + row] = 1
  }

  /** Lets the most hopeful column in; whether there was one. */
  step(): boolean {
    const column = this.#mostHopeful()
    if (column < 0) return false
    const gain = this.gainOf(column)
    const way = gain > 0 ? 1 : -1
    this.#findSlopes(column)
    const end = this.#endOf(column, way)
    if (!Number.isFinite(end.far)) return false
    for (let row = 0; row < this.#height; row += 1)
      this.#amounts[row] = (this.#amounts[row] ?? 0) - way * end.far * (this.#slopes[row] ?? 0)
    if (end.row < 0) this.#states[column] = this.#states[column] === AT_MOST ? AT_NOTHING : AT_MOST
    else this.#exchange(column, end, way, gain)
    return true
  }

  /** What one more of a column gains beyond what its rows cost at the prices of now. */
  gainOf(column: number): number {
    if (column >= this.#width) return -(this.prices[column - this.#width] ?? 0)
    const { first, rows, entries, gains } = this.#program
    let gain = gains[column] ?? 0
    const end = first[column + 1] ?? 0
    for (let k = first[column] ?? 0; k < end; k += 1) gain -= (this.prices[rows[k] ?? 0] ?? 0) * (entries[k] ?? 0)
    return gain
  }

  #mostHopeful(): number {
    const { most } = this.#program
    let best = -1
    let highest = NEXT_TO_NOTHING
    for (let column = 0; column < this.#width + this.#height; column += 1) {
      const state = this.#states[column]
      if (state === INSIDE || most[column] === 0) continue
      const hope = state === AT_NOTHING ? this.gainOf(column) : -this.gainOf(column)
      if (hope <= highest) continue
      best = column
      highest = hope
    }
    return best
  }

  /** How what is inside changes with a column. */
  #findSlopes(column: number): void {
    const { first, rows, entries } = this.#program
    const isOwn = column < this.#width
    const from = isOwn ? (first[column] ?? 0) : 0
    const end = isOwn ? (first[column + 1] ?? 0) : 0
    for (let row = 0; row < this.#height; row += 1) {
      const at = row * this.#height
      let slope = isOwn ? 0 : (this.#inverse[at + column - this.#width] ?? 0)
      for (let k = from; k < end; k += 1) slope += (this.#inverse[at + (rows[k] ?? 0)] ?? 0) * (entries[k] ?? 0)
      this.#slopes[row] = slope
    }
  }

  #mostOf(column: number): number {
    return column < this.#width ? (this.#program.most[column] ?? 0) : Infinity
  }

  #endOf(column: number, way: number): End {
    let end: End = { row: -1, far: this.#mostOf(column), fillsUp: false }
    for (let row = 0; row < this.#height; row += 1) {
      const slope = way * (this.#slopes[row] ?? 0)
      if (Math.abs(slope) <= NEXT_TO_NOTHING) continue
      const amount = this.#amounts[row] ?? 0
      const room = slope > 0 ? amount : this.#mostOf(this.#inside[row] ?? 0) - amount
      const far = Math.max(0, room) / Math.abs(slope)
      if (far < end.far) end = { row, far, fillsUp: slope < 0 }
    }
    return end
  }

  #exchange(column: number, { row, far, fillsUp }: End, way: number, gain: number): void {
    this.#states[this.#inside[row] ?? 0] = fillsUp ? AT_MOST : AT_NOTHING
    this.#amounts[row] = (way > 0 ? 0 : this.#mostOf(column)) + way * far
    this.#inside[row] = column
    this.#states[column] = INSIDE
    this.#turn(row)
    for (let k = 0; k < this.#height; k += 1)
      this.prices[k] = (this.prices[k] ?? 0) + gain * (this.#inverse[row * this.#height + k] ?? 0)
  }

  /** Brings the inverse up to date after an exchange in a row. */
  #turn(pivot: number): void {
    const height = this.#height
    const inverse = this.#inverse
    const base = pivot * height
    const slope = this.#slopes[pivot] ?? 1
    for (let k = 0; k < height; k += 1) inverse[base + k] = (inverse[base + k] ?? 0) / slope
    for (let row = 0; row < height; row += 1) {
      const by = this.#slopes[row] ?? 0
      if (row === pivot || by === 0) continue
      const at = row * height
      for (let k = 0; k < height; k += 1) inverse[at + k] = (inverse[at + k] ?? 0) - by * (inverse[base + k] ?? 0)
    }
  }
}

/** What a program's rows are worth, and what its columns gain beyond that. */
export interface Prices {
  /** What one more of each row's limit would gain; never below zero. */
  readonly rows: Float64Array
  /** What one more of each column gains beyond its rows: zero for what is used in part, above it for all, below it for none. */
  readonly gains: Float64Array
}

/**
 * The prices at which a linear program is at its best. Adds, multiplies and divides only, so the same on every machine.
 *
 * @example
 * ```ts
 * // Seven and a half minutes for two things of five minutes each, one of each at most: one gains three, the other two.
 * const prices = findPrices({
 *   limits: Float64Array.of(7.5),
 *   gains: Float64Array.of(3, 2),
 *   most: Float64Array.of(1, 1),
 *   first: Int32Array.of(0, 1, 2),
 *   rows: Int32Array.of(0, 0),
 *   entries: Float64Array.of(5, 5),
 * })
 * Array.from(prices.gains) // [1, 0]
 * ```
 */
export const findPrices = (program: LinearProgram): Prices => {
  const simplex = new Simplex(program)
  for (let exchange = 0; exchange < MOST_EXCHANGES && simplex.step(); exchange += 1);
  return { rows: simplex.prices, gains: Float64Array.from(program.gains, (_, column) => simplex.gainOf(column)) }
}
