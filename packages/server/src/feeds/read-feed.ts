import type { Notebook, RunnerJournal, Surroundings, WishRefusal } from '@strongstride/app'
import { err, ok, type CivilDay, type Result } from '@strongstride/core'
import type { EventOf, FeedRun, SealedEvent } from '@strongstride/core/journal'
import { feedRuns, readCalendar } from '@strongstride/formats'
import { newFeedNote, readFeedNote, writeFeedNote, type FeedNote } from './feed-note.ts'
import { feedProblem } from './feed-problems.ts'
import type { FeedRefusal } from './feed-refusal.ts'
import { fetchFeed, type FetchSetting } from './fetch-feed.ts'

/** What a reading works with. */
export interface FeedParts {
  readonly notes: Notebook
  readonly surroundings: Surroundings
  readonly fetching: FetchSetting
}

/** What a feed said otherwise than when it was last read. */
export interface FeedChange {
  readonly added: readonly FeedRun[]
  readonly changed: EventOf<'FeedRead'>['data']['changed']
  readonly removed: readonly string[]
}

const NOTHING: FeedChange = { added: [], changed: [], removed: [] }

const changeOf = (events: readonly SealedEvent[]): FeedChange => {
  const read = events.find(({ type }) => type === 'FeedRead')
  return read === undefined ? NOTHING : (read.data as unknown as FeedChange)
}

interface Reading {
  readonly journal: RunnerJournal
  readonly feed: string
  readonly on: CivilDay
}

/** What bytes of a calendar become in the journal. */
const take = async (
  bytes: Uint8Array,
  { journal, feed, on }: Reading,
  { surroundings }: FeedParts,
): Promise<Result<FeedChange, FeedRefusal>> => {
  const zone = journal.state().availability.timeZone ?? null
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const reading = readCalendar(bytes, { from: on, zone, machineZone })
  if (!reading.ok) return reading
  const runs = feedRuns(reading.value, { feed, on, hash: surroundings.hash })
  const done = await journal.wish({ type: 'read-feed', on, feed, runs })
  return done.ok ? ok(changeOf(done.value)) : done
}

const fetchAndTake = async (
  note: FeedNote,
  reading: Reading,
  parts: FeedParts,
): Promise<Result<{ readonly change: FeedChange; readonly note: FeedNote }, FeedRefusal>> => {
  const fetched = await fetchFeed(note.address, note, parts.fetching)
  if (!fetched.ok) return fetched
  if (fetched.value.type === 'same') return ok({ change: NOTHING, note })
  const change = await take(fetched.value.bytes, reading, parts)
  return change.ok ? ok({ change: change.value, note: { ...note, ...fetched.value.validators } }) : change
}

/**
 * Reads a feed now: what it says otherwise becomes an event, and the change is given back. A reading that comes to nothing
 * leaves the journal as it was and is remembered, so that the next try waits longer.
 */
export const readFeed = async (
  journal: RunnerJournal,
  feed: string,
  parts: FeedParts,
): Promise<Result<FeedChange, FeedRefusal>> => {
  const { notes, surroundings } = parts
  const { runner } = journal
  const note = await readFeedNote(notes, runner, feed)
  if (note === null || !journal.state().feeds.has(feed)) return err({ type: 'unknown-feed' })
  const on = surroundings.today(journal.state().availability.timeZone ?? null)
  const triedAt = surroundings.now()
  const read = await fetchAndTake(note, { journal, feed, on }, parts)
  // A try that was broken off says nothing of the feed.
  if (!read.ok && parts.fetching.ending?.aborted === true) return read
  // It may have been removed while it was read.
  if ((await readFeedNote(notes, runner, feed)) === null) return err({ type: 'unknown-feed' })
  const next: FeedNote = read.ok
    ? { ...read.value.note, triedAt, readAt: triedAt, failures: 0, problem: null }
    : { ...note, triedAt, failures: note.failures + 1, problem: feedProblem(read.error).type }
  await writeFeedNote(notes, runner, feed, next)
  return read.ok ? ok(read.value.change) : read
}

/** What a new feed is told as. */
export interface NewFeed {
  readonly name: string
  readonly address: string
}

/** Adds a feed. Its address goes into the notebook of this server; its name alone into the journal. */
export const addFeed = async (
  journal: RunnerJournal,
  { name, address }: NewFeed,
  { notes, surroundings }: FeedParts,
): Promise<Result<string, WishRefusal>> => {
  const feed = surroundings.newId()
  const on = surroundings.today(journal.state().availability.timeZone ?? null)
  await writeFeedNote(notes, journal.runner, feed, newFeedNote(address))
  const added = await journal.wish({ type: 'add-feed', on, feed, name, kind: 'address' })
  if (added.ok) return ok(feed)
  await writeFeedNote(notes, journal.runner, feed, null)
  return added
}

/** Removes a feed with its runs, and forgets its address. */
export const removeFeed = async (
  journal: RunnerJournal,
  feed: string,
  { notes, surroundings }: FeedParts,
): Promise<Result<void, WishRefusal>> => {
  const on = surroundings.today(journal.state().availability.timeZone ?? null)
  await writeFeedNote(notes, journal.runner, feed, null)
  const removed = await journal.wish({ type: 'remove-feed', on, feed })
  return removed.ok ? ok(undefined) : removed
}
