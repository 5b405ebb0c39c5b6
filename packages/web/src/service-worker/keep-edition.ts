import { cacheName, isNamedByContent, otherEditions, type Edition, type KeptFile } from './edition.ts'

/** What keeping an edition needs of the browser. */
export interface Keeping {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly fetch: (path: string, options: RequestInit) => Promise<Response>
  /** SHA-256 in hex. */
  readonly hash: (bytes: ArrayBuffer) => Promise<string>
  /** Bytes of room there are; null: the browser does not say. */
  readonly room: () => Promise<number | null>
}

/** Bytes that must be left for the journal when the app has been kept: years of training take less. */
const ROOM_FOR_JOURNAL = 8_000_000

const fromOlder = async (path: string, older: readonly Cache[]): Promise<Response | null> => {
  if (!isNamedByContent(path)) return null
  for (const cache of older) {
    const found = await cache.match(path)
    if (found !== undefined) return found
  }
  return null
}

/** A file of another build than this one, half a file, or a page of the network's own in its place is never kept. */
const fetchFile = async ({ path, hash: expected }: KeptFile, { fetch, hash }: Keeping): Promise<Response> => {
  // What is named by its content may come from the browser's own cache; all else is asked for anew.
  const answer = await fetch(path, { cache: isNamedByContent(path) ? 'default' : 'no-cache', redirect: 'error' })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const found = await hash(await answer.clone().arrayBuffer())
  if (found !== expected) throw new Error(`${path} is not of this build`)
  return answer
}

/** Files fetched side by side; the page that is open goes first. */
const AT_ONCE = 4

const forEach = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const left = [...items]
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/**
 * Keeps every file of an edition, copied from an older edition where it is the same, else fetched. All or nothing: after a
 * failure nothing of it is left, and the edition before goes on.
 */
export const keepEdition = async (edition: Edition, keeping: Keeping): Promise<void> => {
  const { caches } = keeping
  const room = await keeping.room()
  if (room !== null && room < ROOM_FOR_JOURNAL) throw new Error('there is no room for the app')
  const older = await Promise.all(otherEditions(edition, await caches.keys()).map((name) => caches.open(name)))
  const kept = await caches.open(cacheName(edition))
  try {
    await forEach(edition.files, async (file) => {
      await kept.put(file.path, (await fromOlder(file.path, older)) ?? (await fetchFile(file, keeping)))
    })
  } catch (error) {
    await caches.delete(cacheName(edition))
    throw error
  }
}

/** Lets go of every other edition. */
export const dropOthers = async (edition: Edition, caches: Keeping['caches']): Promise<void> => {
  await Promise.all(otherEditions(edition, await caches.keys()).map((name) => caches.delete(name)))
}
