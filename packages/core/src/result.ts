/**
 * The outcome of something that can be refused: either a value or an error that is data.
 *
 * @example
 * ```ts
 * const halved = (n: number): Result<number, { type: 'odd' }> => (n % 2 === 0 ? ok(n / 2) : err({ type: 'odd' }))
 * ```
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

/** Wraps a value as a success. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** Wraps an error as a failure. */
export const err = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({ ok: false, error })

/** Marks a branch the types prove impossible; the one thing the core may throw for. */
export const unreachable = (never: never): never => {
  throw new Error(`unreachable: ${String(never)}`)
}
