import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreUnavailable, type BlobStore } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import type { Hash, RunnerId } from '@strongstride/core/journal'
import { isMissing, isNoSpace, unavailable } from './failure.ts'
import { hashOf, UNFINISHED, writeWhole } from './whole-file.ts'

const HASH = /^[0-9a-f]{64}$/
const ID = /^[0-9a-f-]{36}$/
/** Milliseconds after which an unfinished file belongs to nobody any more. */
const STALE_MS = 3_600_000

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

/** Runners who have files in a folder that holds a folder of files. For copies alone. */
export const listBlobRunners = async (folder: string, name: string): Promise<readonly RunnerId[]> =>
  (await namesIn(join(folder, name))).filter((runner) => ID.test(runner))

/** Removes what was being written when a process ended an hour ago or more. How many files that were. */
export const sweepUnfinished = async (folder: string, now: number): Promise<number> => {
  let swept = 0
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (!name.endsWith(UNFINISHED)) continue
    const path = join(folder, name)
    // Another process may have finished it meanwhile.
    const writtenAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    )
    if (now - writtenAt < STALE_MS) continue
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
      const bytes = path === null ? null : await readOrNull(path)
      // A file that the disk has spoiled is as good as not here: it may come again, and putting it mends it.
      return bytes !== null && hashOf(bytes) === hash ? bytes : null
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
