/**
 * A value as JSON with its names sorted: the same value gives the same text on every machine. A value that JSON cannot
 * hold gives the text of null.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [2] }) // '{"a":[2],"b":1}'
 * ```
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))))
      : inner,
  )
