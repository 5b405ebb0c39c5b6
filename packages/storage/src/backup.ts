import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backup as copyDatabase } from 'node:sqlite'
import { err, ok, type Result } from '@strongstride/core'
import { fingerprint, MANIFEST_FILE, type BackupManifest } from './backup-manifest.ts'
import { copyFiles, copyStorage, refusalOf, type CopyRefusal } from './copy-storage.ts'
import { isFreeFolder } from './free-folder.ts'
import { listBlobRunners } from './folder-blob-store.ts'
import { BLOB_FOLDER, DATABASE_FILE, openStorage, type Storage } from './open-storage.ts'
import { openSqlite } from './sqlite-database.ts'
import { finish, makeFolder, syncToDisk, unfinishedName, writeWhole } from './whole-file.ts'

/** All pages in one step: a backup in several would begin again whenever another process writes. */
const ALL_PAGES = 1_000_000_000

/** The file as it is at one moment, beside whoever writes; the thread of the program goes on meanwhile. */
const copySqlite = async (from: string, to: string): Promise<void> => {
  const source = openSqlite(from, { readOnly: true })
  try {
    await copyDatabase(source, to, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
}

const listFiles = async (storage: Storage): Promise<BackupManifest['files']> => {
  const files: (readonly [string, string])[] = []
  for (const runner of await listBlobRunners(storage.place.folder, BLOB_FOLDER))
    for (const hash of await storage.blobs.list(runner)) files.push([runner, hash])
  return files
}

/** Fills a folder with all of a storage, the rows first: every file that they name was there by then. */
const fill = async (storage: Storage, folder: string): Promise<Result<Storage, CopyRefusal>> => {
  const path = join(folder, DATABASE_FILE)
  if (storage.sqlite !== null) await copySqlite(join(storage.place.folder, DATABASE_FILE), path)
  const copy = await openStorage({ folder, databaseUrl: null })
  if (!copy.ok) return err({ type: 'unreachable', why: copy.error.type })
  try {
    if (storage.sqlite !== null) await copyFiles(storage, copy.value)
    else {
      const copied = await copyStorage(storage, copy.value)
      if (!copied.ok) return copied
    }
    return copy
  } finally {
    await copy.value.close()
  }
}

/**
 * Copies all of a storage, while it is in use, into a new folder: an SQLite file, whichever database it comes from, the raw
 * files, and a manifest with hashes. The folder is there whole, or not at all. `made`: the time, as ISO instant.
 */
export const backupStorage = async (
  storage: Storage,
  { to, made }: { readonly to: string; readonly made: string },
): Promise<Result<BackupManifest, CopyRefusal>> => {
  const unfinished = unfinishedName(to)
  try {
    if (!(await isFreeFolder(to))) return err({ type: 'not-empty' })
    await makeFolder(unfinished)
    const filled = await fill(storage, unfinished)
    if (!filled.ok) return filled
    const path = join(unfinished, DATABASE_FILE)
    await syncToDisk(path)
    const [database, files] = [await fingerprint(path), await listFiles(filled.value)]
    const manifest: BackupManifest = { format: 'strongstride-backup', version: 1, made, database, files }
    await writeWhole(join(unfinished, MANIFEST_FILE), new TextEncoder().encode(JSON.stringify(manifest)))
    await finish(unfinished, to)
    return ok(manifest)
  } catch (error) {
    return err(refusalOf(error))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
