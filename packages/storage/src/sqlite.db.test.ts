import { createHash } from 'node:crypto'
import { blobStoreLaws, EVENT_STORE_LAWS, NOTEBOOK_LAWS, numberedEvent, numberedId } from '@strongstride/app/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { freshStorages } from './testing/index.ts'

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const { open, closeAll, folder } = freshStorages()
const RUNNER = numberedId(1)
const HERE = { by: null, sent: false } as const

afterEach(closeAll)

describe('SQLite keeps what every store must', () => {
  it.each(EVENT_STORE_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await open()).events)).toBeNull()
  })
  it.each(NOTEBOOK_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await open()).notes)).toBeNull()
  })
})

describe('a folder of files keeps what every store must', () => {
  it.each(blobStoreLaws(hash))('$name', async ({ findFault }) => {
    expect(await findFault((await open()).blobs)).toBeNull()
  })
})

it('every commit is on the disk before it is answered', async () => {
  const { sqlite } = await open()
  const pragma = (name: string): unknown => Object.values(sqlite?.prepare(`pragma ${name}`).get() ?? {})[0]
  expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 2])
})

it('what was kept is there when the folder is opened again, also by two at once', async () => {
  const place = { folder: folder() }
  const [one, two] = [await open(place), await open(place)]
  await one.events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)
  await two.events.append(RUNNER, { events: [numberedEvent(2)], documents: [] }, HERE)
  await Promise.all([one.close(), two.close()])
  const page = await (await open(place)).events.read(RUNNER, { after: 0, limit: 9 })
  expect(page.ok && page.value.events.map(({ event }) => event.id)).toEqual([numberedId(1), numberedId(2)])
})

it('a full disk is a clear refusal; nothing acknowledged is lost, and it goes on when there is room', async () => {
  const { events, sqlite } = await open()
  const big = (number: number) => numberedEvent(number, { data: 'x'.repeat(60_000) })
  await events.append(RUNNER, { events: [big(1)], documents: [] }, HERE)
  const pages = Number(Object.values(sqlite?.prepare('pragma page_count').get() ?? {})[0])
  sqlite?.exec(`pragma max_page_count = ${pages + 20}`)
  const acknowledged: number[] = [1]
  let refusal: unknown = null
  for (let number = 2; number < 20 && refusal === null; number++) {
    const appended = await events.append(RUNNER, { events: [big(number)], documents: [] }, HERE)
    if (appended.ok) acknowledged.push(number)
    else refusal = appended.error
  }
  expect(refusal).toEqual({ type: 'no-space' })
  sqlite?.exec('pragma max_page_count = 1000000')
  const again = await events.append(RUNNER, { events: [big(50)], documents: [] }, HERE)
  const page = await events.read(RUNNER, { after: 0, limit: 99 })
  expect(again.ok).toBe(true)
  expect(page.ok && page.value.events.map(({ event }) => event.id)).toEqual([...acknowledged, 50].map(numberedId))
})
