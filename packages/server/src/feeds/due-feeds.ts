import { openJournal, type EventStore } from '@strongstride/app'
import type { RunnerId } from '@strongstride/core/journal'
import { settleOwnDevice } from '../access/own-device.ts'
import { readOwnRunner } from '../access/own-runner.ts'
import type { Log } from '../http/request-log.ts'
import { listFeedNotes } from './feed-note.ts'
import { nextReading } from './feed-schedule.ts'
import { readFeed, type FeedParts } from './read-feed.ts'

/** What readings without being asked work with. */
export interface DueFeedParts extends FeedParts {
  readonly events: EventStore
}

/** Reads the feeds of a runner that are due, one after another; how many were tried. */
export const readDueFeeds = async (runner: RunnerId, parts: DueFeedParts): Promise<number> => {
  const { notes, events, surroundings } = parts
  const all = await listFeedNotes(notes, runner)
  const due = all.filter(({ feed, note }) => nextReading(feed, note) <= surroundings.now())
  if (due.length === 0) return 0
  const device = await settleOwnDevice(notes, surroundings)
  const journal = await openJournal({ runner, device, events, surroundings })
  if (!journal.ok) return 0
  for (const { feed } of due) {
    if (parts.fetching.ending?.aborted === true) break
    await readFeed(journal.value, feed, parts)
  }
  return due.length
}

/** Feeds that are read from time to time, until it is stopped; what runs then is broken off. */
export interface FeedWatch {
  readonly stop: () => Promise<void>
}

const MINUTE = 60_000

/** Reads the feeds of the runner of this server whenever they are due, looking once a minute. */
export const watchFeeds = (parts: DueFeedParts & { readonly log: Log }, every = MINUTE): FeedWatch => {
  const end = new AbortController()
  const fetching = { ...parts.fetching, ending: end.signal }
  let running: Promise<void> | null = null
  const look = async (): Promise<void> => {
    try {
      const runner = await readOwnRunner(parts.notes)
      const tried = runner === null ? 0 : await readDueFeeds(runner, { ...parts, fetching })
      if (tried > 0) parts.log.info({ tried }, 'feeds read')
    } catch (failure) {
      // The store may be back at the next look.
      parts.log.error({ failure: failure instanceof Error ? failure.name : typeof failure }, 'feeds not read')
    }
  }
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = null
    })
  }, every)
  return {
    stop: async () => {
      clearInterval(timer)
      end.abort()
      await running
    },
  }
}
