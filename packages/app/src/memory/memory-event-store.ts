import { err, ok, type Result } from '@strongstride/core'
import { canonicalJson } from '@strongstride/core/journal'
import type { Batch, Document, EventId, Hash, Instant, RunnerId } from '@strongstride/core/journal'
import type {
  Appended,
  AppendRefusal,
  EventPage,
  EventStore,
  KeptEvent,
  Origin,
  Snapshot,
} from '../ports/event-store.ts'

interface Shelf {
  readonly epoch: string
  readonly events: KeptEvent[]
  readonly byId: Map<EventId, KeptEvent>
  readonly unsent: Set<EventId>
  readonly documents: Map<Hash, string>
  readonly snapshots: Map<number, Snapshot>
}

const emptyShelf = (epoch: string): Shelf => ({
  epoch,
  events: [],
  byId: new Map(),
  unsent: new Set(),
  documents: new Map(),
  snapshots: new Map(),
})

const isSameContent = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const findRefusal = (shelf: Shelf, batch: Batch): AppendRefusal | null => {
  const bring = new Map(batch.documents.map((document) => [document.hash, document.text]))
  const changed = batch.documents.find(({ hash, text }) => (shelf.documents.get(hash) ?? text) !== text)
  if (changed !== undefined) return { type: 'other-content', id: changed.hash }
  const first = new Map<EventId, unknown>()
  for (const event of batch.events) {
    const known = shelf.byId.get(event.id)?.event ?? first.get(event.id)
    if (known !== undefined && !isSameContent(known, event)) return { type: 'other-content', id: event.id }
    first.set(event.id, event)
    const missing = event.documents?.find((hash) => !bring.has(hash) && !shelf.documents.has(hash))
    if (missing !== undefined) return { type: 'missing-document', hash: missing }
  }
  return null
}

const put = (shelf: Shelf, batch: Batch, { by, sent }: Origin): Appended => {
  for (const { hash, text } of batch.documents) shelf.documents.set(hash, text)
  const before = shelf.events.length
  for (const event of batch.events) {
    if (sent) shelf.unsent.delete(event.id)
    if (shelf.byId.has(event.id)) continue
    const kept: KeptEvent = { position: shelf.events.length + 1, by, event }
    shelf.events.push(kept)
    shelf.byId.set(event.id, kept)
    if (!sent) shelf.unsent.add(event.id)
  }
  return { added: shelf.events.length - before, last: shelf.events.length }
}

const pageOf = (shelf: Shelf, events: readonly KeptEvent[]): EventPage => {
  const hashes = new Set(events.flatMap(({ event }) => event.documents ?? []))
  return { events, documents: documentsOf(shelf, [...hashes]), last: shelf.events.length, epoch: shelf.epoch }
}

const documentsOf = (shelf: Shelf, hashes: readonly Hash[]): readonly Document[] =>
  hashes.flatMap((hash) => {
    const text = shelf.documents.get(hash)
    return text === undefined ? [] : [{ hash, text }]
  })

/** A journal store that lasts as long as the process: for tests, and for trying things out. Each has an epoch of its own. */
export const memoryEventStore = (epoch = 'memory'): EventStore => {
  const shelves = new Map<RunnerId, Shelf>()
  const tombstones = new Map<RunnerId, Instant>()
  const shelfOf = (runner: RunnerId): Shelf => {
    const shelf = shelves.get(runner) ?? emptyShelf(epoch)
    shelves.set(runner, shelf)
    return shelf
  }
  return {
    append: async (runner, batch, origin): Promise<Result<Appended, AppendRefusal>> => {
      if (tombstones.has(runner)) return err({ type: 'gone' })
      const shelf = shelfOf(runner)
      const refusal = findRefusal(shelf, batch)
      return refusal === null ? ok(put(shelf, batch, origin)) : err(refusal)
    },
    read: async (runner, { after, limit, bare }) => {
      if (tombstones.has(runner)) return err({ type: 'gone' })
      const shelf = shelfOf(runner)
      const page = pageOf(shelf, shelf.events.slice(after, after + limit))
      return ok(bare === true ? { ...page, documents: [] } : page)
    },
    readDocuments: async (runner, hashes) => documentsOf(shelfOf(runner), hashes),
    readUnsent: async (runner, limit) => {
      const shelf = shelfOf(runner)
      const unsent = shelf.events.filter(({ event }) => shelf.unsent.has(event.id))
      return pageOf(shelf, unsent.slice(0, limit))
    },
    markSent: async (runner, events) => {
      for (const id of events) shelfOf(runner).unsent.delete(id)
    },
    forgetSent: async (runner) => {
      const shelf = shelfOf(runner)
      for (const { event } of shelf.events) shelf.unsent.add(event.id)
    },
    readSnapshot: async (runner, fold) => shelfOf(runner).snapshots.get(fold) ?? null,
    writeSnapshot: async (runner, snapshot) => {
      shelfOf(runner).snapshots.set(snapshot.fold, snapshot)
    },
    remove: async (runner, at) => {
      shelves.delete(runner)
      tombstones.set(runner, at)
    },
    readTombstone: async (runner) => {
      const deletedAt = tombstones.get(runner)
      return deletedAt === undefined ? null : { runner, deletedAt }
    },
  }
}
