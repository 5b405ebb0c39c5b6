import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  httpRemote,
  memoryBlobStore,
  memoryEventStore,
  memoryNotebook,
  syncOnce,
  type SyncSetting,
} from '@strongstride/app'
import { openStorage, type Storage } from '@strongstride/storage'
import { afterEach, expect, it } from 'vitest'
import { askServer } from './ask-server.ts'
import { serve } from './serve.ts'
import { attackRoutes, LOOPBACK, testDocument, testEvent, testMachine, testServer } from './testing/index.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strongstride-server-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const openIn = async (folder: string): Promise<Storage> => {
  const storage = await openStorage({ folder, databaseUrl: null })
  if (!storage.ok) throw new Error(storage.error.type)
  ends.push(storage.value.close)
  return storage.value
}

/** A server on a port of its own, over the stores in a folder. */
const serveFrom = async (folder: string): Promise<string> => {
  const { events, blobs, notes } = await openIn(folder)
  const parts = testServer(LOOPBACK, { events, blobs, notes })
  const served = await serve({ ...parts, config: LOOPBACK, listen: { host: '127.0.0.1', port: 0 } })
  if (!served.ok) throw new Error(served.error.type)
  ends.push(served.value.stop)
  return `http://localhost:${served.value.bound.port}`
}

const runnerAt = async (origin: string): Promise<string> => {
  const answer = await askServer({ origin, token: null })({ method: 'GET', path: '/api/here' })
  const here = JSON.parse((await answer?.text()) ?? '{}') as { readonly runner: string }
  return here.runner
}

const deviceOf = (runner: string, origin: string): SyncSetting => ({
  runner,
  events: memoryEventStore(),
  blobs: memoryBlobStore(testMachine()),
  notes: memoryNotebook(),
  remote: httpRemote(askServer({ origin, token: null })),
})

const eventsOf = async ({ events, runner }: SyncSetting): Promise<readonly string[]> => {
  const page = await events.read(runner, { after: 0, limit: 500 })
  return page.ok ? page.value.events.map(({ event }) => event.id).toSorted() : []
}

it('two devices, each with a process of the server, end with the same events, documents and files', async () => {
  const folder = newFolder()
  const origins = [await serveFrom(folder), await serveFrom(folder)] as const
  const runner = await runnerAt(origins[0])
  expect(await runnerAt(origins[1])).toBe(runner)
  const [phone, laptop] = [deviceOf(runner, origins[0]), deviceOf(runner, origins[1])]
  const [week, file] = [testDocument('{"week":1}'), new TextEncoder().encode('a run')]
  const hash = testMachine().hash(file)
  await phone.blobs.put(runner, hash, file)
  const own = [testEvent(1, { documents: [week.hash] }), testEvent(2, { blobs: [hash] })]
  await phone.events.append(runner, { events: own, documents: [week] }, { by: null, sent: false })
  await laptop.events.append(runner, { events: [testEvent(3)], documents: [] }, { by: null, sent: false })
  await Promise.all([syncOnce(phone), syncOnce(laptop)])
  await Promise.all([syncOnce(phone), syncOnce(laptop)])
  expect(await eventsOf(laptop)).toEqual([1, 2, 3].map((number) => testEvent(number).id))
  expect(await eventsOf(phone)).toEqual(await eventsOf(laptop))
  expect(await laptop.events.readDocuments(runner, [week.hash])).toEqual([week])
  expect(await laptop.blobs.get(runner, hash)).toEqual(file)
})

it('many pushes at once through two processes get places without a gap', async () => {
  const folder = newFolder()
  const origins = [await serveFrom(folder), await serveFrom(folder)] as const
  const runner = await runnerAt(origins[0])
  const [first, second] = [deviceOf(runner, origins[0]).remote, deviceOf(runner, origins[1]).remote]
  const pushes = Array.from({ length: 30 }, (_, number) =>
    (number % 2 === 0 ? first : second).push(runner, {
      events: [testEvent(number), testEvent(100 + number)],
      documents: [],
    }),
  )
  for (const pushed of await Promise.all(pushes)) expect(pushed).toMatchObject({ ok: true })
  const page = await first.pull(runner, { after: 0, limit: 500 })
  const places = page.ok ? page.value.events.map(({ position }) => position) : []
  expect(places).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

it('a device learns that its runner was deleted', async () => {
  const origin = await serveFrom(newFolder())
  const runner = await runnerAt(origin)
  const phone = deviceOf(runner, origin)
  await syncOnce(phone)
  await fetch(`${origin}/api/runners/${runner}`, { method: 'DELETE' })
  expect(await syncOnce(phone)).toEqual({ ok: false, error: { type: 'gone' } })
})

it('no request makes a server on a disk throw or answer 500 and above', async () => {
  const { breaches } = await attackRoutes(300, 11, async () => {
    const { events, blobs, notes } = await openIn(newFolder())
    return { events, blobs, notes }
  })
  expect(breaches).toEqual([])
})
