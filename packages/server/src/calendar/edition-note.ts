import type { Notebook } from '@strongstride/app'
import type { Hash, RunnerId } from '@strongstride/core/journal'

/** Which content a calendar was last given out with, and as which edition. */
export interface EditionNote {
  readonly content: Hash
  readonly sequence: number
  /** Second since 1970, UTC. */
  readonly changedAt: number
}

const isNote = (json: unknown): json is EditionNote => {
  if (typeof json !== 'object' || json === null) return false
  const { content, sequence, changedAt } = json as Readonly<Record<keyof EditionNote, unknown>>
  return typeof content === 'string' && Number.isSafeInteger(sequence) && Number.isSafeInteger(changedAt)
}

const parse = (text: string): EditionNote | null => {
  try {
    const json: unknown = JSON.parse(text)
    return isNote(json) ? json : null
  } catch {
    return null
  }
}

/** Sequences are seconds since 2026: they fit the whole numbers of the format until 2094. */
const FIRST_SECOND = 1_767_225_600
const LAST_SEQUENCE = 2_147_483_647

/**
 * The edition after another. Without one before it is counted from the newest event's second, so that a server that has
 * forgotten, or another one, goes on no lower.
 */
export const nextEdition = (before: EditionNote | null, content: Hash, newestSecond: number): EditionNote => {
  if (before?.content === content) return before
  const counted = Math.max(newestSecond - FIRST_SECOND, (before?.sequence ?? -1) + 1, 0)
  return {
    content,
    sequence: Math.min(LAST_SEQUENCE, counted),
    changedAt: Math.max(newestSecond, before?.changedAt ?? FIRST_SECOND),
  }
}

/** The edition of a content: as it was given out before, or the next one, which is remembered under its name. */
export const settleEdition = async (
  notes: Notebook,
  runner: RunnerId,
  { name, content, newestSecond }: { readonly name: string; readonly content: Hash; readonly newestSecond: number },
): Promise<EditionNote> => {
  const text = await notes.read(runner, name)
  const before = text === null ? null : parse(text)
  const edition = nextEdition(before, content, newestSecond)
  if (edition !== before) await notes.write(runner, name, JSON.stringify(edition))
  return edition
}
