import type { Notebook, Surroundings } from '@strongstride/app'
import type { Hash, Instant, RunnerId } from '@strongstride/core/journal'
import { makeSecret } from './secret.ts'
import { noteOf, readNote, SERVER } from './server-notes.ts'

interface Parts {
  readonly notes: Notebook
  readonly surroundings: Pick<Surroundings, 'now' | 'hash'>
}

/**
 * Leave to read a runner's calendar for whoever knows its address. `id` is the hash of the key: it names it and opens
 * nothing. `complaints`: whether the calendar may say what hurts.
 */
export interface CalendarKey {
  readonly id: Hash
  readonly runner: RunnerId
  readonly madeAt: Instant
  readonly complaints: boolean
}

type KeyNote = Omit<CalendarKey, 'id'>

const BEGINNING = 'calendar/'

const isKeyNote = (json: unknown): json is KeyNote =>
  typeof json === 'object' &&
  json !== null &&
  'runner' in json &&
  typeof json.runner === 'string' &&
  'madeAt' in json &&
  typeof json.madeAt === 'number' &&
  'complaints' in json &&
  typeof json.complaints === 'boolean'

/** Makes a key of 256 random bits. It is answered once and kept nowhere; its hash is. */
export const makeCalendarKey = async (
  { notes, surroundings }: Parts,
  runner: RunnerId,
  complaints: boolean,
): Promise<{ readonly key: string; readonly made: CalendarKey }> => {
  const key = makeSecret()
  const note: KeyNote = { runner, madeAt: surroundings.now(), complaints }
  const id = surroundings.hash(key)
  await notes.write(SERVER, `${BEGINNING}${id}`, JSON.stringify(note))
  return { key, made: { id, ...note } }
}

/** What a key opens; null: nothing, or no longer. */
export const findCalendarKey = async ({ notes, surroundings }: Parts, key: string): Promise<CalendarKey | null> => {
  const id = surroundings.hash(key)
  const note = await readNote(notes, `${BEGINNING}${id}`, isKeyNote)
  return note === null ? null : { id, ...note }
}

/** Keys to a runner's calendar. */
export const listCalendarKeys = async (notes: Notebook, runner: RunnerId): Promise<readonly CalendarKey[]> => {
  const all = await notes.list(SERVER, BEGINNING)
  return all.flatMap(({ name, text }) => {
    const note = noteOf(text, isKeyNote)
    return note?.runner === runner ? [{ id: name.slice(BEGINNING.length), ...note }] : []
  })
}

/** Takes a key back: whoever has its address sees nothing from now on. */
export const revokeCalendarKey = (notes: Notebook, id: Hash): Promise<void> =>
  notes.write(SERVER, `${BEGINNING}${id}`, null)
