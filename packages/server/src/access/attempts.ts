import type { Instant } from '@strongstride/core/journal'

/** Answers null when an attempt may be made, else after how many seconds the next may. */
export type Attempts = (now: Instant) => number | null

/**
 * Lets so many attempts pass in a window of time, whoever makes them: behind a proxy nobody can be told from another. It
 * is the only thing a server process remembers by itself.
 */
export const countAttempts = (most: number, window: Instant): Attempts => {
  let since = Number.NEGATIVE_INFINITY
  let made = 0
  return (now) => {
    if (now - since >= window || now < since) {
      since = now
      made = 0
    }
    made += 1
    return made <= most ? null : Math.max(1, Math.ceil((since + window - now) / 1000))
  }
}
