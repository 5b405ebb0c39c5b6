import { openJournal, StoreUnavailable, type RunnerJournal } from '@strongstride/app'
import { readZip, textFromUtf8 } from '@strongstride/formats'
import { afterEach, describe, expect, it } from 'vitest'
import { feedServers, LOOPBACK, runnerOf, testServer, type FeedAnswer, type TestServer } from '../testing/index.ts'
import { FETCH_LIMITS } from './fetch-feed.ts'
import { readDueFeeds, watchFeeds } from './due-feeds.ts'
import { readFeedNote } from './feed-note.ts'
import { addFeed, readFeed, removeFeed, type FeedParts } from './read-feed.ts'

const { serve, closeAll } = feedServers()
afterEach(closeAll)

const HOUR = 3_600_000
const ADDRESS = 'http://feeds.example/secret-key.ics'
const event = (uid: string, day: string, title: string): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:${day}\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`
const calendar = (...events: readonly string[]): string => `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`
const FIRST = calendar(event('1', '20270105', 'Easy run 8 km'), event('2', '20270107', 'Tempo run 10 km'))

interface Scene {
  readonly server: TestServer
  readonly journal: RunnerJournal
  readonly parts: FeedParts & Pick<TestServer, 'events' | 'log'>
  readonly feed: string
  readonly say: (text: string, status?: number) => void
  readonly asked: () => number
}

const scene = async (): Promise<Scene> => {
  let [said, status, asked] = [FIRST, 200, 0]
  const answer: FeedAnswer = ({ headers }, response) => {
    asked += 1
    const tag = `"${said.length}"`
    const isSame = status === 200 && headers['if-none-match'] === tag
    response.writeHead(isSame ? 304 : status, { etag: tag }).end(isSame ? '' : said)
  }
  const server = testServer(LOOPBACK)
  const parts: Scene['parts'] = { ...server, fetching: await serve(answer) }
  const runner = await runnerOf(server)
  const opened = await openJournal({ ...server, runner, device: server.surroundings.newId() })
  if (!opened.ok) throw new Error(opened.error.type)
  const feed = await addFeed(opened.value, { name: 'Coach', address: ADDRESS }, parts)
  if (!feed.ok) throw new Error(feed.error.type)
  const say: Scene['say'] = (text, next = 200) => void ([said, status] = [text, next])
  return { server, journal: opened.value, parts, feed: feed.value, say, asked: () => asked }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

const daysOf = (journal: RunnerJournal): readonly string[] =>
  [...journal.state().runs.values()].map(({ day, title }) => `${day} ${title}`).toSorted()

describe('reading a feed', () => {
  it('puts its runs into the journal, once', async () => {
    const { journal, parts, feed } = await scene()
    const first = await readFeed(journal, feed, parts)
    expect(first.ok && first.value.added.map(({ day }) => day)).toEqual(['2027-01-05', '2027-01-07'])
    expect(await readFeed(journal, feed, parts)).toEqual({ ok: true, value: { added: [], changed: [], removed: [] } })
    expect(daysOf(journal)).toEqual(['2027-01-05 Easy run 8 km', '2027-01-07 Tempo run 10 km'])
  })

  it('a moved run is a change, a run that is gone is taken away, a new one is added', async () => {
    const { journal, parts, feed, say } = await scene()
    const first = await readFeed(journal, feed, parts)
    const [easy, tempo] = first.ok ? first.value.added.map(({ run }) => run) : []
    say(calendar(event('1', '20270106', 'Easy run 8 km'), event('3', '20270109', 'Long run 20 km')))
    expect(await readFeed(journal, feed, parts)).toMatchObject({
      ok: true,
      value: {
        added: [{ day: '2027-01-09', kind: 'long', km: 20 }],
        changed: [{ run: easy, changes: { day: '2027-01-06' } }],
        removed: [tempo],
      },
    })
    expect(daysOf(journal)).toEqual(['2027-01-06 Easy run 8 km', '2027-01-09 Long run 20 km'])
  })

  it.each([
    ['<html>Please sign in</html>', 200, 'not-a-calendar', 'feed-web-page'],
    ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 200, 'no-events', 'feed-empty'],
    ['gone', 410, 'status', 'feed-status'],
  ])('%s leaves the runs as they are, and is remembered', async (...row) => {
    const [text, status, type, problem] = row
    const { server, journal, parts, feed, say } = await scene()
    await readFeed(journal, feed, parts)
    say(text, status)
    expect(await readFeed(journal, feed, parts)).toMatchObject({ ok: false, error: { type } })
    expect(daysOf(journal)).toHaveLength(2)
    expect(await readFeedNote(server.notes, journal.runner, feed)).toMatchObject({ failures: 1, problem })
  })

  it('happens when it is due, and later after each failure', async () => {
    const { server, journal, parts, say, asked } = await scene()
    const due = async (): Promise<number> => readDueFeeds(journal.runner, parts)
    expect([await due(), await due()]).toEqual([1, 0])
    server.surroundings.wait(7 * HOUR)
    say('gone', 404)
    expect([await due(), await due()]).toEqual([1, 0])
    server.surroundings.wait(HOUR / 3)
    expect(await due()).toBe(1)
    server.surroundings.wait(HOUR / 3)
    expect(await due()).toBe(0)
    expect(asked()).toBe(3)
  })

  it('happens by itself', async () => {
    const { server, journal, parts, asked } = await scene()
    const watch = watchFeeds(parts, 5)
    while (server.lines.every((line) => !('tried' in line))) await pause()
    await watch.stop()
    await journal.refresh()
    expect([asked(), daysOf(journal).length]).toEqual([1, 2])
    expect(JSON.stringify(server.lines)).toContain('"tried":1')
  })

  it('is broken off when the server stops, and that is held against no feed', async () => {
    const { server, journal, parts, feed } = await scene()
    const silent = await serve(() => undefined, { limits: { ...FETCH_LIMITS, idle: 5000 } })
    const watch = watchFeeds({ ...parts, fetching: silent }, 5)
    while (silent.connected.length === 0) await pause()
    const started = performance.now()
    await watch.stop()
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await readFeedNote(server.notes, journal.runner, feed)).toMatchObject({ triedAt: null, failures: 0 })
  })

  it('without a store is tried again at the next look', async () => {
    const { server, parts, asked } = await scene()
    let times = 0
    const list: typeof parts.notes.list = async (...given) => {
      if ((times += 1) === 1) throw new StoreUnavailable('down')
      return parts.notes.list(...given)
    }
    const watch = watchFeeds({ ...parts, notes: { ...parts.notes, list } }, 5)
    while (asked() === 0) await pause()
    await watch.stop()
    expect(JSON.stringify(server.lines)).toContain('StoreUnavailable')
  })

  it('leaves the address in the notebook and nowhere else, and forgets it with the feed', async () => {
    const { server, journal, parts, feed, say } = await scene()
    await readFeed(journal, feed, parts)
    say('gone', 404)
    await readFeed(journal, feed, parts)
    const page = await server.events.read(journal.runner, { after: 0, limit: 99 })
    const answers = await server.ask(`/api/runners/${journal.runner}/feeds`)
    const zip = await server.ask(`/api/runners/${journal.runner}/export`)
    const unpacked = readZip(new Uint8Array(await zip.arrayBuffer()))
    const exported = unpacked.ok ? unpacked.value.map(({ bytes }) => textFromUtf8(bytes)).join('') : 'secret-key'
    expect(exported).toContain('FeedRead')
    const told = [JSON.stringify(page), await answers.text(), exported, JSON.stringify(server.lines)]
    expect(told.filter((text) => text.includes('secret-key'))).toEqual([])
    expect(JSON.stringify(await server.notes.list(journal.runner, ''))).toContain('secret-key')
    await removeFeed(journal, feed, parts)
    expect(await server.notes.list(journal.runner, '')).toEqual([])
    expect(daysOf(journal)).toEqual([])
    expect(await readFeed(journal, feed, parts)).toEqual({ ok: false, error: { type: 'unknown-feed' } })
  })
})
