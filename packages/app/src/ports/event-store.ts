import type { Result } from '@strongstride/core'
import type { Batch, Document, EventId, Hash, Instant, RunnerId, SealedEvent, Stamp } from '@strongstride/core/journal'

/** An event where it is kept: its place in this store, from 1 without gaps, and who brought it (null: the device itself). */
export interface KeptEvent {
  readonly position: number
  readonly by: string | null
  readonly event: SealedEvent
}

/**
 * Events in the order of their places, with the documents they bring. `last`: the place of the runner's newest event.
 * `epoch`: places mean the same while it is the same; a store that was restored from a backup has another one, since it may
 * lack what others have seen in it.
 */
export interface EventPage {
  readonly events: readonly KeptEvent[]
  readonly documents: readonly Document[]
  readonly last: number
  readonly epoch: string
}

/** Which events are read: those after a place, at most `limit`; `bare`: without the documents they bring. */
export interface ReadFrom {
  readonly after: number
  readonly limit: number
  readonly bare?: boolean
}

/** What an append did: how many of the events were new, and the place of the newest event after it. */
export interface Appended {
  readonly added: number
  readonly last: number
}

/** The runner was deleted here; only that is remembered. */
export interface Gone {
  readonly type: 'gone'
}

/**
 * Why nothing of a batch was appended. `other-content`: an event of this id, or a document of this hash, says something
 * else already. `missing-document`: an event brings a document that is neither in the batch nor kept. `no-space`: the disk
 * is full; nothing that was acknowledged is lost, and the same batch may be tried again.
 */
export type AppendRefusal =
  | Gone
  | { readonly type: 'other-content'; readonly id: string }
  | { readonly type: 'missing-document'; readonly hash: Hash }
  | { readonly type: 'no-space' }

/** Where a batch comes from. `sent`: the server this store syncs with has it already. */
export interface Origin {
  readonly by: string | null
  readonly sent: boolean
}

/** A folded state as text, with what it was folded from. It is a cache: it may vanish at any time. */
export interface Snapshot {
  /** Version of the fold that made it; another version cannot read it. */
  readonly fold: number
  /** Place up to which events are in it. */
  readonly position: number
  /** Latest stamp in it. */
  readonly stamp: Stamp
  readonly text: string
}

/** What remains of a runner who was deleted. */
export interface Tombstone {
  readonly runner: RunnerId
  readonly deletedAt: Instant
}

/**
 * The journals of runners. Appending is atomic, and idempotent by event id. What was acknowledged survives the process
 * and the power. A store that cannot be reached throws {@link StoreUnavailable}; everything else is a value.
 */
export interface EventStore {
  append(runner: RunnerId, batch: Batch, origin: Origin): Promise<Result<Appended, AppendRefusal>>
  /** Events after a place. A runner never heard of has an empty journal, and no epoch yet. */
  read(runner: RunnerId, from: ReadFrom): Promise<Result<EventPage, Gone>>
  /** Those of the documents that are kept. */
  readDocuments(runner: RunnerId, hashes: readonly Hash[]): Promise<readonly Document[]>
  /** Events that the server this store syncs with has not got yet, the oldest place first. */
  readUnsent(runner: RunnerId, limit: number): Promise<EventPage>
  markSent(runner: RunnerId, events: readonly EventId[]): Promise<void>
  /** No event counts as sent any more: the server is another one, or was set back. */
  forgetSent(runner: RunnerId): Promise<void>
  readSnapshot(runner: RunnerId, fold: number): Promise<Snapshot | null>
  writeSnapshot(runner: RunnerId, snapshot: Snapshot): Promise<void>
  /** Removes every row of the runner and leaves a tombstone. */
  remove(runner: RunnerId, at: Instant): Promise<void>
  readTombstone(runner: RunnerId): Promise<Tombstone | null>
}

/** The store cannot be reached now: the database is down, or the file is locked. Trying again later may help. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
