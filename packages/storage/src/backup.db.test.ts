import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { backupStorage } from './backup.ts'
import { verifyBackup } from './backup-manifest.ts'
import type { Storage } from './open-storage.ts'
import { restoreStorage } from './restore.ts'
import { fillLarge, freshStorages, readEverything } from './testing/index.ts'

const { open, folder, closeAll } = freshStorages()
const RUNNER = numberedId(1)
const HERE = { by: null, sent: false } as const
const MADE = '2027-01-15T08:00:00.000Z'

afterEach(closeAll)

const backedUp = async (storage: Storage): Promise<string> => {
  const to = join(folder(), 'backup')
  const made = await backupStorage(storage, { to, made: MADE })
  expect(made.ok).toBe(true)
  return to
}

const filled = async (): Promise<Storage> => {
  const storage = await open()
  await fillLarge(storage)
  return storage
}

const withoutEpochs = async (storage: Storage): Promise<string> =>
  JSON.stringify(await readEverything(storage)).replaceAll(/\\"[0-9a-f-]{36}\\",null\]/g, '')

describe('a backup', () => {
  it('brings everything back, under new epochs, and stays as it was', async () => {
    const storage = await filled()
    const to = await backedUp(storage)
    expect(readdirSync(to).toSorted()).toEqual(['files', 'manifest.json', 'strongstride.db'])
    const place = { folder: join(folder(), 'restored'), databaseUrl: null }
    expect((await restoreStorage(to, place)).ok).toBe(true)
    const restored = await open(place)
    expect(await withoutEpochs(restored)).toBe(await withoutEpochs(storage))
    const [before, after] = await Promise.all(
      [storage, restored].map(({ events }) => events.read(RUNNER, { after: 0, limit: 1 })),
    )
    expect(before?.ok === true && after?.ok === true && before.value.epoch !== after.value.epoch).toBe(true)
    expect((await verifyBackup(to)).ok).toBe(true)
    expect(readdirSync(place.folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('is of one moment, whatever is written meanwhile, and holds all that was acknowledged before', async () => {
    const storage = await filled()
    const over = new AbortController()
    const writing = (async () => {
      for (let number = 5000; !over.signal.aborted; number++) {
        await storage.events.append(RUNNER, { events: [numberedEvent(number)], documents: [] }, HERE)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const to = await backedUp(storage)
    over.abort()
    await writing
    const place = { folder: folder(), databaseUrl: null }
    expect((await restoreStorage(to, place)).ok).toBe(true)
    const page = await (await open(place)).events.read(RUNNER, { after: 0, limit: 100_000 })
    const events = page.ok ? page.value.events : []
    expect(events.length).toBeGreaterThanOrEqual(2500)
    expect([page.ok && page.value.last, events.every(({ position }, index) => position === index + 1)]).toEqual([
      events.length,
      true,
    ])
  })

  it('goes into a new folder alone, and is there whole or not at all', async () => {
    const storage = await filled()
    const to = folder()
    writeFileSync(join(to, 'a-letter'), 'mine')
    expect(await backupStorage(storage, { to, made: MADE })).toEqual({ ok: false, error: { type: 'not-empty' } })
    const [path] = readdirSync(join(storage.place.folder, 'files', RUNNER), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => name.length > 60)
    writeFileSync(join(storage.place.folder, 'files', RUNNER, path ?? ''), 'spoiled')
    const other = join(folder(), 'backup')
    const failed = await backupStorage(storage, { to: other, made: MADE })
    expect(!failed.ok && failed.error.type).toBe('damaged-file')
    expect([existsSync(other), readdirSync(join(other, '..'))]).toEqual([false, []])
  })

  it.each([
    ['database', 'strongstride.db'],
    ['raw file', 'files'],
  ])('with a damaged %s is refused, and nothing is restored', async (_, what) => {
    const to = await backedUp(await filled())
    const names = readdirSync(to, { recursive: true, encoding: 'utf8' })
    const path = join(to, names.find((name) => name.startsWith(what) && (what !== 'files' || name.length > 60)) ?? '')
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    const place = { folder: join(folder(), 'restored'), databaseUrl: null }
    const refused = await restoreStorage(to, place)
    expect(!refused.ok && refused.error.type).toBe('damaged')
    rmSync(path)
    const missing = await restoreStorage(to, place)
    expect(!missing.ok && missing.error.type).toBe('damaged')
    expect(existsSync(place.folder)).toBe(false)
  })

  it('is not restored over anything, and a folder that is no backup is said to be none', async () => {
    const storage = await filled()
    const to = await backedUp(storage)
    expect(await restoreStorage(to, storage.place)).toEqual({ ok: false, error: { type: 'not-empty' } })
    const none = folder()
    const refused = await restoreStorage(none, { folder: join(folder(), 'x'), databaseUrl: null })
    expect(!refused.ok && refused.error.type).toBe('no-backup')
    mkdirSync(join(none, 'files'))
    writeFileSync(join(none, 'manifest.json'), '{"format":"another"}')
    expect(await verifyBackup(none)).toEqual({
      ok: false,
      error: { type: 'no-backup', why: 'its manifest is of another kind' },
    })
  })
})
