import {
  memoryEventStore,
  memoryNotebook,
  openJournal,
  StoreUnavailable,
  memoryBlobStore,
  type BlobStore,
  type EventStore,
  type Notebook,
  type RunnerJournal,
} from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'
import { hashContent } from '../device/hash-content.ts'
import { newId } from '../device/new-id.ts'
import { slicedPause } from '../device/sliced-pause.ts'
import { browserBlobStore } from '../store/browser-blob-store.ts'
import { browserEventStore } from '../store/browser-event-store.ts'
import { browserNotebook } from '../store/browser-notebook.ts'
import { openDatabase, type DatabaseWatch } from '../store/database.ts'
import { isNoSpace } from '../store/transaction.ts'
import { openTabs, tellingTabs } from '../store/tabs.ts'

/** Why a browser keeps nothing: there is no room at all, or it does not let anything be kept, as in a private window. */
export type Unkept = 'no-space' | 'no-storage'

/** The runner of this device, and what remembers them. */
export interface OpenRunner {
  readonly journal: RunnerJournal
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly notes: Notebook
  /** Null: all is kept. Else why nothing is, and all is lost when the page is closed. */
  readonly unkept: Unkept | null
}

const DATABASE = 'strongstride'
/** Whose notes the device's own are. */
const DEVICE_NOTES: RunnerId = '00000000-0000-0000-0000-000000000000'

const idNoted = async (notes: Notebook, name: string, firstId: () => Promise<string> | string): Promise<string> => {
  const known = await notes.read(DEVICE_NOTES, name)
  if (known !== null) return known
  const id = await firstId()
  await notes.write(DEVICE_NOTES, name, id)
  return id
}

const surroundings = { now: () => Date.now(), newId: () => newId() }

/** The device belongs to this runner from the next start on. */
export const becomeRunner = (notes: Notebook, runner: RunnerId): Promise<void> =>
  notes.write(DEVICE_NOTES, 'runner', runner)

/** Whom a device that has had no runner yet belongs to; null: to a new one. */
export type FirstRunner = () => Promise<RunnerId | null>

type Stores = Omit<OpenRunner, 'journal'>

const openOver = async (stores: Stores, first: FirstRunner): Promise<OpenRunner> => {
  const { events, notes } = stores
  const runner = await idNoted(notes, 'runner', async () => (await first()) ?? newId())
  const device = await idNoted(notes, 'device', () => newId())
  const opened = await openJournal({ runner, device, events, surroundings, pause: slicedPause() })
  if (opened.ok) return { journal: opened.value, ...stores }
  // What was deleted here stays deleted; who goes on begins anew, as the server's new runner where it has one by now.
  const next = await first()
  await becomeRunner(notes, next === null || next === runner ? newId() : next)
  return openOver(stores, first)
}

/** Opens the journal of the runner of this device; every other tab's events come in by themselves. */
export const openRunner = async (watch: DatabaseWatch, first: FirstRunner): Promise<OpenRunner> => {
  const database = openDatabase({ name: DATABASE, newId, ...watch })
  const tabs = openTabs(DATABASE)
  try {
    const events = tellingTabs(browserEventStore(database), tabs)
    const blobs = browserBlobStore(database, { hash: hashContent })
    const opened = await openOver({ events, blobs, notes: browserNotebook(database), unkept: null }, first)
    const { journal } = opened
    const refresh = async (): Promise<void> => {
      const fresh = await journal.refresh().catch(() => null)
      // Deleted in another tab: this one begins anew with it.
      if (fresh !== null && !fresh.ok) location.reload()
    }
    tabs.listen((runner) => {
      if (runner === journal.runner) void refresh()
    })
    addEventListener('focus', () => void refresh())
    return opened
  } catch (error) {
    const isFull = isNoSpace(error) || (error instanceof StoreUnavailable && isNoSpace(error.cause))
    if (!isFull && !(error instanceof StoreUnavailable)) throw error
    const blobs = memoryBlobStore({ hash: hashContent })
    const unkept = isFull ? 'no-space' : 'no-storage'
    const kept = { events: memoryEventStore(newId()), blobs, notes: memoryNotebook(), unkept } as const
    return openOver(kept, () => Promise.resolve(null))
  }
}
