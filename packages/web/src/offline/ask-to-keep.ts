import type { RunnerJournal } from '@strongstride/app'
import { currentPlan } from '@strongstride/core/journal'
import { keepNote, readKeptNote } from './kept-notes.ts'
import { askToKeep, readRoom } from './room.ts'

const NOTE = 'asked-to-keep'

/** One question a device: some browsers put it to the runner. Settings asks again. */
const askOnce = async (): Promise<void> => {
  const { isPromised } = await readRoom()
  if (isPromised !== false || readKeptNote(NOTE) !== null) return
  keepNote(NOTE, 'asked')
  await askToKeep()
}

/** Asks the browser to keep what is here for good as soon as there is something worth it: a plan that was accepted. */
export const askWhenPlanned = (journal: RunnerJournal): void => {
  const hasPlan = (): boolean => currentPlan(journal.state()) !== null
  if (hasPlan()) return void askOnce()
  const end = journal.subscribe(() => {
    if (!hasPlan()) return
    end()
    void askOnce()
  })
}
