import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { err, ok, type Result } from '@strongstride/core'
import { describe } from './failure.ts'
import { folderBlobStore } from './folder-blob-store.ts'
import { BLOB_FOLDER, DATABASE_FILE } from './open-storage.ts'

/** What a backup holds, so that a restore can tell whether all of it is there and as it was. */
export interface BackupManifest {
  readonly format: 'strongstride-backup'
  readonly version: 1
  /** When it was made, as ISO instant. */
  readonly made: string
  readonly database: { readonly bytes: number; readonly hash: string }
  /** Every raw file: its runner and its SHA-256. */
  readonly files: readonly (readonly [runner: string, hash: string])[]
}

/** Why a folder is no backup one can go back to. `damaged`: a file in it is missing, or not as it was. */
export type BackupFault =
  | { readonly type: 'no-backup'; readonly why: string }
  | { readonly type: 'damaged'; readonly file: string }

/** Name of the manifest in the folder of a backup; it is written last. */
export const MANIFEST_FILE = 'manifest.json'

/** SHA-256 of a file of any size, and its size in bytes. */
export const fingerprint = async (path: string): Promise<BackupManifest['database']> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: (await stat(path)).size, hash: hash.digest('hex') }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string')

const isManifest = (value: unknown): value is BackupManifest =>
  isRecord(value) &&
  value['format'] === 'strongstride-backup' &&
  value['version'] === 1 &&
  isRecord(value['database']) &&
  typeof value['database']['hash'] === 'string' &&
  Array.isArray(value['files']) &&
  value['files'].every(isPair)

const readManifest = async (folder: string): Promise<Result<BackupManifest, BackupFault>> => {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'))
    return isManifest(manifest) ? ok(manifest) : err({ type: 'no-backup', why: 'its manifest is of another kind' })
  } catch (error) {
    return err({ type: 'no-backup', why: describe(error) })
  }
}

/** Looks through a backup: all of it is there, and every byte as it was. */
export const verifyBackup = async (folder: string): Promise<Result<BackupManifest, BackupFault>> => {
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest
  const { database, files } = manifest.value
  const found = await fingerprint(join(folder, DATABASE_FILE)).catch(() => null)
  if (found?.hash !== database.hash) return err({ type: 'damaged', file: DATABASE_FILE })
  const blobs = folderBlobStore(join(folder, BLOB_FOLDER))
  for (const [runner, hash] of files)
    if ((await blobs.get(runner, hash).catch(() => null)) === null)
      return err({ type: 'damaged', file: `${BLOB_FOLDER}/${runner}/${hash.slice(0, 2)}/${hash}` })
  return manifest
}
