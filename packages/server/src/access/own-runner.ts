import type { EventStore, Notebook, Surroundings } from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'
import { SERVER } from './server-notes.ts'

interface Parts {
  readonly events: EventStore
  readonly notes: Notebook
  readonly surroundings: Pick<Surroundings, 'newId'>
}

const BEGINNING = 'runner/'

/** The runner this server keeps for its owner, if one was made. Two processes that start at once agree: the older id holds. */
export const readOwnRunner = async (notes: Notebook): Promise<RunnerId | null> => {
  const [first] = await notes.list(SERVER, BEGINNING)
  return first?.name.slice(BEGINNING.length) ?? null
}

/** Forgets a runner who was deleted; the next to ask begins anew. */
export const forgetOwnRunner = (notes: Notebook, runner: RunnerId): Promise<void> =>
  notes.write(SERVER, `${BEGINNING}${runner}`, null)

/** The runner this server keeps for its owner; made at the first call, and after the last one was deleted. */
export const settleOwnRunner = async ({ events, notes, surroundings }: Parts): Promise<RunnerId> => {
  const known = await readOwnRunner(notes)
  if (known !== null && (await events.readTombstone(known)) === null) return known
  if (known !== null) await forgetOwnRunner(notes, known)
  const made = surroundings.newId()
  await notes.write(SERVER, `${BEGINNING}${made}`, '')
  return (await readOwnRunner(notes)) ?? made
}

/**
 * Keeps the journal of another runner from now on, as a device does that joins a server. Only where nothing was kept for the
 * runner before: whoever calls has looked.
 */
export const joinRunner = async (
  notes: Notebook,
  { from, to }: { readonly from: RunnerId; readonly to: RunnerId },
): Promise<void> => {
  await notes.write(SERVER, `${BEGINNING}${to}`, '')
  if (from !== to) await forgetOwnRunner(notes, from)
}
