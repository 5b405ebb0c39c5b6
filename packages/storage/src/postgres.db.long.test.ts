import { join } from 'node:path'
import { EVENT_STORE_LAWS, NOTEBOOK_LAWS, numberedEvent, numberedId } from '@strongstride/app/testing'
import { sql, type Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { backupStorage } from './backup.ts'
import { copyStorage } from './copy-storage.ts'
import { inspectStorage } from './inspect-storage.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { restoreStorage } from './restore.ts'
import {
  fillLarge,
  freshStorages,
  isPostgresAsked,
  readEverything,
  runCrashRounds,
  startPostgres,
  type RealPostgres,
} from './testing/index.ts'

const { open, folder, closeAll } = freshStorages()
const RUNNER = numberedId(1)
const HERE = { by: null, sent: false } as const

// It makes a system user, so it runs only where it is asked for, and says so where it is not.
if (!isPostgresAsked())
  it.skip('PostgreSQL: it makes a system user; set CI=true or STRONGSTRIDE_POSTGRES=1', () => null)

describe.runIf(isPostgresAsked())('PostgreSQL', () => {
  let postgres: RealPostgres | null = null
  const fresh = async () => open({ databaseUrl: (await postgres?.newDatabase()) ?? '' })

  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  afterEach(closeAll)
  afterAll(async () => {
    await postgres?.end()
  }, 120_000)

  it.each(EVENT_STORE_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await fresh()).events)).toBeNull()
  })

  it.each(NOTEBOOK_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await fresh()).notes)).toBeNull()
  })

  it('several processes that start at once on one empty database make its tables once', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const storages = await Promise.all([1, 2, 3, 4].map(() => open({ databaseUrl })))
    const [first, ...others] = storages
    await first?.events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)
    for (const { events } of others) {
      const page = await events.read(RUNNER, { after: 0, limit: 9 })
      expect(page.ok && page.value.last).toBe(1)
    }
  })

  it('many processes that append at once leave no gap and no place twice', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const storages = await Promise.all([1, 2, 3].map(() => open({ databaseUrl })))
    const numbers = Array.from({ length: 90 }, (_, index) => index + 1)
    const appended = await Promise.all(
      numbers.map(async (number) =>
        storages[number % 3]?.events.append(RUNNER, { events: [numberedEvent(number)], documents: [] }, HERE),
      ),
    )
    expect(appended.every((one) => one?.ok === true)).toBe(true)
    const page = await storages[0]?.events.read(RUNNER, { after: 0, limit: 100 })
    expect(page?.ok === true && page.value.events.map(({ position }) => position)).toEqual(numbers)
  })

  it('everything goes from SQLite to PostgreSQL and back, and is the same', async () => {
    const [sqlite, there, back] = [await open(), await fresh(), await open()]
    await fillLarge(sqlite)
    expect(await copyStorage(sqlite, there)).toEqual({ ok: true, value: { runners: 4, rows: 2510, files: 2 } })
    expect(await readEverything(there)).toEqual(await readEverything(sqlite))
    expect((await copyStorage(there, back)).ok).toBe(true)
    expect(await readEverything(back)).toEqual(await readEverything(sqlite))
  })

  it('a backup is an SQLite file here too, and comes back into an empty database', async () => {
    const storage = await fresh()
    await fillLarge(storage)
    const to = join(folder(), 'backup')
    expect((await backupStorage(storage, { to, made: '2027-01-15T08:00:00.000Z' })).ok).toBe(true)
    const place = { folder: join(folder(), 'restored'), databaseUrl: (await postgres?.newDatabase()) ?? '' }
    expect((await restoreStorage(to, place)).ok).toBe(true)
    const restored = await open(place)
    const said = async ({ events }: Storage) => {
      const page = await events.read(RUNNER, { after: 0, limit: 3000 })
      return page.ok && [page.value.events, page.value.documents, page.value.last]
    }
    expect(await said(restored)).toEqual(await said(storage))
    const again = await restoreStorage(to, { ...place, folder: join(folder(), 'again') })
    expect(!again.ok && again.error.type).toBe('not-empty')
  })

  it('a change of the tables that fails is told, and the data is as it was', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const storage = await open({ databaseUrl })
    await fillLarge(storage)
    const before = await readEverything(storage)
    const breaking = async (db: Kysely<unknown>) => {
      await sql`delete from event`.execute(db)
      await sql`select * from nowhere`.execute(db)
    }
    const refused = await openStorage(
      { folder: folder(), databaseUrl },
      { ...MIGRATIONS, '900-change': { up: breaking } },
    )
    expect(refused).toMatchObject({ ok: false, error: { type: 'not-migrated', migration: '900-change', copy: null } })
    expect(await readEverything(storage)).toEqual(before)
  })

  it('a storage says what it is, and names a journal with a place missing', async () => {
    const storage = await fresh()
    await fillLarge(storage)
    expect(await inspectStorage(storage)).toMatchObject({
      engine: 'postgres',
      migration: '001-journal-tables',
      gaps: [],
    })
    await storage.db.deleteFrom('event').where('runner', '=', RUNNER).where('position', '=', 7).execute()
    expect((await inspectStorage(storage)).gaps).toEqual([RUNNER])
  })

  it('processes that are killed while they write have lost nothing that they acknowledged', async () => {
    const place = { folder: folder(), databaseUrl: (await postgres?.newDatabase()) ?? '' }
    const { acknowledged, faults } = await runCrashRounds(place, {
      rounds: 3,
      writers: 2,
      moment: (round) => round * 40,
    })
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(6)
  }, 60_000)

  it('who waits for a row that is never given back is told so, and a change of the tables may take its time', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const limits = async (db: Kysely<unknown>) =>
      (
        await sql<{ a: string; b: string }>`select current_setting('statement_timeout') as a,
          current_setting('idle_in_transaction_session_timeout') as b`.execute(db)
      ).rows[0]
    let changing: unknown = null
    const look = async (db: Kysely<unknown>) => {
      changing = await limits(db)
    }
    const storage = await open({ databaseUrl }, { ...MIGRATIONS, '900-look': { up: look } })
    expect(changing).toEqual({ a: '0', b: '0' })
    const { rows } = await sql`select current_setting('statement_timeout') as a`.execute(storage.db)
    expect(rows).toEqual([{ a: '1min' }])
    await storage.events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)

    const hasty = await open(
      { databaseUrl: `${databaseUrl}?statement_timeout=300` },
      { ...MIGRATIONS, '900-look': { up: look } },
    )
    const second = { events: [numberedEvent(2)], documents: [] }
    await storage.db.transaction().execute(async (trx) => {
      await trx.updateTable('runner').set({ last: 1 }).where('runner', '=', RUNNER).execute()
      await expect(hasty.events.append(RUNNER, second, HERE)).rejects.toMatchObject({ name: 'StoreUnavailable' })
    })
    expect(await hasty.events.append(RUNNER, second, HERE)).toEqual({ ok: true, value: { added: 1, last: 2 } })
  })

  it('a database that does not answer is a refusal to open, not a crash', async () => {
    const refused = await openStorage({ folder: folder(), databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' })
    expect(!refused.ok && refused.error.type).toBe('unreachable')
  })

  it('while the database is down it is said to be unavailable, and it goes on when it is back', async () => {
    const { events } = await fresh()
    await events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)
    await postgres?.stop()
    await expect(events.append(RUNNER, { events: [numberedEvent(2)], documents: [] }, HERE)).rejects.toMatchObject({
      name: 'StoreUnavailable',
    })
    await postgres?.start()
    const again = await events.append(RUNNER, { events: [numberedEvent(2)], documents: [] }, HERE)
    expect(again).toEqual({ ok: true, value: { added: 1, last: 2 } })
  }, 60_000)
})
