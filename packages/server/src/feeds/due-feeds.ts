import type { RunnerJournal } from '@strongstride/app'
import { readFeedNote } from './feed-note.ts'
import { nextReading } from './feed-schedule.ts'
import { readFeed, type FeedParts } from './read-feed.ts'

/** Reads the feeds of a runner that are due, one after another; how many were tried. */
export const readDueFeeds = async (journal: RunnerJournal, parts: FeedParts): Promise<number> => {
  let tried = 0
  for (const { feed, kind } of journal.state().feeds.values()) {
    const note = kind === 'address' ? await readFeedNote(parts.notes, journal.runner, feed) : null
    if (note === null || nextReading(feed, note) > parts.surroundings.now()) continue
    tried += 1
    await readFeed(journal, feed, parts)
  }
  return tried
}
