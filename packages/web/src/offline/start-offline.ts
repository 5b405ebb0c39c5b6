import type { RunnerJournal } from '@strongstride/app'
import { keepAppCopy } from './app-copy.ts'
import { askWhenPlanned } from './ask-to-keep.ts'
import { noteVisit } from './visit-count.ts'

/** Lets the app stay on this device: its files, and room for what the runner enters. */
export const startOffline = async (journal: RunnerJournal): Promise<void> => {
  noteVisit()
  askWhenPlanned(journal)
  await keepAppCopy()
}
