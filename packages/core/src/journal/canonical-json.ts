/** Set like any other, it would be the object's own beginning and not a name of it. */
const PROTOTYPE = '__proto__'

const isSorted = (names: readonly string[]): boolean => {
  for (let at = 1; at < names.length; at += 1) if ((names[at - 1] ?? '') > (names[at] ?? '')) return false
  return true
}

/** A copy whose names are set in their order, so that they are written in it: quicker than a function that writing asks for each. */
const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const names = Object.keys(value)
  if (!isSorted(names)) names.sort()
  const from = value as Readonly<Record<string, unknown>>
  if (names.includes(PROTOTYPE)) return Object.fromEntries(names.map((name) => [name, inOrder(from[name])]))
  const copy: Record<string, unknown> = {}
  for (const name of names) copy[name] = inOrder(from[name])
  return copy
}

/**
 * A value as JSON with its names sorted: the same value gives the same text on every machine. A value that JSON cannot
 * hold gives the text of null.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [2] }) // '{"a":[2],"b":1}'
 * ```
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value) ?? null)
