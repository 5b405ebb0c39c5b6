import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { MIGRATION_TABLE } from './migrate.ts'
import { finish, syncToDisk, UNFINISHED, unfinishedName } from './whole-file.ts'
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

const DAY_MS = 86_400_000
/** Days that a copy is kept: as long as it takes to see that a change was a good one, and no longer. */
export const COPY_DAYS = 30
/** Days after which nobody is writing a copy any more. */
const UNFINISHED_DAYS = 1

const daysKept = (name: string): number | null => {
  if (!name.startsWith('before-')) return null
  if (name.endsWith('.db')) return COPY_DAYS
  return name.endsWith(UNFINISHED) ? UNFINISHED_DAYS : null
}

/**
 * Removes copies that are older than {@link COPY_DAYS}, and what processes that died have left of others. They hold what was
 * deleted since. `now`: milliseconds since 1970.
 */
export const sweepCopies = async (folder: string, now: number): Promise<void> => {
  for (const name of await readdir(folder)) {
    const days = daysKept(name)
    if (days === null) continue
    const path = join(folder, name)
    // Another process that opens the same folder may have been quicker.
    const file = await stat(path).catch(() => null)
    if (file !== null && now - file.mtimeMs > days * DAY_MS) await rm(path, { force: true })
  }
}
