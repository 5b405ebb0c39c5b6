import type { CivilDay } from '@strongstride/core'
import { canonicalJson, nextStamp, type SealedEvent } from '@strongstride/core/journal'

/** Something that must hold of every store of a kind, wherever it keeps things. */
export interface StoreLaw<Store> {
  /** What must hold, as a sentence. */
  readonly name: string
  /** What is otherwise with this store, which is new and empty; null where the law holds. */
  readonly findFault: (store: Store) => Promise<string | null>
}

/** The UUID of a number. */
export const numberedId = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** A plain event: the number makes its id and its stamp. */
export const numberedEvent = (number: number, more: Partial<SealedEvent> = {}): SealedEvent => ({
  id: numberedId(number),
  type: 'SorenessReported',
  version: 1,
  stamp: nextStamp(null, 1_800_000_000_000 + number, numberedId(9)),
  at: '2027-01-15T08:00:00.000Z',
  day: '2027-01-15' as CivilDay,
  device: numberedId(9),
  data: { muscle: 'soleus', score: number % 10 },
  ...more,
})

/** Null where two values say the same as JSON, else both. */
export const compare = (what: string, is: unknown, expected: unknown): string | null => {
  const [left, right] = [canonicalJson(is), canonicalJson(expected)]
  return left === right ? null : `${what}: ${left} instead of ${right}`
}

/** The first fault of several. */
export const firstOf = (...faults: readonly (string | null)[]): string | null =>
  faults.find((fault) => fault !== null) ?? null
