/** A source that a rule names: one with an id that must exist, or a word that stands for itself. */
export interface Source {
  readonly kind: 'id' | 'word'
  readonly id: string
}

const RANGE = /\b([CR]\d+\.|A)(\d+) to \1(\d+)\b/g
const ID = /\b(?:[CR]?\d+\.\d+b?|A\d+)\b/g
const DECLARED = /^- id: ['"]?([CR]?\d+\.\d+b?|[ACR]\d+b?)['"]?\s*$/gm

const spread = (prefix: string, first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`).join(', ')

/**
 * The sources in the evidence cell of a rule.
 *
 * @example
 * ```ts
 * evidenceOf('R3.15 to R3.17').map(({ id }) => id) // ['R3.15', 'R3.17', 'R3.16']
 * evidenceOf('article A9, judgement').map(({ id }) => id) // ['A9', 'judgement', 'article']
 * ```
 */
export const evidenceOf = (cell: string): readonly Source[] => {
  const ranges = [...cell.matchAll(RANGE)].map(([, prefix = '', first, last]) =>
    spread(prefix, Number(first), Number(last)),
  )
  const ids = new Set([cell, ...ranges].join(', ').match(ID))
  const words = ['judgement', 'article'].filter((word) => cell.includes(word))
  return [...[...ids].map((id) => ({ kind: 'id', id }) as const), ...words.map((id) => ({ kind: 'word', id }) as const)]
}

/** The evidence ids and section numbers that a file of evidence declares. */
export const readEvidenceIds = (text: string): readonly string[] =>
  [...text.matchAll(DECLARED)].flatMap(([, id]) => (id === undefined ? [] : [id]))
