import type { SessionOption } from './place-block.ts'
import type { DosedSession } from './session-items.ts'
import type { PlacedWeek } from './week.ts'

/** A session on its day with its final items. */
export interface FinishedSession extends DosedSession {
  readonly placed: PlacedWeek<SessionOption>[number]
}
