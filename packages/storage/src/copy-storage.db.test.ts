import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { copyStorage, type CopyProgress } from './copy-storage.ts'
import { fillLarge, freshStorages } from './testing/index.ts'
import { readEverything } from './testing/index.ts'

const { open, closeAll } = freshStorages()

afterEach(closeAll)

it('everything goes over: rows, files, places and epochs, and the progress is told', async () => {
  const [from, to] = [await open(), await open()]
  await fillLarge(from)
  const told: CopyProgress[] = []
  const copied = await copyStorage(from, to, (progress) => told.push(progress))
  expect(copied).toEqual({ ok: true, value: { runners: 4, rows: 2510, files: 2 } })
  expect(await readEverything(to)).toEqual(await readEverything(from))
  expect(told.filter(({ step }) => step === 'rows').at(-1)?.done).toBe(2510)
  expect(told.filter(({ step }) => step === 'verified-rows').at(-1)?.done).toBe(2510)
  const more = await to.events.append(numberedId(1), { events: [numberedEvent(9000)], documents: [] }, HERE)
  expect(more).toEqual({ ok: true, value: { added: 1, last: 2501 } })
})

const HERE = { by: null, sent: false } as const

it('a storage that holds anything is no target', async () => {
  const [from, to] = [await open(), await open()]
  await to.notes.write(numberedId(1), 'feed', 'x')
  expect(await copyStorage(from, to)).toEqual({ ok: false, error: { type: 'not-empty' } })
})

it('what is read again otherwise than it was written is found, and nothing of it stays', async () => {
  const [from, to] = [await open(), await open()]
  await fillLarge(from)
  await sql`create trigger spoil after insert on event when new.position = 1700
    begin update event set body = '{}' where position = 1700; end`.execute(to.db)
  expect(await copyStorage(from, to)).toEqual({
    ok: false,
    error: { type: 'differs', table: 'event', runner: numberedId(1) },
  })
  expect(await to.db.selectFrom('event').select('id').execute()).toEqual([])
})

it('a copy that was broken off can be made again', async () => {
  const [from, to] = [await open(), await open()]
  await fillLarge(from)
  const broken = await copyStorage(from, to, ({ step }) => {
    if (step === 'files') throw new Error('the cable')
  })
  expect(broken).toEqual({ ok: false, error: { type: 'unreachable', why: 'the cable' } })
  expect((await copyStorage(from, to)).ok).toBe(true)
  expect(await readEverything(to)).toEqual(await readEverything(from))
})
