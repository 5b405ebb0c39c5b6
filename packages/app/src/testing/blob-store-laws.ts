import type { Hash } from '@strongstride/core/journal'
import type { BlobStore } from '../ports/blob-store.ts'
import { compare, firstOf, numberedId, type StoreLaw } from './store-law.ts'

const ONE = numberedId(1)
const TWO = numberedId(2)

const file = (size: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256)

/** What must hold of every {@link BlobStore}; `hash` is SHA-256. */
export const blobStoreLaws = (hash: (bytes: Uint8Array) => Hash): readonly StoreLaw<BlobStore>[] => [
  {
    name: 'a file is read as it was kept, however large or empty, and may be kept again',
    findFault: async (store) => {
      for (const bytes of [file(0), file(1), file(100_000), file(3_000_000)]) {
        await store.put(ONE, hash(bytes), bytes)
        const again = await store.put(ONE, hash(bytes), bytes)
        const read = await store.get(ONE, hash(bytes))
        const fault = firstOf(
          compare('again', again.ok, true),
          compare('its hash', read === null ? null : hash(read), hash(bytes)),
        )
        if (fault !== null) return fault
      }
      return null
    },
  },
  {
    name: 'a file that is not what its hash says is refused',
    findFault: async (store) => {
      const claimed = hash(file(5))
      return firstOf(
        compare('the answer', await store.put(ONE, claimed, file(6)), { ok: false, error: { type: 'other-content' } }),
        compare('it is not there', [await store.has(ONE, claimed), await store.get(ONE, claimed)], [false, null]),
      )
    },
  },
  {
    name: 'files are listed in order, removed one by one or all, and no runner sees those of another',
    findFault: async (store) => {
      const files = [file(3), file(4), file(5)]
      const hashes = files.map(hash).toSorted()
      for (const bytes of files) await store.put(ONE, hash(bytes), bytes)
      await store.put(TWO, hash(file(3)), file(3))
      const all = await store.list(ONE)
      await store.remove(ONE, hashes[1] ?? '')
      await store.remove(ONE, hashes[1] ?? '')
      const two = await store.list(ONE)
      await store.removeAll(ONE)
      return firstOf(
        compare('all', all, hashes),
        compare('two', two, [hashes[0], hashes[2]]),
        compare('none', await store.list(ONE), []),
        compare('those of the other', await store.list(TWO), [hash(file(3))]),
      )
    },
  },
]
