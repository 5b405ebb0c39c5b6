import type { JournalSession } from '../journal/index.ts'
import type { PlanItem, PlanSession } from '../plan/index.ts'

/** The item after the swaps of its session, one after the other. */
const swapped = (item: PlanItem, swaps: JournalSession['swaps']): PlanItem =>
  swaps.reduce((now, { from, to }) => (now.exercise === from ? { ...now, exercise: to } : now), item)

/** The items of a session as they are to be followed now, with what the runner has changed on the spot. */
export const followedItems = ({ items }: PlanSession, record: JournalSession | null): readonly PlanItem[] =>
  record === null || record.swaps.length === 0 ? items : items.map((item) => swapped(item, record.swaps))
