import type { Instant } from '@strongstride/core/journal'

/** What is remembered of the readings of a feed. */
export interface FeedHistory {
  /** When it was last tried; null: never. */
  readonly triedAt: Instant | null
  /** Tries in a row that came to nothing. */
  readonly failures: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How often a feed that answers is read. */
const USUAL = 6 * HOUR
/** How long after the first failure it is tried again; twice as long after each further one. */
const FIRST_RETRY = 15 * MINUTE
const LONGEST_RETRY = 24 * HOUR
/** Share of the wait by which feeds are spread out, so that not all servers ask one calendar at the same minute. */
const SPREAD = 0.1

const waitAfter = (failures: number): number =>
  failures === 0 ? USUAL : Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(failures - 1, 10))

/** A number from 0 to 1 that belongs to a feed. */
const shareOf = (feed: string): number => {
  let share = 7
  for (let at = 0; at < feed.length; at++) share = (share * 31 + feed.charCodeAt(at)) % 1000
  return share / 1000
}

/**
 * When a feed is to be read again: every six hours; after failures later and later, at most a day.
 *
 * @example
 * ```ts no-run
 * nextReading('f', { triedAt: null, failures: 0 }) // 0
 * ```
 */
export const nextReading = (feed: string, { triedAt, failures }: FeedHistory): Instant =>
  triedAt === null ? 0 : triedAt + Math.round(waitAfter(failures) * (1 + SPREAD * shareOf(feed)))
