import {
  memoryEventStore,
  memoryNotebook,
  openJournal,
  StoreUnavailable,
  type EventStore,
  type Notebook,
  type RunnerJournal,
} from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'
import { newId } from '../device/new-id.ts'
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
  readonly notes: Notebook
  /** Null: all is kept. Else why nothing is, and all is lost when the page is closed. */
  readonly unkept: Unkept | null
}

const DATABASE = 'strongstride'
/** Whose notes the device's own are. */
const DEVICE_NOTES: RunnerId = '00000000-0000-0000-0000-000000000000'

const idNoted = async (notes: Notebook, name: string): Promise<string> => {
  const known = await notes.read(DEVICE_NOTES, name)
  if (known !== null) return known
  const id = newId()
  await notes.write(DEVICE_NOTES, name, id)
  return id
}

const surroundings = { now: () => Date.now(), newId: () => newId() }

const openOver = async (events: EventStore, notes: Notebook, unkept: Unkept | null): Promise<OpenRunner> => {
  const runner = await idNoted(notes, 'runner')
  const device = await idNoted(notes, 'device')
  const opened = await openJournal({ runner, device, events, surroundings })
  if (opened.ok) return { journal: opened.value, events, notes, unkept }
  // What was deleted here stays deleted; who goes on begins anew.
  await notes.write(DEVICE_NOTES, 'runner', newId())
  return openOver(events, notes, unkept)
}

/** Opens the journal of the runner of this device; every other tab's events come in by themselves. */
export const openRunner = async (watch: DatabaseWatch): Promise<OpenRunner> => {
  const database = openDatabase({ name: DATABASE, newId, ...watch })
  const tabs = openTabs(DATABASE)
  try {
    const events = tellingTabs(browserEventStore(database), tabs)
    const opened = await openOver(events, browserNotebook(database), null)
    const { journal } = opened
    const refresh = (): void => void journal.refresh().catch(() => null)
    tabs.listen((runner) => {
      if (runner === journal.runner) refresh()
    })
    addEventListener('focus', refresh)
    return opened
  } catch (error) {
    const isFull = isNoSpace(error) || (error instanceof StoreUnavailable && isNoSpace(error.cause))
    if (!isFull && !(error instanceof StoreUnavailable)) throw error
    return openOver(memoryEventStore(newId()), memoryNotebook(), isFull ? 'no-space' : 'no-storage')
  }
}
