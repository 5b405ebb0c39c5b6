import { err, ok } from '@strongstride/core'
import { bytesBody, routeOf, type Outcome, type Route } from '../route.ts'

/** Bytes of a file of a watch; a day-long run second by second has about 3 MB. */
const MOST_FILE = 32 * 1024 * 1024
const FILE_TYPE = 'application/octet-stream'
const PATH = '/api/runners/:runner/blobs/:hash'

const FOUND = { status: 204, says: 'It is here.', schema: null } as const

const putBlob = routeOf({
  name: 'putBlob',
  says: 'Keeps a file under the SHA-256 of its bytes. One that is here already is left as it is.',
  method: 'PUT',
  path: PATH,
  callers: ['loopback', 'owner'],
  body: bytesBody(MOST_FILE),
  answers: [FOUND],
  problems: ['gone', 'other-content', 'no-space'],
  handle: async ({ parameters: { runner, hash }, body }, { events, blobs }): Promise<Outcome> => {
    if ((await events.readTombstone(runner)) !== null) return err({ type: 'gone' })
    const put = await blobs.put(runner, hash, body)
    if (!put.ok) return err({ type: put.error.type, about: hash })
    // The runner may have been deleted meanwhile, before this file was there to be deleted too.
    if ((await events.readTombstone(runner)) === null) return ok({ status: 204 })
    await blobs.remove(runner, hash)
    return err({ type: 'gone' })
  },
})

const getBlob = routeOf({
  name: 'getBlob',
  says: 'A file by its hash.',
  method: 'GET',
  path: PATH,
  callers: ['loopback', 'owner'],
  answers: [{ status: 200, says: 'Its bytes.', schema: null, type: FILE_TYPE }],
  problems: ['gone', 'not-found'],
  handle: async ({ parameters: { runner, hash } }, { events, blobs }): Promise<Outcome> => {
    const bytes = await blobs.get(runner, hash)
    if (bytes !== null) return ok({ status: 200, content: new Uint8Array(bytes), type: FILE_TYPE })
    return err({ type: (await events.readTombstone(runner)) === null ? 'not-found' : 'gone' })
  },
})

const hasBlob = routeOf({
  name: 'hasBlob',
  says: 'Whether a file is here.',
  method: 'HEAD',
  path: PATH,
  callers: ['loopback', 'owner'],
  answers: [FOUND],
  problems: ['gone', 'not-found'],
  handle: async ({ parameters: { runner, hash } }, { events, blobs }): Promise<Outcome> => {
    if (await blobs.has(runner, hash)) return ok({ status: 204 })
    return err({ type: (await events.readTombstone(runner)) === null ? 'not-found' : 'gone' })
  },
})

/** Raw files of watches. An event may name one that arrives later. */
export const BLOB_ROUTES: readonly Route[] = [putBlob, getBlob, hasBlob]
