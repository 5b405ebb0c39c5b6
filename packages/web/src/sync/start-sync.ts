import { becomeRunner, type OpenRunner } from '../runner/open-runner.ts'
import { askOrigin } from './ask-origin.ts'
import { carryOver, findHere } from './pairing.ts'
import { keepInSync } from './sync-loop.ts'

/**
 * Pairs this device with the server that the app came from, if there is one, and keeps both the same. What was done here
 * before goes along; the page is then loaded once more, as the server's runner.
 */
export const startSync = async ({ journal, events, blobs, notes, unkept }: OpenRunner): Promise<void> => {
  if (unkept !== null) return
  const here = await findHere(askOrigin)
  if (here === null) return
  if (here === journal.runner) {
    keepInSync(journal, { events, blobs, notes })
    return
  }
  const carried = await carryOver(events, journal.runner, here)
  if (!carried.ok) return
  await becomeRunner(notes, here)
  location.reload()
}
