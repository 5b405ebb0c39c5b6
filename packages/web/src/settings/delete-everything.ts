import { hasSynced } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import type { Receipt } from '@strongstride/server/answers'
import type { OpenRunner } from '../runner/open-runner.ts'
import { askServer, type ServerRefusal } from '../server/ask-server.ts'
import type { ServerHere } from '../server/server-here.ts'

/** What was deleted. `there`: null where no server was asked. */
export interface Deleted {
  readonly here: number
  readonly there: Receipt | null
  /** A server has everything still. */
  readonly keptThere: boolean
}

const KEY = 'deleted'

/** Removes every row of the runner on this device; how many entries that were. */
const deleteHere = async ({ journal: { runner }, events, blobs, notes }: OpenRunner): Promise<number> => {
  const page = await events.read(runner, { after: 0, limit: 1 })
  await events.remove(runner, Date.now())
  await blobs.removeAll(runner)
  await notes.removeAll(runner)
  return page.ok ? page.value.last : 0
}

/**
 * Deletes the runner for good: on the server first, if there is one, so that nothing comes back from there; where it does not,
 * nothing is deleted. `alone`: on this device, whatever a server holds.
 */
export const deleteEverything = async (
  open: OpenRunner,
  { scope, server }: { readonly scope: 'everywhere' | 'alone'; readonly server: ServerHere },
): Promise<Result<Deleted, ServerRefusal>> => {
  const isKept = server.kind === 'here' || (await hasSynced(open.notes, open.journal.runner))
  if (scope === 'alone' || !isKept) return ok({ here: await deleteHere(open), there: null, keptThere: isKept })
  const receipt = await askServer<Receipt>({ method: 'DELETE', path: `/api/runners/${open.journal.runner}` })
  if (!receipt.ok) return err(receipt.error)
  return ok({ here: await deleteHere(open), there: receipt.value, keptThere: false })
}

/** The page begins anew after a deletion; what was deleted is said there, and on no other page. */
export const tellAfterReload = (deleted: Deleted): void => {
  try {
    localStorage.clear()
    sessionStorage.setItem(KEY, JSON.stringify(deleted))
  } catch {
    // Without room for a word the deletion is still one.
  }
  location.reload()
}

/** What was deleted before the page began anew; null: nothing. */
export const readDeleted = (): Deleted | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Deleted | null
  } catch {
    return null
  }
}

/** It has been read. */
export const forgetDeleted = (): void => sessionStorage.removeItem(KEY)
