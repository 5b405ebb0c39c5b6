import { describe, expect, it } from 'vitest'
import { jsonInit, LOOPBACK, readAnswer, runnerOf, testServer, type TestServer } from '../testing/index.ts'

interface Made {
  readonly id: string
  readonly address: string
}

const withCalendar = (): TestServer =>
  testServer(LOOPBACK, {
    writeCalendar: async (_, { complaints }) => `BEGIN:VCALENDAR${complaints ? ' knee' : ''}`,
  })

const makeKey = async (server: TestServer, wish: object = {}): Promise<Made> =>
  readAnswer(await server.ask(`/api/runners/${await runnerOf(server)}/calendar-keys`, ...jsonInit('POST', wish)))

const readAt = (server: TestServer, { address }: Made, headers = {}): Promise<Response> =>
  server.ask(new URL(address).pathname, {}, headers)

describe('the calendar of sessions', () => {
  it('is read by who knows its address, and says nothing of what hurts unless asked to', async () => {
    const server = withCalendar()
    const made = await makeKey(server)
    expect(made.address).toMatch(/^http:\/\/localhost:4173\/calendar\/[\w-]{43}\.ics$/)
    const answer = await readAt(server, made)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await answer.text()).toBe('BEGIN:VCALENDAR')
    expect(await (await readAt(server, await makeKey(server, { complaints: true }))).text()).toContain('knee')
  })

  it('is not sent again when it is the same', async () => {
    const server = withCalendar()
    const made = await makeKey(server)
    const etag = (await readAt(server, made)).headers.get('etag') ?? ''
    expect((await readAt(server, made, { 'if-none-match': etag })).status).toBe(304)
  })

  it('keeps its key nowhere, in store or log', async () => {
    const server = withCalendar()
    const made = await makeKey(server)
    await readAt(server, made)
    const key = new URL(made.address).pathname.slice('/calendar/'.length, -'.ics'.length)
    const kept = await server.notes.list('00000000-0000-0000-0000-000000000000', '')
    expect(JSON.stringify([kept, server.lines])).not.toContain(key)
  })

  it('is gone for who has an address that was taken back, and for nobody else', async () => {
    const server = withCalendar()
    const [first, second] = [await makeKey(server), await makeKey(server)]
    const path = `/api/runners/${await runnerOf(server)}/calendar-keys`
    expect((await server.ask(`${path}/${first.id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await readAt(server, first)).status).toBe(404)
    expect((await readAt(server, second)).status).toBe(200)
    const { keys } = await readAnswer<{ readonly keys: readonly Made[] }>(await server.ask(path))
    expect(keys.map(({ id }) => id)).toEqual([second.id])
  })

  it('is gone with its runner', async () => {
    const server = withCalendar()
    const made = await makeKey(server)
    await server.ask(`/api/runners/${await runnerOf(server)}`, { method: 'DELETE' })
    expect((await readAt(server, made)).status).toBe(404)
  })
})
