/** How a line is set apart on a terminal with colour. */
export type LineStyle = 'plain' | 'heading' | 'strong' | 'faint' | 'good' | 'bad'

/** A finished line, no longer than the width it was laid out for. */
export interface Line {
  readonly text: string
  readonly style: LineStyle
}

/** A page is never laid out narrower or wider than this. */
export const NARROWEST = 40
export const WIDEST = 100
/** The width where there is no terminal to ask. */
export const USUAL_WIDTH = 80

/** The width of a page for a terminal of so many columns. */
export const pageWidth = (columns: number | null): number =>
  Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL_WIDTH))

const line = (text: string, style: LineStyle): Line => ({ text: text.trimEnd(), style })

/** An empty line. */
export const BLANK: Line = { text: '', style: 'plain' }

/** Cuts a word that is longer than a whole line. */
const cutLongWords = (words: readonly string[], room: number): readonly string[] =>
  words.flatMap((word) => {
    const pieces: string[] = []
    for (let start = 0; start < word.length; start += room) pieces.push(word.slice(start, start + room))
    return pieces
  })

/** Breaks a text into rows of at most `room` characters, between words where it can. */
export const breakRows = (text: string, room: number): readonly string[] => {
  const rows: string[] = []
  let row = ''
  for (const word of cutLongWords(
    text.split(/\s+/).filter((each) => each !== ''),
    Math.max(1, room),
  )) {
    if (row !== '' && row.length + 1 + word.length > room) {
      rows.push(row)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return row === '' ? rows : [...rows, row]
}

/** How a paragraph stands on the page. */
export interface Paragraph {
  readonly width: number
  readonly indent?: number
  /** What the first row begins with, as `- `; the rows below stand under its end. */
  readonly lead?: string
  readonly style?: LineStyle
}

/**
 * A text as lines no longer than the width.
 *
 * @example
 * ```ts
 * paragraph('two easy words', { width: 10, lead: '- ' }).map((line) => line.text) // ['- two easy', '  words']
 * ```
 */
export const paragraph = (
  text: string,
  { width, indent = 0, lead = '', style = 'plain' }: Paragraph,
): readonly Line[] => {
  const before = ' '.repeat(indent)
  const under = ' '.repeat(lead.length)
  const rows = breakRows(text, width - indent - lead.length)
  return rows.map((row, index) => line(`${before}${index === 0 ? lead : under}${row}`, style))
}

/** Cells of one row of a table, each in its own column; a cell that is too long goes on below itself. */
export const tableRow = (
  cells: readonly string[],
  {
    widths,
    indent,
    style = 'plain',
  }: { readonly widths: readonly number[]; readonly indent: number; readonly style?: LineStyle },
): readonly Line[] => {
  const columns = cells.map((cell, index) =>
    cell.split('\n').flatMap((part) => breakRows(part, (widths[index] ?? 1) - 1)),
  )
  const height = Math.max(0, ...columns.map((rows) => rows.length))
  return Array.from({ length: height }, (_, row) =>
    line(
      ' '.repeat(indent) + columns.map((rows, index) => (rows[row] ?? '').padEnd(widths[index] ?? 1)).join(''),
      style,
    ),
  )
}

const CODES: Readonly<Record<LineStyle, string>> = {
  plain: '',
  heading: '\u001B[1;36m',
  strong: '\u001B[1m',
  faint: '\u001B[2m',
  good: '\u001B[32m',
  bad: '\u001B[31m',
}

const paint = ({ text, style }: Line): string => {
  const inside = text.trimStart()
  if (CODES[style] === '' || inside === '') return text
  return `${text.slice(0, text.length - inside.length)}${CODES[style]}${inside}\u001B[0m`
}

/** Lines as one text that ends in a line break; in colour only when asked. */
export const printLines = (lines: readonly Line[], { colour }: { readonly colour: boolean }): string =>
  lines.map((each) => `${colour ? paint(each) : each.text}\n`).join('')

/** A sentence that stands alone: broken between words on a terminal, whole in a file, where a program may look for it. */
export const sentence = (text: string, columns: number | null): string =>
  columns === null ? `${text}\n` : printLines(paragraph(text, { width: pageWidth(columns) }), { colour: false })
