import { StoreUnavailable } from '@strongstride/app'
import { err } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import type { Pulled } from '../answers/index.ts'
import {
  jsonInit,
  LOOPBACK,
  readAnswer,
  testBatch,
  testDocument,
  testEvent,
  runnerOf,
  testServer,
  type TestServer,
} from '../testing/index.ts'

const paired = async (): Promise<{ readonly server: TestServer; readonly path: string }> => {
  const server = testServer(LOOPBACK)
  return { server, path: `/api/runners/${await runnerOf(server)}/events` }
}

describe('pushing events', () => {
  it('answers how many were new, and the newest place', async () => {
    const { server, path } = await paired()
    const answer = await server.ask(path, ...jsonInit('POST', testBatch(testEvent(1), testEvent(2))))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ added: 2, last: 2 })
  })

  it('adds nothing when the same batch comes again', async () => {
    const { server, path } = await paired()
    const push = jsonInit('POST', testBatch(testEvent(1)))
    await server.ask(path, ...push)
    expect(await (await server.ask(path, ...push)).json()).toEqual({ added: 0, last: 1 })
  })

  it('refuses an event whose id says something else already, and names it', async () => {
    const { server, path } = await paired()
    await server.ask(path, ...jsonInit('POST', testBatch(testEvent(1))))
    const answer = await server.ask(path, ...jsonInit('POST', testBatch(testEvent(1, { data: 'other' }))))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ type: 'other-content', about: testEvent(1).id })
  })

  it('names the fields that are not as they should be', async () => {
    const { server, path } = await paired()
    const batch = { events: [testEvent(1), { ...testEvent(2), day: '2027-02-30' }] }
    const answer = await server.ask(path, ...jsonInit('POST', batch))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({
      type: 'wrong-form',
      errors: [{ path: 'events.1.day', expected: 'day', received: '"2027-02-30"' }],
    })
  })

  it('refuses a document that is not what its hash says', async () => {
    const { server, path } = await paired()
    const document = { ...testDocument('week'), text: 'another week' }
    const answer = await server.ask(path, ...jsonInit('POST', { events: [], documents: [document] }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'documents.0.hash', received: document.hash }] })
  })

  it.each(['a\0b', 'a\ud800b'])('refuses a document no store would give back as it came: %j', async (text) => {
    const { server, path } = await paired()
    const answer = await server.ask(path, ...jsonInit('POST', { events: [], documents: [testDocument(text)] }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'documents.0.text' }] })
  })

  it('refuses an event whose document is nowhere, and names the document', async () => {
    const { server, path } = await paired()
    const { hash } = testDocument('week')
    const answer = await server.ask(path, ...jsonInit('POST', testBatch(testEvent(1, { documents: [hash] }))))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ type: 'missing-document', about: hash })
  })

  it('refuses what is not JSON, not called JSON, packed, or too large', async () => {
    const { server, path } = await paired()
    const json = { 'content-type': 'application/json' }
    const send = async (body: string, headers: Readonly<Record<string, string>>): Promise<number> =>
      (await server.ask(path, { method: 'POST', body }, headers)).status
    expect(await send('{', json)).toBe(400)
    expect(await send('{}', { 'content-type': 'text/plain' })).toBe(415)
    expect(await send('{}', { ...json, 'content-encoding': 'gzip' })).toBe(415)
    expect(await send(' '.repeat(8 * 1024 * 1024 + 1), json)).toBe(413)
    expect(await send('{}', { ...json, 'content-length': '9999999999' })).toBe(413)
  })

  it('says that the disk is full, and when the store cannot be reached, when to try again', async () => {
    const { server, path } = await paired()
    const push = jsonInit('POST', testBatch(testEvent(1)))
    const full = { ...server.events, append: async () => err({ type: 'no-space' as const }) }
    expect((await testServer(LOOPBACK, { ...server, events: full }).ask(path, ...push)).status).toBe(507)
    const away = {
      ...server.events,
      append: async () => {
        throw new StoreUnavailable()
      },
    }
    const answer = await testServer(LOOPBACK, { ...server, events: away }).ask(path, ...push)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  })
})

describe('pulling events', () => {
  it('answers pages in order, with who brought each and the documents they bring', async () => {
    const { server, path } = await paired()
    const document = testDocument('{"week":1}')
    const events = [testEvent(1), testEvent(2, { documents: [document.hash] }), testEvent(3)]
    await server.ask(path, ...jsonInit('POST', { events, documents: [document] }))
    const page = await (await server.ask(`${path}?after=1&limit=1`)).json()
    const by = await runnerOf(server)
    expect(page).toEqual({
      events: [{ position: 2, by, event: events[1] }],
      documents: [document],
      last: 3,
      epoch: 'memory',
    })
  })

  it('ends a page early where its documents are too much, and loses none of them', async () => {
    const { server, path } = await paired()
    for (let number = 0; number < 60; number++) {
      const document = testDocument(`${number} ${'w'.repeat(100_000)}`)
      const event = testEvent(number, { documents: [document.hash] })
      await server.ask(path, ...jsonInit('POST', { events: [event], documents: [document] }))
    }
    const seen: number[] = []
    for (let after = 0, pages = 0; seen.length < 60; pages++) {
      const page = await readAnswer<Pulled>(await server.ask(`${path}?after=${after}`))
      expect(page.documents.length).toBe(page.events.length)
      expect(page.events.length).toBeLessThan(60)
      expect(pages).toBeLessThan(5)
      seen.push(...page.events.map(({ position }) => position))
      after = seen.at(-1) ?? 0
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  it('answers nothing after the last place', async () => {
    const { server, path } = await paired()
    expect(await (await server.ask(`${path}?after=99`)).json()).toEqual({
      events: [],
      documents: [],
      last: 0,
      epoch: 'memory',
    })
  })

  it.each(['after=-1', 'after=x', 'limit=0', 'limit=501', 'after=99999999999999999999', 'other=1'])(
    'refuses %s',
    async (query) => {
      const { server, path } = await paired()
      expect((await server.ask(`${path}?${query}`)).status).toBe(400)
    },
  )
})
