import { afterEach, describe, expect, it } from 'vitest'
import { feedServers, jsonInit, LOOPBACK, readAnswer, runnerOf, testServer, type TestServer } from '../testing/index.ts'

const { serve, closeAll } = feedServers()
afterEach(closeAll)

const EVENT = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270105\r\nSUMMARY:Easy run 8 km\r\nEND:VEVENT\r\n'
const CALENDAR = `BEGIN:VCALENDAR\r\n${EVENT}END:VCALENDAR\r\n`
const ADDRESS = 'http://feeds.example/secret-key.ics'

const serverWith = async (text: string): Promise<TestServer> =>
  testServer(LOOPBACK, { fetching: await serve((_, response) => response.end(text)) })
const pathOf = async (server: TestServer, more = ''): Promise<string> =>
  `/api/runners/${await runnerOf(server)}/feeds${more}`
const add = async (server: TestServer, address: string): Promise<Response> =>
  server.ask(await pathOf(server), ...jsonInit('POST', { name: 'Coach', address }))
const typeOf = async (answer: Response): Promise<string> => (await readAnswer<{ readonly type: string }>(answer)).type

describe('a feed', () => {
  it('is added, read, told without its address, and removed', async () => {
    const server = await serverWith(CALENDAR)
    const { feed } = await readAnswer<{ readonly feed: string }>(await add(server, ADDRESS))
    const read = await server.ask(await pathOf(server, `/${feed}/readings`), { method: 'POST' })
    expect(await readAnswer(read)).toMatchObject({ added: [{ day: '2027-01-05', km: 8 }], changed: [], removed: [] })
    const told = await (await server.ask(await pathOf(server))).text()
    expect(JSON.parse(told)).toMatchObject({ feeds: [{ feed, name: 'Coach', here: true, problem: null }] })
    expect(told).not.toContain('secret-key')
    expect((await server.ask(await pathOf(server, `/${feed}`), { method: 'DELETE' })).status).toBe(204)
    expect(await readAnswer(await server.ask(await pathOf(server)))).toEqual({ feeds: [] })
  })

  it('that shows a page to sign in is refused in words a person understands', async () => {
    const server = await serverWith('<!doctype html><title>Sign in</title>')
    const { feed } = await readAnswer<{ readonly feed: string }>(await add(server, ADDRESS))
    const read = await server.ask(await pathOf(server, `/${feed}/readings`), { method: 'POST' })
    const { type, title } = await readAnswer<{ readonly type: string; readonly title: string }>(read)
    expect([read.status, type]).toEqual([422, 'feed-web-page'])
    expect(title).toContain('a web page, perhaps to sign in')
  })

  it.each([
    ['http://127.0.0.1/a.ics', 'feed-not-public'],
    ['http://localhost/a.ics', 'feed-not-public'],
    ['https://me:secret@example.com/a.ics', 'feed-password'],
    ['https://example.com:8080/a.ics', 'feed-address'],
    ['file:///etc/passwd', 'feed-address'],
  ])('at %s is not added', async (address, type) => {
    const server = await serverWith(CALENDAR)
    const answer = await add(server, address)
    expect([answer.status, await typeOf(answer)]).toEqual([422, type])
    expect(await server.notes.list(await runnerOf(server), 'feed/')).toEqual([])
  })

  it('is one of twenty at most', async () => {
    const server = await serverWith(CALENDAR)
    for (let count = 0; count < 20; count++) expect((await add(server, ADDRESS)).status).toBe(200)
    expect(await typeOf(await add(server, ADDRESS))).toBe('too-many-feeds')
  })

  it('that is not there cannot be read or removed', async () => {
    const server = await serverWith(CALENDAR)
    const path = await pathOf(server, '/00000000-0000-7000-8000-0000000000fe')
    expect((await server.ask(`${path}/readings`, { method: 'POST' })).status).toBe(404)
    expect((await server.ask(path, { method: 'DELETE' })).status).toBe(404)
  })
})
