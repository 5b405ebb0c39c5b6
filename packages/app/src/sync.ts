import { err, ok, type Result } from '@strongstride/core'
import { BATCH_LIMITS, type Batch, type Document, type Hash, type RunnerId } from '@strongstride/core/journal'
import type { BlobRefusal, BlobStore } from './ports/blob-store.ts'
import type { AppendRefusal, EventPage, EventStore, KeptEvent } from './ports/event-store.ts'
import type { Notebook } from './ports/notebook.ts'
import type { Remote, RemoteRefusal } from './ports/remote.ts'

/** What syncs with what. */
export interface SyncSetting {
  readonly runner: RunnerId
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly notes: Notebook
  readonly remote: Remote
}

/** What a sync did. `waiting`: files named by events that nobody has brought yet. */
export interface Synced {
  readonly pushed: number
  readonly pulled: number
  readonly waiting: number
}

/** Why a sync stopped on its way. What was done until then stands, and the next one goes on from there. */
export type SyncRefusal = RemoteRefusal | AppendRefusal | BlobRefusal

/** Events of one push or pull. */
const PAGE = 200
/** Size (UTF-16 units) of the events and documents of one push; a single event may bring more. */
const PUSH_SIZE = 2_000_000

/** Place in the server's journal up to which it has been read here. */
const CURSOR = 'sync/after'
/** Epoch of the server's journal that the place belongs to. */
const EPOCH = 'sync/epoch'
/** Files named by events and not here yet, a note each. */
const WAITING = 'sync/waiting/'

/** True for a runner whom some server has been asked for before: it may hold of them what this device does not know of. */
export const hasSynced = async (notes: Notebook, runner: RunnerId): Promise<boolean> =>
  (await notes.read(runner, EPOCH)) !== null || (await notes.read(runner, CURSOR)) !== null

/** As many of the first events as fit in one push, with the documents they bring. */
const cutBatch = ({ events, documents }: EventPage): Batch => {
  const texts = new Map(documents.map((document) => [document.hash, document]))
  const brought = new Map<Hash, Document>()
  let size = 0
  const fitting: KeptEvent[] = []
  for (const kept of events) {
    const news = (kept.event.documents ?? []).flatMap((hash) => {
      const document = brought.has(hash) ? undefined : texts.get(hash)
      return document === undefined ? [] : [document]
    })
    const more = news.reduce((sum, { text }) => sum + text.length, JSON.stringify(kept.event).length)
    const isTooMuch = size + more > PUSH_SIZE || brought.size + news.length > BATCH_LIMITS.documents
    if (fitting.length > 0 && isTooMuch) break
    size += more
    for (const document of news) brought.set(document.hash, document)
    fitting.push(kept)
  }
  return { events: fitting.map(({ event }) => event), documents: [...brought.values()] }
}

const readCursor = async ({ notes, runner }: SyncSetting): Promise<number> =>
  Number((await notes.read(runner, CURSOR)) ?? 0)

const writeCursor = ({ notes, runner }: SyncSetting, after: number): Promise<void> =>
  notes.write(runner, CURSOR, String(after))

/** Files first, so that nobody who gets an event waits for a file that is nowhere. */
const pushBlobs = async (
  { runner, blobs, remote }: SyncSetting,
  { events }: Batch,
): Promise<Result<void, SyncRefusal>> => {
  for (const hash of events.flatMap((event) => event.blobs ?? [])) {
    const bytes = await blobs.get(runner, hash)
    const put = bytes === null ? ok(undefined) : await remote.putBlob(runner, hash, bytes)
    if (!put.ok) return put
  }
  return ok(undefined)
}

/**
 * Where the server's journal is another one than last time, or was set back to a backup, everything is compared anew: what
 * is there already is left as it is on both sides.
 */
const compareEpoch = async (setting: SyncSetting): Promise<Result<void, SyncRefusal>> => {
  const { runner, events, notes, remote } = setting
  const page = await remote.pull(runner, { after: await readCursor(setting), limit: 1 })
  if (!page.ok) return page
  const { epoch } = page.value
  // Noted before the first push: one that is broken off may have come there all the same.
  if (!(await hasSynced(notes, runner))) await writeCursor(setting, 0)
  const before = await notes.read(runner, EPOCH)
  if ((before ?? '') === epoch) return ok(undefined)
  if (before !== null) {
    await writeCursor(setting, 0)
    await events.forgetSent(runner)
  }
  // A server that has never heard of this runner has no epoch yet.
  await notes.write(runner, EPOCH, epoch === '' ? null : epoch)
  return ok(undefined)
}

const push = async (setting: SyncSetting): Promise<Result<number, SyncRefusal>> => {
  const { runner, events, remote } = setting
  for (let pushed = 0; ;) {
    const page = await events.readUnsent(runner, PAGE)
    if (page.events.length === 0) return ok(pushed)
    const batch = cutBatch(page)
    const files = await pushBlobs(setting, batch)
    if (!files.ok) return files
    const appended = await remote.push(runner, batch)
    if (!appended.ok) return appended
    await events.markSent(
      runner,
      batch.events.map(({ id }) => id),
    )
    // Where nobody else has written in between, what was just pushed need not be pulled.
    const { added, last } = appended.value
    if ((await readCursor(setting)) === last - added) await writeCursor(setting, last)
    pushed += batch.events.length
  }
}

const pull = async (setting: SyncSetting): Promise<Result<number, SyncRefusal>> => {
  const { runner, events, notes, blobs, remote } = setting
  for (let pulled = 0; ;) {
    const after = await readCursor(setting)
    const page = await remote.pull(runner, { after, limit: PAGE })
    if (!page.ok) return page
    const sealed = page.value.events.map(({ event }) => event)
    const last = page.value.events.at(-1)?.position
    if (last === undefined) return ok(pulled)
    for (const hash of sealed.flatMap((event) => event.blobs ?? []))
      if (!(await blobs.has(runner, hash))) await notes.write(runner, WAITING + hash, '')
    const batch = { events: sealed, documents: page.value.documents }
    const appended = await events.append(runner, batch, { by: null, sent: true })
    if (!appended.ok) return appended
    await writeCursor(setting, last)
    pulled += appended.value.added
  }
}

const fetchWaiting = async ({ runner, notes, blobs, remote }: SyncSetting): Promise<Result<number, SyncRefusal>> => {
  const waiting = await notes.list(runner, WAITING)
  let still = waiting.length
  for (const { name } of waiting) {
    const hash = name.slice(WAITING.length)
    const got = await remote.getBlob(runner, hash)
    if (!got.ok) return got
    if (got.value === null) continue
    const put = await blobs.put(runner, hash, got.value)
    if (!put.ok) return put
    await notes.write(runner, name, null)
    still -= 1
  }
  return ok(still)
}

/**
 * Brings a device and its server to the same events: what is new here goes there, what is new there comes here, then the
 * files. It may be cut off anywhere and called again.
 */
export const syncOnce = async (setting: SyncSetting): Promise<Result<Synced, SyncRefusal>> => {
  const compared = await compareEpoch(setting)
  if (!compared.ok) return err(compared.error)
  const pushed = await push(setting)
  if (!pushed.ok) return err(pushed.error)
  const pulled = await pull(setting)
  if (!pulled.ok) return err(pulled.error)
  const waiting = await fetchWaiting(setting)
  if (!waiting.ok) return err(waiting.error)
  return ok({ pushed: pushed.value, pulled: pulled.value, waiting: waiting.value })
}
