import { randomUUID } from 'node:crypto'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@strongstride/core'
import { verifyBackup, type BackupFault, type BackupManifest } from './backup-manifest.ts'
import { copyStorage, refusalOf, type CopyRefusal } from './copy-storage.ts'
import { folderBlobStore } from './folder-blob-store.ts'
import { isFreeFolder } from './free-folder.ts'
import { BLOB_FOLDER, DATABASE_FILE, openStorage, type OpenRefusal, type StoragePlace } from './open-storage.ts'
import { openSqlite } from './sqlite-database.ts'
import { finish, makeFolder, syncToDisk, unfinishedName } from './whole-file.ts'

/** Why nothing was restored: the backup is none or damaged, the place is not empty or has no room, or it cannot be opened. */
export type RestoreRefusal = BackupFault | CopyRefusal | OpenRefusal

/** Places of a restored store mean something else than before: others may have seen more of it than it holds now. */
const beginNewEpochs = (path: string): void => {
  const file = openSqlite(path)
  try {
    const runners = file.prepare('select runner from runner where deleted_at is null').all()
    const update = file.prepare('update runner set epoch = ? where runner = ?')
    file.exec('begin')
    for (const { runner } of runners) update.run(randomUUID(), String(runner))
    file.exec('commit')
  } finally {
    file.close()
  }
}

const fillFolder = async (backup: string, folder: string, { files }: BackupManifest): Promise<CopyRefusal | null> => {
  await makeFolder(join(folder, BLOB_FOLDER))
  const [from, to] = [folderBlobStore(join(backup, BLOB_FOLDER)), folderBlobStore(join(folder, BLOB_FOLDER))]
  for (const [runner, hash] of files) {
    const bytes = await from.get(runner, hash)
    const put = bytes === null ? null : await to.put(runner, hash, bytes)
    if (put?.ok !== true)
      return put?.error.type === 'no-space' ? { type: 'no-space' } : { type: 'damaged-file', runner, hash }
  }
  const path = join(folder, DATABASE_FILE)
  const unfinished = unfinishedName(path)
  try {
    await copyFile(join(backup, DATABASE_FILE), unfinished)
    beginNewEpochs(unfinished)
    await syncToDisk(unfinished)
    // Last, for what is restored is there when the file is.
    await finish(unfinished, path)
    return null
  } finally {
    for (const end of ['', '-wal', '-shm']) await rm(unfinished + end, { force: true })
  }
}

const copyToPostgres = async (folder: string, place: StoragePlace): Promise<Result<unknown, RestoreRefusal>> => {
  const from = await openStorage({ folder, databaseUrl: null })
  if (!from.ok) return from
  try {
    const to = await openStorage(place)
    if (!to.ok) return to
    try {
      return await copyStorage(from.value, to.value)
    } finally {
      await to.value.close()
    }
  } finally {
    await from.value.close()
  }
}

const fillPlace = async (
  backup: string,
  place: StoragePlace,
  manifest: BackupManifest,
): Promise<RestoreRefusal | null> => {
  if (place.databaseUrl === null) {
    const fault = await fillFolder(backup, place.folder, manifest)
    if (fault !== null) return fault
    const opened = await openStorage(place)
    if (opened.ok) await opened.value.close()
    return opened.ok ? null : opened.error
  }
  const between = unfinishedName(place.folder)
  try {
    const fault = await fillFolder(backup, between, manifest)
    if (fault !== null) return fault
    const copied = await copyToPostgres(between, place)
    return copied.ok ? null : copied.error
  } finally {
    await rm(between, { recursive: true, force: true })
  }
}

/**
 * Brings a backup back into a place where nothing is: an empty folder, and for PostgreSQL an empty database besides. The backup
 * is looked through first and stays as it is. Devices that synced with the store find new epochs, and bring what it lacks.
 */
export const restoreStorage = async (
  backup: string,
  place: StoragePlace,
): Promise<Result<BackupManifest, RestoreRefusal>> => {
  try {
    const manifest = await verifyBackup(backup)
    if (!manifest.ok) return manifest
    if (!(await isFreeFolder(place.folder))) return err({ type: 'not-empty' })
    const fault = await fillPlace(backup, place, manifest.value)
    return fault === null ? ok(manifest.value) : err(fault)
  } catch (error) {
    return err(refusalOf(error))
  }
}
