import { hasSynced } from '@strongstride/app'
import { becomeRunner, type OpenRunner } from '../runner/open-runner.ts'
import { noteServer, type ServerHere } from '../server/server-here.ts'
import { carryOver } from './pairing.ts'
import { keepInSync, waitForSignIn } from './sync-loop.ts'

/**
 * Pairs this device with the server that the app came from, if one was found, and keeps both the same. What was done here
 * before goes along; the page is then loaded once more, as the server's runner. A server that does not answer now and did
 * before is waited for.
 */
export const startSync = async (
  { journal, events, blobs, notes, unkept }: OpenRunner,
  found: Promise<ServerHere>,
): Promise<void> => {
  if (unkept !== null) return
  const here = await found
  noteServer(here)
  if (here.kind === 'sign-in') return waitForSignIn()
  const isOwn = here.kind === 'here' && here.runner === journal.runner
  if (isOwn || (here.kind === 'silent' && (await hasSynced(notes, journal.runner)))) {
    keepInSync(journal, { events, blobs, notes })
    return
  }
  if (here.kind !== 'here') return
  const carried = await carryOver(events, journal.runner, here.runner)
  if (!carried.ok) return
  await becomeRunner(notes, here.runner)
  location.reload()
}
