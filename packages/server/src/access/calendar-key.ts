import type { Notebook } from '@strongstride/app'
import type { Hash, RunnerId } from '@strongstride/core/journal'
import { isSecretNote, secretNotes, type Named, type SecretNote, type SecretParts } from './secret-notes.ts'

interface KeyNote extends SecretNote {
  readonly complaints: boolean
}

/**
 * Leave to read a runner's calendar for whoever knows its address. `id` is the hash of the key: it names it and opens
 * nothing. `complaints`: whether the calendar may say what hurts.
 */
export type CalendarKey = Named<KeyNote>

const isKeyNote = (json: unknown): json is KeyNote =>
  isSecretNote(json) && 'complaints' in json && typeof json.complaints === 'boolean'

const KEYS = secretNotes('calendar/', isKeyNote)

/** Makes a key of 256 random bits. It is answered once and kept nowhere; its hash is. */
export const makeCalendarKey = async (
  parts: SecretParts,
  runner: RunnerId,
  complaints: boolean,
): Promise<{ readonly key: string; readonly made: CalendarKey }> => {
  const { secret, made } = await KEYS.make(parts, { runner, madeAt: parts.surroundings.now(), complaints })
  return { key: secret, made }
}

/** What a key opens; null: nothing, or no longer. */
export const findCalendarKey = (parts: SecretParts, key: string): Promise<CalendarKey | null> => KEYS.find(parts, key)

/** Keys to a runner's calendar. */
export const listCalendarKeys = async (notes: Notebook, runner: RunnerId): Promise<readonly CalendarKey[]> => {
  const all = await KEYS.list(notes)
  return all.filter((key) => key.runner === runner)
}

/** Takes a key back: whoever has its address sees nothing from now on. */
export const revokeCalendarKey = (notes: Notebook, id: Hash): Promise<void> => KEYS.revoke(notes, id)
