import { createHash } from 'node:crypto'
import { err, ok, parseDay } from '@strongstride/core'
import { testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryBlobStore } from './memory/memory-blob-store.ts'
import { memoryEventStore } from './memory/memory-event-store.ts'
import { memoryNotebook } from './memory/memory-notebook.ts'
import type { EventStore } from './ports/event-store.ts'
import type { Remote } from './ports/remote.ts'
import { openJournal, type RunnerJournal } from './runner-journal.ts'
import { hasSynced, syncOnce, type SyncSetting } from './sync.ts'
import { runSyncChaos } from './testing/index.ts'

const RUNNER = testId(1)
const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const remoteOver = (events: EventStore, seen: string[] = []): Remote => ({
  push: async (runner, batch) => {
    seen.push(`push ${batch.events.length}`)
    const appended = await events.append(runner, batch, { by: runner, sent: true })
    if (appended.ok) return appended
    return appended.error.type === 'gone'
      ? err({ type: 'gone' })
      : err({ type: 'refused', status: 409, problem: appended.error.type })
  },
  pull: async (runner, from) => {
    const page = await events.read(runner, from)
    if (page.ok && from.limit > 1) seen.push(`pull ${page.value.events.length}`)
    return page
  },
  putBlob: async () => ok(undefined),
  getBlob: async () => ok(null),
})

const openDevice = async (
  number: number,
  remote: Remote,
): Promise<{ readonly journal: RunnerJournal; readonly setting: SyncSetting }> => {
  const events = memoryEventStore(`device ${number}`)
  let count = 0
  const surroundings = { now: () => 1_800_000_000_000, newId: () => testId(number * 1000 + (count += 1)) }
  const opened = await openJournal({ runner: RUNNER, device: testId(number), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  return {
    journal: opened.value,
    setting: { runner: RUNNER, events, blobs: memoryBlobStore({ hash }), notes: memoryNotebook(), remote },
  }
}

const blockDay = (journal: RunnerJournal, text: string) => {
  const day = parseDay(text)
  if (day === null) throw new Error(text)
  return journal.wish({ type: 'block-day', on: day, day })
}

it('what is pushed is not pulled back when nobody else has written', async () => {
  const seen: string[] = []
  const { journal, setting } = await openDevice(10, remoteOver(memoryEventStore('server'), seen))
  await blockDay(journal, '2027-01-05')
  expect(await syncOnce(setting)).toEqual(ok({ pushed: 1, pulled: 0, waiting: 0 }))
  expect(seen).toEqual(['push 1', 'pull 0'])
})

it('a device knows that a server has its journal from the first push on', async () => {
  const { journal, setting } = await openDevice(10, remoteOver(memoryEventStore('server')))
  const known = (): Promise<boolean> => hasSynced(setting.notes, RUNNER)
  const before = await known()
  await blockDay(journal, '2027-01-05')
  await syncOnce(setting)
  expect([before, await known()]).toEqual([false, true])
})

it('a push that is broken off leaves it known that a server may have some of it', async () => {
  const remote = remoteOver(memoryEventStore('server'))
  const { journal, setting } = await openDevice(10, {
    ...remote,
    push: () => Promise.resolve(err({ type: 'unreachable' })),
  })
  await blockDay(journal, '2027-01-05')
  expect([(await syncOnce(setting)).ok, await hasSynced(setting.notes, RUNNER)]).toEqual([false, true])
})

it('a push is never larger than a server takes, however much there is to say', async () => {
  const sizes: number[] = []
  const server = memoryEventStore('server')
  const remote = remoteOver(server)
  const { journal, setting } = await openDevice(10, {
    ...remote,
    push: (runner, batch) => {
      sizes.push(JSON.stringify(batch).length)
      return remote.push(runner, batch)
    },
  })
  const day = parseDay('2027-01-05')
  if (day === null) throw new Error('a day')
  const text = 'x'.repeat(9000)
  for (let count = 0; count < 400; count++)
    await journal.wish({ type: 'post-comment', on: day, about: { kind: 'plan', id: 'p' }, text, replyTo: null })
  expect(await syncOnce(setting)).toEqual(ok({ pushed: 400, pulled: 0, waiting: 0 }))
  expect(Math.max(...sizes)).toBeLessThan(2_200_000)
})

it('a server set back to its backup gets again what the devices hold', async () => {
  const first = memoryEventStore('server')
  const one = await openDevice(10, remoteOver(first))
  await blockDay(one.journal, '2027-01-05')
  await syncOnce(one.setting)
  const restored = memoryEventStore('server, restored')
  const again = { ...one.setting, remote: remoteOver(restored) }
  expect(await syncOnce(again)).toEqual(ok({ pushed: 1, pulled: 0, waiting: 0 }))
  const page = await restored.read(RUNNER, { after: 0, limit: 10 })
  expect(page.ok && page.value.events.length).toBe(1)
})

it('a runner deleted on the server is gone, and the device keeps what it has', async () => {
  const server = memoryEventStore('server')
  const { journal, setting } = await openDevice(10, remoteOver(server))
  await blockDay(journal, '2027-01-05')
  await server.remove(RUNNER, 5)
  expect(await syncOnce(setting)).toEqual(err({ type: 'gone' }))
  expect(journal.state().blackout.size).toBe(1)
})

it('five devices with clocks a day wrong, cuts, repetitions and lost answers: all fold to the same state', async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const states = await runSyncChaos(seed, hash)
    expect(new Set(states).size, `seed ${seed}`).toBe(1)
    expect(states[0]?.length).toBeGreaterThan(500)
  }
})
