import type { Appended, AppendRefusal, EventPage, EventStore, KeptEvent, Origin } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import { canonicalJson, type Batch, type Document, type EventId, type RunnerId } from '@strongstride/core/journal'
import { allOf, type Database, type EventRow } from './database.ts'
import { isNoSpace, reading, writing, type Within } from './transaction.ts'

const isSameContent = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const keptOf = ({ position, by, event }: EventRow): KeptEvent => ({ position, by, event })

const lastOf = async (within: Within, runner: RunnerId): Promise<number> => {
  const cursor = await within.objectStore('events').openKeyCursor(allOf(runner), 'prev')
  return cursor === null ? 0 : cursor.key[1]
}

const documentsOf = async (
  within: Within,
  runner: RunnerId,
  hashes: readonly string[],
): Promise<readonly Document[]> => {
  const found = await Promise.all(hashes.map((hash) => within.objectStore('documents').get([runner, hash])))
  return found.flatMap((row) => (row === undefined ? [] : [{ hash: row.hash, text: row.text }]))
}

const pageOf = async (within: Within, runner: RunnerId, rows: readonly EventRow[]): Promise<EventPage> => {
  const hashes = new Set(rows.flatMap(({ event }) => event.documents ?? []))
  return {
    events: rows.map(keptOf),
    documents: await documentsOf(within, runner, [...hashes]),
    last: await lastOf(within, runner),
    epoch: (await within.objectStore('about').get('epoch')) ?? '',
  }
}

const findChangedDocument = async (
  within: Within,
  runner: RunnerId,
  { documents }: Batch,
): Promise<AppendRefusal | null> => {
  const hashes = documents.map(({ hash }) => hash)
  const known = new Map((await documentsOf(within, runner, hashes)).map(({ hash, text }) => [hash, text]))
  const changed = documents.find(({ hash, text }) => (known.get(hash) ?? text) !== text)
  return changed === undefined ? null : { type: 'other-content', id: changed.hash }
}

/** What stands against the batch, and the rows of those of its events that are here already. */
const compareEvents = async (
  within: Within,
  runner: RunnerId,
  batch: Batch,
): Promise<Result<ReadonlyMap<EventId, EventRow>, AppendRefusal>> => {
  const brought = new Set(batch.documents.map(({ hash }) => hash))
  const rows = new Map<EventId, EventRow>()
  const first = new Map<EventId, unknown>()
  const ids = within.objectStore('events').index('id')
  for (const event of batch.events) {
    const row = await ids.get([runner, event.id])
    if (row !== undefined) rows.set(event.id, row)
    const known = row?.event ?? first.get(event.id)
    if (known !== undefined && !isSameContent(known, event)) return err({ type: 'other-content', id: event.id })
    first.set(event.id, event)
    const others = (event.documents ?? []).filter((hash) => !brought.has(hash))
    const kept = new Set((await documentsOf(within, runner, others)).map(({ hash }) => hash))
    const missing = others.find((hash) => !kept.has(hash))
    if (missing !== undefined) return err({ type: 'missing-document', hash: missing })
  }
  return ok(rows)
}

const withoutUnsent = ({ unsent: _unsent, ...row }: EventRow): EventRow => row

const putAll = async (
  within: Within,
  runner: RunnerId,
  { batch, origin, known }: { batch: Batch; origin: Origin; known: ReadonlyMap<EventId, EventRow> },
): Promise<Appended> => {
  const events = within.objectStore('events')
  const before = await lastOf(within, runner)
  const fresh = new Map(batch.events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]))
  const writes: Promise<unknown>[] = batch.documents.map(({ hash, text }) =>
    within.objectStore('documents').put({ runner, hash, text }),
  )
  let position = before
  for (const event of fresh.values())
    writes.push(
      events.add({
        runner,
        position: (position += 1),
        id: event.id,
        by: origin.by,
        event,
        ...(origin.sent ? {} : { unsent: 1 }),
      }),
    )
  if (origin.sent) for (const row of known.values()) if (row.unsent === 1) writes.push(events.put(withoutUnsent(row)))
  await Promise.all(writes)
  return { added: position - before, last: position }
}

