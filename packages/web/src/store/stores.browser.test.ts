import { StoreUnavailable } from '@strongstride/app'
import { blobStoreLaws, EVENT_STORE_LAWS, NOTEBOOK_LAWS, numberedEvent, numberedId } from '@strongstride/app/testing'
import { deleteDB, openDB } from 'idb'
import { cdp } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import { hashContent } from '../device/hash-content.ts'
import { browserBlobStore } from './browser-blob-store.ts'
import { browserEventStore } from './browser-event-store.ts'
import { browserNotebook } from './browser-notebook.ts'
import { databaseNamed, freshDatabase } from './example-store.ts'
import { openTabs, tellingTabs } from './tabs.ts'

const ONE = numberedId(1)
const HERE = { by: null, sent: false } as const
const batch = (...numbers: readonly number[]) => ({ events: numbers.map((one) => numberedEvent(one)), documents: [] })

/** Text that cannot be made smaller, so that it takes the room it seems to take. */
const incompressible = (characters: number): string => {
  const bytes = new Uint8Array(characters)
  for (let at = 0; at < characters; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return Array.from(bytes, (byte) => String.fromCharCode(0x2000 + byte)).join('')
}

// First of all: the browser remembers for half a minute how much room it last found.
it('a full disk refuses the whole batch, keeps what was acknowledged, and takes it when there is room again', async () => {
  const { origin } = location
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  const store = browserEventStore(freshDatabase())
  await store.append(ONE, batch(1), HERE)
  const large = { events: [numberedEvent(3), numberedEvent(2, { data: incompressible(4_000_000) })], documents: [] }
  const refused = await store.append(ONE, large, HERE)
  await cdp().send('Storage.overrideQuotaForOrigin', { origin })
  const after = await store.read(ONE, { after: 0, limit: 10 })
  expect(refused).toEqual({ ok: false, error: { type: 'no-space' } })
  expect(after.ok && after.value.last).toBe(1)
  expect(await store.append(ONE, large, HERE)).toEqual({ ok: true, value: { added: 2, last: 3 } })
})

describe('what must hold of every store holds in this browser', () => {
  it.each(EVENT_STORE_LAWS)('events: $name', async (law) => {
    expect(await law.findFault(browserEventStore(freshDatabase()))).toBeNull()
  })

  it.each(NOTEBOOK_LAWS)('notes: $name', async (law) => {
    expect(await law.findFault(browserNotebook(freshDatabase()))).toBeNull()
  })

  it.each(blobStoreLaws(hashContent))('files: $name', async (law) => {
    expect(await law.findFault(browserBlobStore(freshDatabase(), { hash: hashContent }))).toBeNull()
  })
})

it('what was appended is there when the database is opened again', async () => {
  const name = `test-${crypto.randomUUID()}`
  const first = databaseNamed(name)
  await browserEventStore(first).append(ONE, batch(1, 2), HERE)
  await first.close()
  const page = await browserEventStore(databaseNamed(name)).read(ONE, { after: 0, limit: 10 })
  expect(page.ok && page.value.last).toBe(2)
})

it('two tabs that append at once leave no gap and lose nothing', async () => {
  const name = `test-${crypto.randomUUID()}`
  const [one, two] = [browserEventStore(databaseNamed(name)), browserEventStore(databaseNamed(name))]
  const numbers = Array.from({ length: 25 }, (_, index) => index + 1)
  await Promise.all(numbers.map((number) => (number % 2 === 0 ? one : two).append(ONE, batch(number), HERE)))
  const page = await one.read(ONE, { after: 0, limit: 100 })
  expect(page.ok && page.value.events.map(({ position }) => position)).toEqual(numbers)
})

it('another tab hears of what was appended, and not of what was there already', async () => {
  const name = `test-${crypto.randomUUID()}`
  const heard: string[] = []
  const [here, there] = [openTabs(name), openTabs(name)]
  there.listen((runner) => heard.push(runner))
  const store = tellingTabs(browserEventStore(databaseNamed(name)), here)
  await store.append(ONE, batch(1), HERE)
  await store.append(ONE, batch(1), HERE)
  await expect.poll(() => heard).toEqual([ONE])
  here.close()
  there.close()
})

it('a tab lets go of the database when another brings newer software, and says so', async () => {
  const name = `test-${crypto.randomUUID()}`
  let outdated = 0
  const store = browserEventStore(databaseNamed(name, { onOutdated: () => (outdated += 1) }))
  await store.append(ONE, batch(1), HERE)
  const newer = await openDB(name, 2)
  expect([outdated, newer.version]).toEqual([1, 2])
  await expect(store.append(ONE, batch(2), HERE)).rejects.toBeInstanceOf(StoreUnavailable)
  newer.close()
})

it('a browser whose storage is of newer software is not written to', async () => {
  const name = `test-${crypto.randomUUID()}`
  const newer = await openDB(name, 7)
  newer.close()
  const store = browserEventStore(databaseNamed(name))
  await expect(store.append(ONE, batch(1), HERE)).rejects.toBeInstanceOf(StoreUnavailable)
  await deleteDB(name)
})
