import type { EventPage, EventStore, Gone, KeptEvent, ReadFrom } from '@strongstride/app'
import { ok, type Result } from '@strongstride/core'
import type { Document, Hash, RunnerId } from '@strongstride/core/journal'

/** Characters of the documents of a page, more or less: where there are more, the page ends earlier. */
const MOST_TEXT = 4_000_000
/** Events whose documents are read at once. */
const STEP = 20

/**
 * A page as it is answered: it ends before `limit` where its documents become too much to be held at once. There is at least
 * one event in it, if there is one after the place.
 */
export const readEventPage = async (
  events: EventStore,
  runner: RunnerId,
  from: ReadFrom,
): Promise<Result<EventPage, Gone>> => {
  const page = await events.read(runner, { ...from, bare: true })
  if (!page.ok) return page
  const taken: KeptEvent[] = []
  const brought = new Map<Hash, Document>()
  let text = 0
  for (let next = 0; next < page.value.events.length && text < MOST_TEXT; next += STEP) {
    const step = page.value.events.slice(next, next + STEP)
    const named = new Set(step.flatMap(({ event }) => event.documents ?? []).filter((hash) => !brought.has(hash)))
    const documents = named.size === 0 ? [] : await events.readDocuments(runner, [...named])
    for (const document of documents) {
      brought.set(document.hash, document)
      text += document.text.length
    }
    taken.push(...step)
  }
  return ok({ ...page.value, events: taken, documents: [...brought.values()] })
}
