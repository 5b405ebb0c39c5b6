import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { afterEach, describe, expect, it } from 'vitest'
import { MIGRATIONS } from './migrations/index.ts'
import { openStorage, type Storage } from './open-storage.ts'
import { openSqlite } from './sqlite-database.ts'
import {
  fillAsFrozen,
  FROZEN_BATCH,
  FROZEN_GONE,
  FROZEN_NEIGHBOUR,
  FROZEN_RUNNER,
  FROZEN_SNAPSHOT,
  freshStorages,
} from './testing/index.ts'

const { open, folder, closeAll } = freshStorages()
const FROZEN = fileURLToPath(new URL('./testing/frozen/', import.meta.url))

afterEach(closeAll)

const frozen = (name: string): string => {
  const place = folder()
  copyFileSync(join(FROZEN, name), join(place, 'strongstride.db'))
  return place
}

const change = (up: (db: Kysely<unknown>) => Promise<unknown>): Readonly<Record<string, Migration>> => ({
  ...MIGRATIONS,
  '900-change': { up: async (db) => void (await up(db)) },
})
const addColumn = change((db) => sql`alter table note add column colour text`.execute(db))
const breaking = change(async (db) => {
  await sql`delete from event`.execute(db)
  await sql`alter table note add column colour text`.execute(db)
  await sql`select * from nowhere`.execute(db)
})

/** Every row and every table of a file, as it is without any code of this room. */
const dump = (place: string): unknown => {
  const file = openSqlite(join(place, 'strongstride.db'), { readOnly: true })
  const tables = file.prepare('select name, sql from sqlite_schema order by name').all()
  const rows = tables
    .filter(({ sql: made }) => String(made).startsWith('CREATE TABLE'))
    .map(({ name }) => [name, file.prepare(`select * from ${String(name)} order by 1, 2`).all()])
  file.close()
  return [tables, rows]
}

const said = async ({ events, notes }: Storage): Promise<unknown> => {
  const page = await events.read(FROZEN_RUNNER, { after: 0, limit: 9 })
  return {
    page: page.ok && { ...page.value, epoch: page.value.epoch.length },
    unsent: (await events.readUnsent(FROZEN_RUNNER, 9)).events.map(({ position }) => position),
    neighbour: await events.read(FROZEN_NEIGHBOUR, { after: 1, limit: 9 }).then((next) => next.ok && next.value.last),
    tombstone: await events.readTombstone(FROZEN_GONE),
    snapshot: await events.readSnapshot(FROZEN_RUNNER, 1),
    notes: await notes.list(FROZEN_RUNNER, ''),
  }
}

const KEPT = {
  page: {
    events: [
      ...FROZEN_BATCH.events.map((event, index) => ({ position: index + 1, by: 'phone', event })),
      { position: 4, by: null, event: numberedEvent(4) },
    ],
    documents: FROZEN_BATCH.documents,
    last: 4,
    epoch: 36,
  },
  unsent: [4],
  neighbour: 1,
  tombstone: { runner: FROZEN_GONE, deletedAt: 1_800_000_000_000 },
  snapshot: FROZEN_SNAPSHOT,
  notes: [{ name: 'sync/after', text: '17' }],
}

describe('a file of every released version', () => {
  it.each(readdirSync(FROZEN))('%s is opened, brought up and says what it said', async (name) => {
    expect(await said(await open({ folder: frozen(name) }))).toEqual(KEPT)
  })

  it('says what a new file of this version says when it is told the same', async () => {
    const storage = await open()
    await fillAsFrozen(storage)
    expect(await said(storage)).toEqual(KEPT)
  })

  it('has the tables that this version makes from nothing', async () => {
    const fresh = await open()
    await fresh.close()
    const old = frozen('version-1.db')
    await (await open({ folder: old })).close()
    const [tables] = dump(old) as [unknown]
    expect(tables).toEqual((dump(fresh.place.folder) as [unknown])[0])
  })
})

describe('a change of the tables', () => {
  it('keeps everything, and leaves a copy of what was', async () => {
    const place = frozen('version-1.db')
    const before = dump(place)
    expect(await said(await open({ folder: place }, addColumn))).toEqual(KEPT)
    const other = folder()
    copyFileSync(join(place, 'before-900-change.db'), join(other, 'strongstride.db'))
    expect(dump(other)).toEqual(before)
  })

  it('that fails is told as what it is, and the file is as it was, byte by byte where people look', async () => {
    const place = frozen('version-1.db')
    const before = dump(place)
    const copy = join(place, 'before-900-change.db')
    expect(await openStorage({ folder: place, databaseUrl: null }, breaking)).toEqual({
      ok: false,
      error: { type: 'not-migrated', migration: '900-change', why: 'no such table: nowhere', copy },
    })
    expect(dump(place)).toEqual(before)
    expect(readFileSync(copy).subarray(0, 6).toString()).toBe('SQLite')
    expect(await said(await open({ folder: place }))).toEqual(KEPT)
  })

  it('is made once when several start at once, and the copy is of before', async () => {
    const place = frozen('version-1.db')
    const before = dump(place)
    const storages = await Promise.all([1, 2, 3, 4].map(() => open({ folder: place }, addColumn)))
    for (const storage of storages) expect(await said(storage)).toEqual(KEPT)
    const other = folder()
    copyFileSync(join(place, 'before-900-change.db'), join(other, 'strongstride.db'))
    expect(dump(other)).toEqual(before)
    expect(readdirSync(place).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  })

  it('by a newer version is refused, and nothing is touched', async () => {
    const place = folder()
    const newer = await open({ folder: place }, addColumn)
    await newer.events.append(numberedId(1), FROZEN_BATCH, { by: null, sent: false })
    await newer.close()
    const before = dump(place)
    expect(await openStorage({ folder: place, databaseUrl: null })).toEqual({
      ok: false,
      error: { type: 'newer', unknown: '900-change', known: Object.keys(MIGRATIONS).at(-1) },
    })
    expect(dump(place)).toEqual(before)
  })
})

it('what is no data file is refused, and left as it is', async () => {
  const place = folder()
  const text = 'this is a letter, not a database. '.repeat(40)
  writeFileSync(join(place, 'strongstride.db'), text)
  const refused = await openStorage({ folder: place, databaseUrl: null })
  expect(!refused.ok && refused.error.type).toBe('unreachable')
  expect(readFileSync(join(place, 'strongstride.db'), 'utf8')).toBe(text)
})
