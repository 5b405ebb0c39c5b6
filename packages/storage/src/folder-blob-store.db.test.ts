import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numberedId } from '@strongstride/app/testing'
import { afterEach, expect, it } from 'vitest'
import { sweepUnfinished } from './folder-blob-store.ts'
import { freshStorages } from './testing/index.ts'
import { hashOf } from './whole-file.ts'

const { open, folder, closeAll } = freshStorages()
const RUNNER = numberedId(1)
const BYTES = new TextEncoder().encode('a run')
const HASH = hashOf(BYTES)

afterEach(closeAll)

it('a file that the disk has spoiled is not handed out, and keeping it again mends it', async () => {
  const { blobs, place } = await open()
  await blobs.put(RUNNER, HASH, BYTES)
  const path = join(place.folder, 'files', RUNNER, HASH.slice(0, 2), HASH)
  writeFileSync(path, 'something else')
  expect(await blobs.get(RUNNER, HASH)).toBeNull()
  await blobs.put(RUNNER, HASH, BYTES)
  expect(await blobs.get(RUNNER, HASH)).toEqual(Buffer.from(BYTES))
})

it('a name that leads out of the folder is nobody’s', async () => {
  const { blobs } = await open()
  await expect(blobs.list('../../../etc')).rejects.toMatchObject({ name: 'StoreUnavailable' })
  expect(await blobs.get(RUNNER, '../../strongstride.db')).toBeNull()
})

it('what was being written when a process ended is swept after an hour, and nothing else is', async () => {
  const files = folder()
  const runner = join(files, RUNNER, HASH.slice(0, 2))
  mkdirSync(runner, { recursive: true })
  const [kept, fresh, stale] = [HASH, `${HASH}.new.unfinished`, `${HASH}.old.unfinished`]
  for (const name of [kept, fresh, stale]) writeFileSync(join(runner, name), BYTES)
  utimesSync(join(runner, stale), 1000, 1000)
  utimesSync(join(runner, kept), 1000, 1000)
  expect(await sweepUnfinished(files, Date.now())).toBe(1)
  expect(readdirSync(runner).toSorted()).toEqual([kept, fresh])
  expect(existsSync(join(runner, stale))).toBe(false)
})

it('a sweep is not stopped by a file that another process finishes at that moment', async () => {
  const files = folder()
  // A name that is listed and cannot be looked at, as one that has just been renamed.
  symlinkSync(join(files, 'renamed'), join(files, `${HASH}.gone.unfinished`))
  expect(await sweepUnfinished(files, Date.now())).toBe(0)
})
