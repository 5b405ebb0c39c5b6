import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { numberedId } from '@strongstride/app/testing'
import { afterEach, expect, it } from 'vitest'
import { inspectStorage } from './inspect-storage.ts'
import { fillLarge, freshStorages } from './testing/index.ts'

const { open, closeAll } = freshStorages()

afterEach(closeAll)

it('a sound storage says what it is', async () => {
  const storage = await open()
  await fillLarge(storage)
  const { bytes, engineVersion, ...rest } = await inspectStorage(storage)
  expect(rest).toEqual({ engine: 'sqlite', migration: '001-journal-tables', damage: [], gaps: [] })
  expect(engineVersion).toMatch(/^3\.\d+/)
  expect(bytes).toBeGreaterThan(100_000)
})

it('a journal with a place missing is named', async () => {
  const storage = await open()
  await fillLarge(storage)
  await storage.db.deleteFrom('event').where('runner', '=', numberedId(1)).where('position', '=', 7).execute()
  await storage.db.updateTable('runner').set({ last: 5 }).where('runner', '=', numberedId(2)).execute()
  expect((await inspectStorage(storage)).gaps.toSorted()).toEqual([numberedId(1), numberedId(2)])
})

it('a file that the disk has spoiled is found out', async () => {
  const storage = await open()
  await fillLarge(storage)
  await storage.close()
  const path = join(storage.place.folder, 'strongstride.db')
  const file = openSync(path, 'r+')
  for (let at = 20 * 4096; at < statSync(path).size; at += 5 * 4096)
    writeSync(file, Buffer.alloc(200, 0xff), 0, 200, at)
  closeSync(file)
  expect((await inspectStorage(await open(storage.place))).damage.length).toBeGreaterThan(0)
})
