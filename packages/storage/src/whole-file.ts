import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** How the names of files end that are still being written; a process that dies leaves them behind. */
export const UNFINISHED = '.unfinished'

/** SHA-256 in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A name beside a file, nobody else's, under which it may be written. */
export const unfinishedName = (path: string): string => `${path}.${randomUUID()}${UNFINISHED}`

/** Sees that a file, or the entries of a folder, are on the disk: they survive a power cut from here on. */
export const syncToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder, and those above it that are missing; each is on the disk only when the folder above it has been synced. */
export const makeFolder = async (path: string): Promise<void> => {
  const highest = await mkdir(path, { recursive: true, mode: 0o700 })
  if (highest === undefined) return
  for (let folder = resolve(path); folder.length >= resolve(highest).length; folder = dirname(folder))
    await syncToDisk(dirname(folder))
}

/** Puts a file that is written and synced into its place: it is there whole, or not at all. */
export const finish = async (unfinished: string, path: string): Promise<void> => {
  await rename(unfinished, path)
  await syncToDisk(dirname(path))
}

/** Writes beside the place, syncs, and only then puts the file in its place. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await makeFolder(dirname(path))
  const unfinished = unfinishedName(path)
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await finish(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
