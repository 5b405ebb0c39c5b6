import { StoreUnavailable, type Snapshot, type Tombstone } from '@strongstride/app'
import type { Document, Hash, RunnerId, SealedEvent } from '@strongstride/core/journal'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** An event with its place. `unsent` is 1 until the server has it, then absent, so that the index holds the rest. */
export interface EventRow {
  readonly runner: RunnerId
  readonly position: number
  readonly id: string
  readonly by: string | null
  readonly unsent?: 1
  readonly event: SealedEvent
}

/** What this browser keeps. Every key begins with the runner. */
export interface Tables extends DBSchema {
  events: {
    key: [RunnerId, number]
    value: EventRow
    indexes: { id: [RunnerId, string]; unsent: [RunnerId, number, number] }
  }
  documents: { key: [RunnerId, Hash]; value: Document & { readonly runner: RunnerId } }
  snapshots: { key: [RunnerId, number]; value: Snapshot & { readonly runner: RunnerId } }
  tombstones: { key: RunnerId; value: Tombstone }
  blobs: { key: [RunnerId, Hash]; value: Uint8Array }
  notes: {
    key: [RunnerId, string]
    value: { readonly runner: RunnerId; readonly name: string; readonly text: string }
  }
  /** One row: `epoch`, made with the database. */
  about: { key: 'epoch'; value: string }
}

/** A table by its name. */
export type TableName = 'events' | 'documents' | 'snapshots' | 'tombstones' | 'blobs' | 'notes' | 'about'

/** What can happen to a database that is open in several tabs. */
export interface DatabaseWatch {
  /** Another tab has newer software and waits for this one to let go; it has let go, and must be loaded anew. */
  readonly onOutdated?: () => void
  /** Another tab with older software has not let go yet. */
  readonly onBlocked?: () => void
}

/** What a database is opened with. */
export interface DatabaseSetting extends DatabaseWatch {
  readonly name: string
  readonly newId: () => string
}

/** A database that is opened when it is first needed, and again when the browser has dropped it. */
export interface Database {
  readonly connect: () => Promise<IDBPDatabase<Tables>>
  readonly close: () => Promise<void>
}

const VERSION = 1

const createTables = (db: IDBPDatabase<Tables>): void => {
  const events = db.createObjectStore('events', { keyPath: ['runner', 'position'] })
  events.createIndex('id', ['runner', 'id'], { unique: true })
  events.createIndex('unsent', ['runner', 'unsent', 'position'])
  db.createObjectStore('documents', { keyPath: ['runner', 'hash'] })
  db.createObjectStore('snapshots', { keyPath: ['runner', 'fold'] })
  db.createObjectStore('tombstones', { keyPath: 'runner' })
  db.createObjectStore('blobs')
  db.createObjectStore('notes', { keyPath: ['runner', 'name'] })
  db.createObjectStore('about')
}

/** The browser's database of this name. */
export const openDatabase = ({ name, newId, onOutdated, onBlocked }: DatabaseSetting): Database => {
  let open: Promise<IDBPDatabase<Tables>> | null = null
  let isOutdated = false
  const connect = async (): Promise<IDBPDatabase<Tables>> => {
    // Why the tables could not be made; the opening itself says only that it was broken off.
    let reason: unknown = null
    try {
      return await openDB<Tables>(name, VERSION, {
        upgrade: (db, _from, _to, transaction) => {
          createTables(db)
          transaction.done.catch((error: unknown) => {
            reason = error
          })
          transaction
            .objectStore('about')
            .put(newId(), 'epoch')
            .catch(() => null)
        },
        blocked: () => onBlocked?.(),
        blocking: (_from, _to, event) => {
          isOutdated = true
          ;(event.target as IDBDatabase).close()
          onOutdated?.()
        },
        terminated: () => {
          open = null
        },
      })
    } catch (error) {
      open = null
      throw new StoreUnavailable(`The browser's storage cannot be opened: ${String(error)}`, { cause: reason ?? error })
    }
  }
  return {
    connect: () => {
      if (isOutdated) return Promise.reject(new StoreUnavailable('Another tab has updated the storage'))
      open ??= connect()
      return open
    },
    close: async () => {
      const db = await open
      open = null
      db?.close()
    },
  }
}

/** Every key of a runner in a table whose keys begin with the runner. */
export const allOf = (runner: RunnerId): IDBKeyRange => IDBKeyRange.bound([runner], [runner, []])
