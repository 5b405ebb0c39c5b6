/** A column and its factor. */
export type Term = readonly [column: number, factor: number]

/** A sum of columns and a constant. */
export interface Sum {
  readonly terms: readonly Term[]
  readonly constant: number
}

interface Bounds {
  readonly lower: number
  readonly upper: number
}

interface Column extends Bounds {
  readonly whole: boolean
}

interface Row extends Bounds {
  readonly terms: readonly Term[]
}

/** Columns and rows of a mixed-integer program, without an objective. */
export interface LinearProgram {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** A program being written. */
export interface ProgramSheet extends LinearProgram {
  /** Adds a column from zero up to `upper`, and answers its number. */
  readonly addColumn: (upper: number, kind: 'whole' | 'real') => number
  /** Asks that `sum <= most`. */
  readonly keepBelow: (sum: Sum, most: number) => void
  /** Asks that `sum >= least`. */
  readonly keepAbove: (sum: Sum, least: number) => void
  /** Asks that `sum = value`. */
  readonly keepAt: (sum: Sum, value: number) => void
}

/** A sum of terms. */
export const sumOf = (terms: readonly Term[], constant = 0): Sum => ({ terms, constant })

/** A column by itself. */
export const just = (column: number): Sum => sumOf([[column, 1]])

/** A sum times a factor. */
export const times = (factor: number, { terms, constant }: Sum): Sum =>
  sumOf(
    terms.map(([column, by]): Term => [column, by * factor]),
    constant * factor,
  )

/** Sums added up. */
export const plus = (...sums: readonly Sum[]): Sum =>
  sumOf(
    sums.flatMap(({ terms }) => terms),
    sums.reduce((total, { constant }) => total + constant, 0),
  )

/** One sum less another. */
export const minus = (a: Sum, b: Sum): Sum => plus(a, times(-1, b))

/** Each column once. */
export const gather = (terms: readonly Term[]): readonly Term[] => {
  const factors = new Map<number, number>()
  for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor)
  return [...factors].filter(([, factor]) => factor !== 0)
}

/** What a sum comes to when the columns have these values. */
export const valueOf = ({ terms, constant }: Sum, values: ArrayLike<number>): number =>
  terms.reduce((total, [column, factor]) => total + factor * (values[column] ?? 0), constant)

/** An empty program to be written. */
export const openSheet = (): ProgramSheet => {
  const columns: Column[] = []
  const rows: Row[] = []
  const addRow = ({ terms, constant }: Sum, lower: number, upper: number): void =>
    void rows.push({ terms: gather(terms), lower: lower - constant, upper: upper - constant })
  return {
    columns,
    rows,
    addColumn: (upper, kind) => columns.push({ lower: 0, upper, whole: kind === 'whole' }) - 1,
    keepBelow: (sum, most) => addRow(sum, -Infinity, most),
    keepAbove: (sum, least) => addRow(sum, least, Infinity),
    keepAt: (sum, value) => addRow(sum, value, value),
  }
}
