/**
 * Whether two values of plain data say the same, in whatever order their fields stand: a plan that was kept and read again
 * has others than one just made.
 *
 * @example
 * ```ts
 * isSameValue({ a: 1, b: [2] }, { b: [2], a: 1 }) // true
 * ```
 */
export const isSameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), Object.keys(b)]
  return left.length === right.length && left.every(([key, value]) => isSameValue(value, Reflect.get(b, key)))
}
