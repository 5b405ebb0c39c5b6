import type { AppendRefusal, EventStore } from '@strongstride/app'
import { ok, type Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'

/** Events carried from one journal to the other in one go. */
const PAGE = 500

/** Carries everything of one journal into another of the same device: what was done before the server was there goes along. */
export const carryOver = async (
  events: EventStore,
  from: RunnerId,
  to: RunnerId,
): Promise<Result<void, AppendRefusal>> => {
  for (let after = 0; ;) {
    const page = await events.read(from, { after, limit: PAGE })
    if (!page.ok) return page
    const last = page.value.events.at(-1)
    if (last === undefined) return ok(undefined)
    const batch = { events: page.value.events.map(({ event }) => event), documents: page.value.documents }
    const appended = await events.append(to, batch, { by: null, sent: false })
    if (!appended.ok) return appended
    after = last.position
  }
}
