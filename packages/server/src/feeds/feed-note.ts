import type { Notebook } from '@strongstride/app'
import type { Instant, RunnerId } from '@strongstride/core/journal'
import type { Validators } from './fetch-feed.ts'
import type { FeedHistory } from './feed-schedule.ts'

/** What a server remembers of a feed it reads. The address is a secret: it stands here and nowhere else. */
export interface FeedNote extends Validators, FeedHistory {
  readonly address: string
  /** When it was last read; null: never. */
  readonly readAt: Instant | null
  /** Why the last try came to nothing, by the name of a problem; null: it did not. */
  readonly problem: string | null
}

const BEGINNING = 'feed/'

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'
const isInstantOrNull = (value: unknown): boolean => value === null || typeof value === 'number'

const isNote = (json: unknown): json is FeedNote => {
  if (typeof json !== 'object' || json === null) return false
  const note = json as Readonly<Record<keyof FeedNote, unknown>>
  return (
    typeof note.address === 'string' &&
    typeof note.failures === 'number' &&
    [note.etag, note.lastModified, note.problem].every(isTextOrNull) &&
    [note.triedAt, note.readAt].every(isInstantOrNull)
  )
}

const parse = (text: string | null): FeedNote | null => {
  try {
    const json: unknown = text === null ? null : JSON.parse(text)
    return isNote(json) ? json : null
  } catch {
    return null
  }
}

/** A feed that was never tried. */
export const newFeedNote = (address: string): FeedNote => ({
  address,
  etag: null,
  lastModified: null,
  triedAt: null,
  readAt: null,
  failures: 0,
  problem: null,
})

/** Null: this server has no address for it. */
export const readFeedNote = async (notes: Notebook, runner: RunnerId, feed: string): Promise<FeedNote | null> =>
  parse(await notes.read(runner, `${BEGINNING}${feed}`))

/** Feeds that this server has an address for. */
export const listFeedNotes = async (
  notes: Notebook,
  runner: RunnerId,
): Promise<readonly { readonly feed: string; readonly note: FeedNote }[]> =>
  (await notes.list(runner, BEGINNING)).flatMap(({ name, text }) => {
    const note = parse(text)
    return note === null ? [] : [{ feed: name.slice(BEGINNING.length), note }]
  })

/** Null forgets the feed and its address. */
export const writeFeedNote = (notes: Notebook, runner: RunnerId, feed: string, note: FeedNote | null): Promise<void> =>
  notes.write(runner, `${BEGINNING}${feed}`, note === null ? null : JSON.stringify(note))
