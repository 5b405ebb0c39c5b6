import type { EventId, Instant } from '../journal/index.ts'

/** A rest that runs, by the clock: it is over at an instant, however often the page is closed in between. */
export interface RestTimer {
  readonly startedAt: Instant
  readonly endsAt: Instant
}

/** What a device notes of a rest: seconds the runner gave or took, and that it was cut short. */
export interface RestNote {
  /** The set it follows. */
  readonly after: EventId
  readonly more: number
  readonly isSkipped: boolean
}

/** Digits of an id that say when it was made. */
const INSTANT_DIGITS = 12
const MS = 1000

/**
 * The instant at which an event was made: its id is a UUID of version 7, which begins with it. So a set carries the start
 * of its own rest, stored with it or not at all.
 *
 * @example
 * ```ts
 * madeAt('01936bd3-3c00-7000-8000-000000000000') // 1732680825856
 * ```
 */
export const madeAt = (event: EventId): Instant =>
  Number.parseInt(event.replaceAll('-', '').slice(0, INSTANT_DIGITS), 16)

/** The rest after a set, as the runner has changed it; null where it was cut short or there is none. */
export const restTimer = (after: EventId, seconds: number, note: RestNote | null): RestTimer | null => {
  const own = note?.after === after ? note : null
  if (own?.isSkipped === true || seconds <= 0) return null
  const startedAt = madeAt(after)
  return { startedAt, endsAt: startedAt + Math.max(0, seconds + (own?.more ?? 0)) * MS }
}
