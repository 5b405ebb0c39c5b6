import { httpRemote, syncOnce, type RunnerJournal, type SyncSetting } from '@strongstride/app'
import { findHere, noteServer } from '../server/server-here.ts'
import { listenedValue } from '../shell/listened-value.ts'
import { askOrigin } from '../server/ask-origin.ts'

/**
 * How this device stands with its server. `alone`: there is none. `same`: both held the same at the time. `waiting`: it does
 * not answer now; everything is kept here and goes there later. `gone`: the runner was deleted there. `refused`: it will
 * not take what is sent.
 */
export type SyncState =
  | { readonly kind: 'alone' | 'syncing' | 'waiting' | 'gone' | 'sign-in' }
  | { readonly kind: 'same'; readonly at: number }
  | { readonly kind: 'refused'; readonly problem: string }

/** Milliseconds between two looks at the server, and after the runner has done something. */
const EVERY = 60_000
const SOON = 800

/** Whoever is not signed in, or no longer. */
const UNAUTHORISED = 401

const state = listenedValue<SyncState>({ kind: 'alone' })

/** The server wants to know who asks before anything is exchanged. */
export const waitForSignIn = (): void => state.set({ kind: 'sign-in' })

let syncSoon = (): void => {}

/** Looks at the server without waiting for the next turn, as after it was asked to do something. */
export const lookAtServer = (): void => syncSoon()

/** How this device stands with its server. */
export const useSyncState = (): SyncState => state.use()

/** Only one tab syncs at a time: each would push and pull the same. */
const asOnlyTab = (work: () => Promise<void>): Promise<unknown> =>
  'locks' in navigator
    ? navigator.locks.request('strongstride-sync', { ifAvailable: true }, (lock) => (lock === null ? null : work()))
    : work()

const syncNow = async (setting: SyncSetting, journal: RunnerJournal): Promise<SyncState> => {
  const synced = await syncOnce(setting)
  await journal.refresh()
  if (synced.ok) return { kind: 'same', at: Date.now() }
  const { error } = synced
  if (error.type === 'gone') return { kind: 'gone' }
  if (error.type === 'unreachable') return { kind: 'waiting' }
  if (error.type === 'refused' && error.status === UNAUTHORISED) return { kind: 'sign-in' }
  return { kind: 'refused', problem: error.type === 'refused' ? error.problem : error.type }
}

/**
 * Keeps this device and its server at the same events: now, after whatever the runner does, when the page is looked at
 * again, when the network comes back, and once a minute. Ends when the server no longer knows the runner.
 */
export const keepInSync = (journal: RunnerJournal, stores: Omit<SyncSetting, 'runner' | 'remote'>): void => {
  const setting: SyncSetting = { ...stores, runner: journal.runner, remote: httpRemote(askOrigin) }
  let isBusy = false
  let isWanted = false
  let isOver = false
  let isServerKnown = false
  const run = async (): Promise<void> => {
    if (isOver) return
    if (isBusy) {
      isWanted = true
      return
    }
    isBusy = true
    await asOnlyTab(async () => {
      const next = await syncNow(setting, journal).catch((): SyncState => ({ kind: 'waiting' }))
      isOver = next.kind === 'gone'
      if (next.kind === 'same' && !isServerKnown) {
        noteServer(await findHere(askOrigin))
        isServerKnown = true
      }
      if (next.kind === 'sign-in') {
        noteServer({ kind: 'sign-in' })
        isServerKnown = false
      }
      state.set(next)
    })
    isBusy = false
    if (!isWanted) return
    isWanted = false
    await run()
  }
  let soon: ReturnType<typeof setTimeout> | null = null
  const runSoon = (): void => {
    if (soon !== null) clearTimeout(soon)
    soon = setTimeout(() => void run(), SOON)
  }
  syncSoon = runSoon
  state.set({ kind: 'syncing' })
  void run()
  journal.subscribe(runSoon)
  addEventListener('online', runSoon)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') runSoon()
  })
  setInterval(() => {
    if (document.visibilityState === 'visible') void run()
  }, EVERY)
}
