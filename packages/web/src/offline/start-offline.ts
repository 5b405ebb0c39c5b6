import type { RunnerJournal } from '@strongstride/app'
import { keepAppCopy } from './app-copy.ts'
import { askWhenPlanned } from './ask-to-keep.ts'
import { noteVisit } from './visit-count.ts'

/** Milliseconds after which the copy is made even of a page that never rests. */
const PATIENCE = 4000

/** The first page comes before its copy: both would want the same network. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, PATIENCE)
  })

/** Lets the app stay on this device: its files, and room for what the runner enters. */
export const startOffline = async (journal: RunnerJournal): Promise<void> => {
  noteVisit()
  askWhenPlanned(journal)
  await whenIdle()
  await keepAppCopy()
}
