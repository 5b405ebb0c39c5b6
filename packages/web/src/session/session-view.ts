import type { PlanSession } from '@strongstride/core'
import type { JournalSet, SessionRef } from '@strongstride/core/journal'

/**
 * What the player shows to whatever changes a session on the spot. Changes come back through the journal alone: the player
 * reads what is to be followed from it again.
 */
export interface SessionView {
  readonly session: SessionRef
  /** The session as it is to be followed now: its items with what was changed already. */
  readonly plan: PlanSession
  /** Which of the plan's items is at hand; null where nothing is left. */
  readonly at: number | null
  /** What was recorded for this session so far, in order. */
  readonly recorded: readonly JournalSet[]
}
