import { sql, type Kysely } from 'kysely'
import { describe, isDamaged, unavailable } from './failure.ts'
import { doneMigrations } from './migrate.ts'
import type { Storage } from './open-storage.ts'
import type { Tables } from './tables.ts'

/** What a storage is, and what is wrong with it, for people who look after it. */
export interface StorageReport {
  readonly engine: Storage['engine']
  /** Version of SQLite or of the PostgreSQL server. */
  readonly engineVersion: string
  /** The last change of the tables that it has been through. */
  readonly migration: string
  /** Size of the database in bytes, without raw files. */
  readonly bytes: number
  /** What the engine finds damaged in its own file, in its own words; none: it is sound. PostgreSQL is not asked. */
  readonly damage: readonly string[]
  /** Runners whose places have gaps, or do not end where their row says; none: as it must be. A damaged file is not asked. */
  readonly gaps: readonly string[]
}

const ask = async (db: Kysely<Tables>, question: ReturnType<typeof sql>): Promise<readonly string[]> => {
  const { rows } = await question.execute(db)
  return rows.map((row) => String(Object.values(row as object)[0]))
}

const findGaps = (db: Kysely<Tables>): Promise<readonly string[]> =>
  ask(
    db,
    sql`select runner.runner from runner
      left join (select runner, count(*) as held, max(position) as newest from event group by runner) as journal
        on journal.runner = runner.runner
      where runner.last <> coalesce(journal.held, 0) or runner.last <> coalesce(journal.newest, 0)`,
  )

const findDamage = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  try {
    return (await ask(db, sql`pragma integrity_check`)).filter((line) => line !== 'ok')
  } catch (error) {
    // Where it is spoiled badly, even the search for it ends.
    if (isDamaged(error)) return [describe(error)]
    throw error
  }
}

const askSqlite = async (db: Kysely<Tables>) => {
  const [engineVersion = ''] = await ask(db, sql`select sqlite_version()`)
  const [pages = ''] = await ask(db, sql`pragma page_count`)
  const [size = ''] = await ask(db, sql`pragma page_size`)
  return { engineVersion, bytes: Number(pages) * Number(size), damage: await findDamage(db) }
}

const askPostgres = async (db: Kysely<Tables>) => {
  const [engineVersion = ''] = await ask(db, sql`show server_version`)
  const [bytes = ''] = await ask(db, sql`select pg_database_size(current_database())`)
  return { engineVersion, bytes: Number(bytes), damage: [] }
}

/** Looks through a storage. It reads all of it, so it takes a second for a hundred thousand events. */
export const inspectStorage = async ({ engine, db }: Storage): Promise<StorageReport> => {
  try {
    const told = await (engine === 'sqlite' ? askSqlite(db) : askPostgres(db))
    const migration = (await doneMigrations(db)).at(-1) ?? ''
    return { engine, ...told, migration, gaps: told.damage.length > 0 ? [] : await findGaps(db) }
  } catch (error) {
    throw unavailable(error)
  }
}
