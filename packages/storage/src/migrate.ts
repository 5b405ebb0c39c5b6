import { err, ok, type Result } from '@strongstride/core'
import { setTimeout as wait } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { describe, isBusy } from './failure.ts'
import type { Tables } from './tables.ts'

/**
 * Why a store is not opened. `newer`: a later version of this software has changed its tables; `known` is the last change
 * this one knows. `not-migrated`: a change went wrong, and the data is as it was before.
 */
export type MigrationRefusal =
  | { readonly type: 'newer'; readonly unknown: string; readonly known: string }
  | { readonly type: 'not-migrated'; readonly migration: string; readonly why: string; readonly copy: string | null }

/** Times, and milliseconds between them, that a change is tried while another process makes the same one. */
const TRIES = 50
const PAUSE_MS = 100

/** Where a store says which changes it has been through. */
export const MIGRATION_TABLE = 'strongstride_migration'
const LOCK_TABLE = 'strongstride_migration_lock'

/** Names of the changes that a store has been through. */
export const doneMigrations = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === MIGRATION_TABLE)) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

const migrateToLatest = async (migrator: Migrator, tries = TRIES): ReturnType<Migrator['migrateToLatest']> => {
  const outcome = await migrator.migrateToLatest()
  if (!isBusy(outcome.error) || tries === 1) return outcome
  await wait(PAUSE_MS)
  return migrateToLatest(migrator, tries - 1)
}

/**
 * Brings the tables of a store to this version, all changes or none, one process at a time. A store that a newer version
 * has changed is refused. `copy`: where the data stands as it was.
 */
export const migrate = async (
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
  copy: string | null,
): Promise<Result<readonly string[], MigrationRefusal>> => {
  const unknown = (await doneMigrations(db)).find((name) => migrations[name] === undefined)
  if (unknown !== undefined) return err({ type: 'newer', unknown, known: Object.keys(migrations).at(-1) ?? '' })
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const migrator = new Migrator({
    db,
    provider,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: LOCK_TABLE,
  })
  const { error, results = [] } = await migrateToLatest(migrator)
  if (error === undefined) return ok(results.map(({ migrationName }) => migrationName))
  const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? ''
  return err({ type: 'not-migrated', migration: failed, why: describe(error), copy })
}
