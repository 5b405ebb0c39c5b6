import papaparse from 'papaparse'

/** What stands in a cell; null: nothing. */
export type CsvCell = string | number | null

/** A text that a spreadsheet would take for something to reckon with or to run. */
const FORMULA = /^\s*[=+\-@\t\r]/

/**
 * Writes a table as CSV (RFC 4180), the names of its columns first. A text that a spreadsheet would run as a formula gets
 * an apostrophe before it; numbers stay numbers.
 *
 * @example
 * ```ts
 * writeCsv(['note', 'kg'], [['=1+1', -2]]) // `note,kg\r\n"'=1+1",-2\r\n`
 * ```
 */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${papaparse.unparse([columns, ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