const append = async (
  within: Within,
  runner: RunnerId,
  batch: Batch,
  origin: Origin,
): Promise<Result<Appended, AppendRefusal>> => {
  if ((await within.objectStore('tombstones').get(runner)) !== undefined) return err({ type: 'gone' })
  const changed = await findChangedDocument(within, runner, batch)
  if (changed !== null) return err(changed)
  const known = await compareEvents(within, runner, batch)
  return known.ok ? ok(await putAll(within, runner, { batch, origin, known: known.value })) : known
}

const unsentOf = (runner: RunnerId): IDBKeyRange => IDBKeyRange.bound([runner, 1], [runner, 1, []])

const markSent = async (database: Database, runner: RunnerId, ids: readonly EventId[]): Promise<void> =>
  writing(database, ['events'], async (within) => {
    const events = within.objectStore('events')
    for (const id of ids) {
      const row = await events.index('id').get([runner, id])
      if (row?.unsent === 1) await events.put(withoutUnsent(row))
    }
  })

const forgetSent = async (database: Database, runner: RunnerId): Promise<void> =>
  writing(database, ['events'], async (within) => {
    for (let cursor = await within.objectStore('events').openCursor(allOf(runner)); cursor !== null;) {
      if (cursor.value.unsent === undefined) await cursor.update({ ...cursor.value, unsent: 1 })
      cursor = await cursor.continue()
    }
  })

const remove = async (database: Database, runner: RunnerId, deletedAt: number): Promise<void> =>
  writing(database, ['events', 'documents', 'snapshots', 'tombstones'], async (within) => {
    await Promise.all([
      within.objectStore('events').delete(allOf(runner)),
      within.objectStore('documents').delete(allOf(runner)),
      within.objectStore('snapshots').delete(allOf(runner)),
      within.objectStore('tombstones').put({ runner, deletedAt }),
    ])
  })

/** The journals kept in this browser. */
export const browserEventStore = (database: Database): EventStore => ({
  append: async (runner, batch, origin) => {
    try {
      return await writing(database, ['events', 'documents', 'tombstones'], (within) =>
        append(within, runner, batch, origin),
      )
    } catch (error) {
      if (isNoSpace(error)) return err({ type: 'no-space' })
      throw error
    }
  },
  read: (runner, { after, limit }) =>
    reading(database, ['events', 'documents', 'about', 'tombstones'], async (within) => {
      if ((await within.objectStore('tombstones').get(runner)) !== undefined) return err({ type: 'gone' })
      const range = IDBKeyRange.bound([runner, after], [runner, []], true)
      const rows = await within.objectStore('events').getAll(range, limit)
      return ok(await pageOf(within, runner, rows))
    }),
  readDocuments: (runner, hashes) => reading(database, ['documents'], (within) => documentsOf(within, runner, hashes)),
  readUnsent: (runner, limit) =>
    reading(database, ['events', 'documents', 'about'], async (within) =>
      pageOf(within, runner, await within.objectStore('events').index('unsent').getAll(unsentOf(runner), limit)),
    ),
  markSent: (runner, ids) => markSent(database, runner, ids),
  forgetSent: (runner) => forgetSent(database, runner),
  readSnapshot: (runner, fold) =>
    reading(database, ['snapshots'], async (within) => {
      const row = await within.objectStore('snapshots').get([runner, fold])
      if (row === undefined) return null
      const { runner: _runner, ...snapshot } = row
      return snapshot
    }),
  writeSnapshot: async (runner, snapshot) => {
    try {
      await writing(database, ['snapshots'], (within) => within.objectStore('snapshots').put({ ...snapshot, runner }))
    } catch (error) {
      // A snapshot is a cache: without room for it, the journal goes on.
      if (!isNoSpace(error)) throw error
    }
  },
  remove: (runner, at) => remove(database, runner, at),
  readTombstone: (runner) =>
    reading(database, ['tombstones'], async (within) => (await within.objectStore('tombstones').get(runner)) ?? null),
})
