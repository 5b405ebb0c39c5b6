import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { MIGRATION_TABLE } from './migrate.ts'
import { finish, syncToDisk, unfinishedName } from './whole-file.ts'
import { openSqlite } from './sqlite-database.ts'

const isFromBefore = (path: string, migration: string): boolean => {
  const copy = openSqlite(path, { readOnly: true })
  try {
    return copy.prepare(`select 1 from ${MIGRATION_TABLE} where name = ?`).get(migration) === undefined
  } finally {
    copy.close()
  }
}

/**
 * Copies a file that a migration is about to change: what went wrong can be looked at beside what was. Where the copy is;
 * null where another process has made the change meanwhile, and there is nothing left to copy.
 */
export const copyBefore = async (sqlite: DatabaseSync, folder: string, migration: string): Promise<string | null> => {
  const path = join(folder, `before-${migration}.db`)
  const unfinished = unfinishedName(path)
  try {
    sqlite.prepare('vacuum into ?').run(unfinished)
    if (!isFromBefore(unfinished, migration)) return null
    await syncToDisk(unfinished)
    await finish(unfinished, path)
    return path
  } finally {
    await rm(unfinished, { force: true })
  }
}
