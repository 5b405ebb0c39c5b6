/** A figure that is promised, or one that explains it. */
export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: string
  /** What was promised, as `= 0`; null: nothing, the figure is there to be read. */
  readonly goal: string | null
  readonly ok: boolean
  /** What is behind the value, for people: seeds, rules, names. */
  readonly notes: readonly string[]
}

/** How a value is held against its goal. */
export type Comparison = '=' | '<' | '<=' | '>='

/** A promise: how to compare, and with what. */
export type Goal = readonly [Comparison, number]

const isKept = (value: number, [comparison, bound]: Goal): boolean => {
  if (comparison === '=') return value === bound
  if (comparison === '<=') return value <= bound
  return comparison === '<' ? value < bound : value >= bound
}

/** A figure with a promise that is kept or missed; without one it cannot fail. */
export const figureOf = (
  id: string,
  value: number,
  unit: string,
  { goal = null, notes = [] }: { readonly goal?: Goal | null; readonly notes?: readonly string[] } = {},
): Figure => ({
  id,
  value: Math.round(value * 1000) / 1000,
  unit,
  goal: goal === null ? null : goal.join(' '),
  ok: goal === null || isKept(value, goal),
  notes,
})

const WIDTH = 80
/** Notes are a sample; the tests print all. */
const MOST_NOTES = 12
const INDENT = '    '

const wrapped = (text: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(`${INDENT}${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

const figureLines = ({ id, value, unit, goal, ok, notes }: Figure): readonly string[] => {
  const verdict = ok ? 'ok' : 'MISSED'
  const promise = goal === null ? '' : `${goal.padEnd(9)} ${verdict}`
  const line = `${id.padEnd(32)} ${String(value).padStart(9)} ${unit.padEnd(16)} ${promise}`.trimEnd()
  const more = notes.length > MOST_NOTES ? [`and ${notes.length - MOST_NOTES} more`] : []
  return [line, ...[...notes.slice(0, MOST_NOTES), ...more].flatMap(wrapped)]
}

/** Figures for people, a line each and what is behind it below, in 80 columns. */
export const formatFigures = (figures: readonly Figure[]): string => {
  const missed = figures.filter(({ ok }) => !ok).length
  const promised = figures.filter(({ goal }) => goal !== null).length
  return [...figures.flatMap(figureLines), '', `${promised - missed} of ${promised} goals met`, ''].join('\n')
}

/** Figures for programs. */
export const figuresJson = (figures: readonly Figure[]): string =>
  `${JSON.stringify(
    figures.map(({ id, value, unit, goal, ok }) => ({ id, value, unit, goal, ok })),
    null,
    2,
  )}\n`
