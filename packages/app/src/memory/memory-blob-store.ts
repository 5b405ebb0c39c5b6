import { err, ok } from '@strongstride/core'
import type { Hash, RunnerId } from '@strongstride/core/journal'
import type { BlobStore } from '../ports/blob-store.ts'
import type { Surroundings } from '../ports/surroundings.ts'

/** A file store that lasts as long as the process. */
export const memoryBlobStore = ({ hash: hashOf }: Pick<Surroundings, 'hash'>): BlobStore => {
  const byRunner = new Map<RunnerId, Map<Hash, Uint8Array>>()
  const filesOf = (runner: RunnerId): Map<Hash, Uint8Array> => {
    const files = byRunner.get(runner) ?? new Map<Hash, Uint8Array>()
    byRunner.set(runner, files)
    return files
  }
  return {
    put: async (runner, hash, bytes) => {
      if (hashOf(bytes) !== hash) return err({ type: 'other-content' })
      filesOf(runner).set(hash, bytes.slice())
      return ok(undefined)
    },
    get: async (runner, hash) => filesOf(runner).get(hash) ?? null,
    has: async (runner, hash) => filesOf(runner).has(hash),
    list: async (runner) => [...filesOf(runner).keys()].toSorted(),
    remove: async (runner, hash) => {
      filesOf(runner).delete(hash)
    },
    removeAll: async (runner) => {
      byRunner.delete(runner)
    },
  }
}
