import type { JournalSession } from '../journal/index.ts'
import type { PlanItem, PlanSession } from '../plan/index.ts'

/** The items of a session as they are to be followed now: as the runner last changed them on the spot, else as planned. */
export const followedItems = ({ items }: PlanSession, record: JournalSession | null): readonly PlanItem[] =>
  record?.items ?? items
