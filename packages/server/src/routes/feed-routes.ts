import { openJournal, type RunnerJournal } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import type { RunnerId } from '@strongstride/core/journal'
import * as v from 'valibot'
import { settleOwnDevice } from '../access/own-device.ts'
import { feedChangeSchema, feedsSchema, madeFeedSchema } from '../answers/answers.schema.ts'
import { parseFeedAddress } from '../feeds/feed-address.ts'
import { readFeedNote } from '../feeds/feed-note.ts'
import { feedProblem } from '../feeds/feed-problems.ts'
import { nextReading } from '../feeds/feed-schedule.ts'
import { addFeed, readFeed, removeFeed } from '../feeds/read-feed.ts'
import type { Problem } from '../http/problem.ts'
import { isoOf, routeOf, type Route, type Services } from '../route.ts'

/** Bytes; a name and an address. */
const MOST_FEED = 8192
const MOST_FEEDS = 20

const READING_PROBLEMS = [
  'feed-address',
  'feed-password',
  'feed-not-public',
  'feed-unreachable',
  'feed-too-slow',
  'feed-too-large',
  'feed-status',
  'feed-web-page',
  'feed-not-a-calendar',
  'feed-empty',
] as const

const open = async (
  runner: RunnerId,
  { events, notes, surroundings }: Services,
): Promise<Result<RunnerJournal, Problem>> => {
  const device = await settleOwnDevice(notes, surroundings)
  return openJournal({ runner, device, events, surroundings })
}

const feedSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  address: v.pipe(v.string(), v.maxLength(2048)),
})

const add = routeOf({
  name: 'addFeed',
  says: 'Reads runs from a calendar on the internet from now on. Its address is kept on this server alone, and never told again.',
  method: 'POST',
  path: '/api/runners/:runner/feeds',
  callers: ['loopback', 'owner'],
  body: { as: 'json', schema: feedSchema, most: MOST_FEED },
  answers: [{ status: 200, says: 'It is there; read it next.', schema: madeFeedSchema }],
  problems: ['gone', 'no-space', 'too-many-feeds', 'feed-address', 'feed-password', 'feed-not-public'],
  handle: async ({ parameters: { runner }, body }, services) => {
    const address = parseFeedAddress(body.address)
    if (!address.ok) return err(feedProblem(address.error))
    const journal = await open(runner, services)
    if (!journal.ok) return journal
    if (journal.value.state().feeds.size >= MOST_FEEDS) return err({ type: 'too-many-feeds' })
    const added = await addFeed(journal.value, { name: body.name, address: address.value.href }, services)
    return added.ok ? ok({ status: 200, json: { feed: added.value } }) : err(feedProblem(added.error))
  },
})

const tell = routeOf({
  name: 'tellFeeds',
  says: 'Calendars that runs are read from, without their addresses, and how the last reading went.',
  method: 'GET',
  path: '/api/runners/:runner/feeds',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'The feeds.', schema: feedsSchema }],
  problems: ['gone'],
  handle: async ({ parameters: { runner } }, services) => {
    const journal = await open(runner, services)
    if (!journal.ok) return journal
    const feeds = []
    for (const { feed, name, kind } of journal.value.state().feeds.values()) {
      const note = await readFeedNote(services.notes, runner, feed)
      feeds.push({
        feed,
        name,
        kind,
        here: note !== null,
        readAt: note === null || note.readAt === null ? null : isoOf(note.readAt),
        nextAt: note === null ? null : isoOf(nextReading(feed, note)),
        problem: note?.problem ?? null,
      })
    }
    return ok({ status: 200, json: { feeds } })
  },
})

const read = routeOf({
  name: 'readFeed',
  says: 'Reads a feed now. What it says otherwise is in the journal afterwards; the plan that is followed stays as it is.',
  method: 'POST',
  path: '/api/runners/:runner/feeds/:feed/readings',
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'What changed.', schema: feedChangeSchema }],
  problems: ['gone', 'no-space', 'not-found', ...READING_PROBLEMS],
  handle: async ({ parameters: { runner, feed } }, services) => {
    const journal = await open(runner, services)
    if (!journal.ok) return journal
    const change = await readFeed(journal.value, feed, services)
    if (!change.ok) return err(feedProblem(change.error))
    const { added, changed, removed } = change.value
    return ok({ status: 200, json: { added, changed, removed } })
  },
})

const remove = routeOf({
  name: 'removeFeed',
  says: 'Reads a feed no more: its runs go with it, and its address is forgotten.',
  method: 'DELETE',
  path: '/api/runners/:runner/feeds/:feed',
  callers: ['loopback', 'owner'],
  answers: [{ status: 204, says: 'Removed.', schema: null }],
  problems: ['gone', 'no-space', 'not-found'],
  handle: async ({ parameters: { runner, feed } }, services) => {
    const journal = await open(runner, services)
    if (!journal.ok) return journal
    const removed = await removeFeed(journal.value, feed, services)
    return removed.ok ? ok({ status: 204 }) : err(feedProblem(removed.error))
  },
})

/** Calendars of other programs that runs are read from. */
export const FEED_ROUTES: readonly Route[] = [add, tell, read, remove]
