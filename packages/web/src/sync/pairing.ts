import type { AppendRefusal, AskHttp, EventStore } from '@strongstride/app'
import { ok, parseWith, type Result } from '@strongstride/core'
import { idSchema, type RunnerId } from '@strongstride/core/journal'

/** Events carried from one journal to the other in one go. */
const PAGE = 500

/**
 * Whose journal the server that the app came from keeps; null where there is no such server, or where it wants to know first
 * who asks.
 */
export const findHere = async (ask: AskHttp): Promise<RunnerId | null> => {
  const answer = await ask({ method: 'GET', path: '/api/here' })
  if (answer?.status !== 200) return null
  try {
    const json: unknown = JSON.parse(await answer.text())
    const runner = parseWith(idSchema, typeof json === 'object' && json !== null ? Reflect.get(json, 'runner') : null)
    return runner.ok ? runner.value : null
  } catch {
    return null
  }
}

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
