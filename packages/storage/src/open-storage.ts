import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { BlobStore, EventStore, Notebook } from '@strongstride/app'
import { err, ok, type Result } from '@strongstride/core'
import { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, isNoSpace } from './failure.ts'
import { folderBlobStore, sweepUnfinished } from './folder-blob-store.ts'
import { copyBefore, sweepCopies } from './copy-before.ts'
import { doneMigrations, migrate, type MigrationRefusal } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { KeepingPostgresDialect, type Patience } from './postgres-database.ts'
import { sqlEventStore } from './sql-event-store.ts'
import { sqlNotebook } from './sql-notebook.ts'
import { NodeSqliteDialect, openSqlite } from './sqlite-database.ts'
import type { Tables } from './tables.ts'
import { makeFolder } from './whole-file.ts'

/**
 * Where things are kept: an SQLite file and raw files in a folder; or PostgreSQL for all but the raw files, which stay in the
 * folder.
 */
export interface StoragePlace {
  readonly folder: string
  /** `postgres://...`; null: SQLite in the folder. */
  readonly databaseUrl: string | null
}

/** Why there is no storage. `unreachable`: the database does not answer, or the folder cannot be used. */
export type OpenRefusal =
  | MigrationRefusal
  | { readonly type: 'unreachable'; readonly why: string }
  | { readonly type: 'no-space' }

/** Everything that is remembered, open. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres'
  readonly place: StoragePlace
  readonly events: EventStore
  readonly blobs: BlobStore
  readonly notes: Notebook
  readonly db: Kysely<Tables>
  /** The file itself, for backups; null for PostgreSQL. */
  readonly sqlite: DatabaseSync | null
  readonly close: () => Promise<void>
}

/** Names inside the folder. */
export const DATABASE_FILE = 'strongstride.db'
export const BLOB_FOLDER = 'files'

interface Engine {
  readonly db: Kysely<Tables>
  readonly sqlite: DatabaseSync | null
}

const openPostgres = (databaseUrl: string, patience: Patience): Kysely<Tables> =>
  new Kysely({ dialect: new KeepingPostgresDialect(databaseUrl, patience) })

const openEngine = ({ folder, databaseUrl }: StoragePlace): Engine => {
  if (databaseUrl !== null) return { db: openPostgres(databaseUrl, 'request'), sqlite: null }
  const sqlite = openSqlite(join(folder, DATABASE_FILE))
  return { db: new Kysely({ dialect: new NodeSqliteDialect(sqlite) }), sqlite }
}

type Migrations = Readonly<Record<string, Migration>>

const migratePostgres = async (databaseUrl: string, migrations: Migrations): ReturnType<typeof migrate> => {
  const db = openPostgres(databaseUrl, 'migration')
  try {
    return await migrate(db, migrations, null)
  } finally {
    await db.destroy()
  }
}

const prepare = async (
  { db, sqlite }: Engine,
  { folder, databaseUrl }: StoragePlace,
  migrations: Migrations,
): Promise<Result<unknown, MigrationRefusal>> => {
  if (databaseUrl !== null) return migratePostgres(databaseUrl, migrations)
  const done = await doneMigrations(db)
  const next = Object.keys(migrations).find((name) => !done.includes(name))
  const isFull = sqlite !== null && done.length > 0
  const copy = isFull && next !== undefined ? await copyBefore(sqlite, folder, next) : null
  return migrate(db, migrations, copy)
}

/**
 * Opens the storage of a place and brings it to this version. What cannot be opened is left as it was. `migrations` are
 * those of this version, unless a test has its own.
 */
export const openStorage = async (
  place: StoragePlace,
  migrations: Migrations = MIGRATIONS,
): Promise<Result<Storage, OpenRefusal>> => {
  let engine: Engine | null = null
  try {
    await makeFolder(join(place.folder, BLOB_FOLDER))
    engine = openEngine(place)
    const { db, sqlite } = engine
    const prepared = await prepare(engine, place, migrations)
    if (!prepared.ok) {
      await db.destroy()
      return prepared
    }
    await sweepUnfinished(join(place.folder, BLOB_FOLDER), Date.now())
    await sweepCopies(place.folder, Date.now())
    return ok({
      engine: sqlite === null ? 'postgres' : 'sqlite',
      place,
      events: sqlEventStore(db, sqlite === null ? 'many' : 'one'),
      blobs: folderBlobStore(join(place.folder, BLOB_FOLDER)),
      notes: sqlNotebook(db),
      db,
      sqlite,
      close: () => db.destroy(),
    })
  } catch (error) {
    await engine?.db.destroy().catch(() => null)
    return err(isNoSpace(error) ? { type: 'no-space' } : { type: 'unreachable', why: describe(error) })
  }
}
