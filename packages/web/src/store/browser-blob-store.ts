import type { BlobStore, Surroundings } from '@strongstride/app'
import { err, ok } from '@strongstride/core'
import { allOf, type Database } from './database.ts'
import { isNoSpace, reading, writing } from './transaction.ts'

/** The files kept in this browser. */
export const browserBlobStore = (database: Database, { hash: hashOf }: Pick<Surroundings, 'hash'>): BlobStore => ({
  put: async (runner, hash, bytes) => {
    if (hashOf(bytes) !== hash) return err({ type: 'other-content' })
    try {
      await writing(database, ['blobs'], async (within) => {
        const blobs = within.objectStore('blobs')
        if ((await blobs.getKey([runner, hash])) === undefined) await blobs.put(bytes.slice(), [runner, hash])
      })
      return ok(undefined)
    } catch (error) {
      if (isNoSpace(error)) return err({ type: 'no-space' })
      throw error
    }
  },
  get: (runner, hash) =>
    reading(database, ['blobs'], async (within) => (await within.objectStore('blobs').get([runner, hash])) ?? null),
  has: (runner, hash) =>
    reading(
      database,
      ['blobs'],
      async (within) => (await within.objectStore('blobs').getKey([runner, hash])) !== undefined,
    ),
  list: (runner) =>
    reading(database, ['blobs'], async (within) =>
      (await within.objectStore('blobs').getAllKeys(allOf(runner))).map(([, hash]) => hash),
    ),
  remove: (runner, hash) =>
    writing(database, ['blobs'], (within) => within.objectStore('blobs').delete([runner, hash])),
  removeAll: (runner) => writing(database, ['blobs'], (within) => within.objectStore('blobs').delete(allOf(runner))),
})
