import type { CivilDay } from '@strongstride/core'
import type { Hash, Instant } from '@strongstride/core/journal'

/** What the use cases need of the machine they run on; a test gives its own. */
export interface Surroundings {
  readonly now: () => Instant
  /** Today where the runner is, in an IANA zone; null: the machine's zone. */
  readonly today: (zone: string | null) => CivilDay
  /** A new UUID of version 7. */
  readonly newId: () => string
  /** SHA-256 of a text (as UTF-8) or of bytes. */
  readonly hash: (content: string | Uint8Array) => Hash
}
