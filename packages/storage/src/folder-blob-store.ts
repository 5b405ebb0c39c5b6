import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreUnavailable, type BlobStore } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import type { Hash, RunnerId } from '@strongstride/core/journal'
import { isNoSpace, unavailable } from './failure.ts'

const HASH = /^[0-9a-f]{64}$/
const ID = /^[0-9a-f-]{36}$/
/** Files that were being written when the process ended. */
const UNFINISHED = '.unfinished'
/** Milliseconds after which an unfinished file belongs to nobody any more. */
const STALE_MS = 3_600_000

const hashOf = (bytes: Uint8Array): Hash => createHash('sha256').update(bytes).digest('hex')

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** A folder's entries are on the disk only when the folder itself has been synced. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes beside the place, syncs, and only then puts the file in its place: it is there whole or not at all. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
}

const readOrNull = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw unavailable(error)
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw unavailable(error)
  }
}

/** Removes what was being written when a process ended an hour ago or more. How many files that were. */
export const sweepUnfinished = async (folder: string, now: number): Promise<number> => {
  let swept = 0
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (!name.endsWith(UNFINISHED)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (now - mtimeMs < STALE_MS) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

/** Files of runners in a folder: `runner/ab/abcd...` by the hash of their bytes. */
export const folderBlobStore = (folder: string): BlobStore => {
  const runnerFolder = (runner: RunnerId): string => {
    if (!ID.test(runner)) throw new StoreUnavailable(`no runner: ${runner}`)
    return join(folder, runner)
  }
  const pathOf = (runner: RunnerId, hash: Hash): string | null =>
    HASH.test(hash) ? join(runnerFolder(runner), hash.slice(0, 2), hash) : null
  const list = async (runner: RunnerId): Promise<readonly Hash[]> => {
    const parts = await namesIn(runnerFolder(runner))
    const names = await Promise.all(parts.map((part) => namesIn(join(runnerFolder(runner), part))))
    return names
      .flat()
      .filter((name) => HASH.test(name))
      .toSorted()
  }
  return {
    put: async (runner, hash, bytes) => {
      const path = pathOf(runner, hash)
      if (path === null || hashOf(bytes) !== hash) return err({ type: 'other-content' })
      const kept = await readOrNull(path)
      if (kept !== null && hashOf(kept) === hash) return ok(undefined)
      try {
        await writeWhole(path, bytes)
        return ok(undefined)
      } catch (error) {
        if (isNoSpace(error)) return err({ type: 'no-space' })
        throw unavailable(error)
      }
    },
    get: async (runner, hash) => {
      const path = pathOf(runner, hash)
      return path === null ? null : readOrNull(path)
    },
    has: async (runner, hash) => {
      const path = pathOf(runner, hash)
      if (path === null) return false
      return stat(path).then(
        () => true,
        () => false,
      )
    },
    list,
    remove: async (runner, hash) => {
      const path = pathOf(runner, hash)
      if (path !== null) await rm(path, { force: true })
    },
    removeAll: async (runner) => {
      await rm(runnerFolder(runner), { recursive: true, force: true })
    },
  }
}
