import { describe, expect, it } from 'vitest'
import { makeClaimCode } from '../access/claim.ts'
import {
  jsonInit,
  LOOPBACK,
  PUBLIC,
  testBatch,
  testEvent,
  testMachine,
  readAnswer,
  runnerOf,
  testServer,
  type TestServer,
} from '../testing/index.ts'

const file = new TextEncoder().encode('a run')
const hash = testMachine().hash(file)
const FILE = { 'content-type': 'application/octet-stream' }
const put = { method: 'PUT', body: file }

describe('the runner of a loopback server', () => {
  it('is the same at every call, and after the server started again', async () => {
    const server = testServer(LOOPBACK)
    const runner = await runnerOf(server)
    expect(await runnerOf(server)).toBe(runner)
    expect(await runnerOf(testServer(LOOPBACK, server))).toBe(runner)
  })

  it('is one runner, however many processes begin at once', async () => {
    const first = testServer(LOOPBACK)
    const others = Array.from({ length: 5 }, () => testServer(LOOPBACK, first))
    await Promise.all([first, ...others].map(runnerOf))
    expect(new Set(await Promise.all([first, ...others].map(runnerOf))).size).toBe(1)
  })
})

describe('files', () => {
  it('come back as they were put, and are known by their hash', async () => {
    const server = testServer(LOOPBACK)
    const path = `/api/runners/${await runnerOf(server)}/blobs/${hash}`
    expect((await server.ask(path, { method: 'HEAD' })).status).toBe(404)
    expect((await server.ask(path, put, FILE)).status).toBe(204)
    expect((await server.ask(path, { method: 'HEAD' })).status).toBe(204)
    const answer = await server.ask(path)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(file)
  })

  it('are refused under a hash that is not theirs', async () => {
    const server = testServer(LOOPBACK)
    const path = `/api/runners/${await runnerOf(server)}/blobs/${testMachine().hash('another')}`
    const answer = await server.ask(path, put, FILE)
    expect([answer.status, await answer.json()]).toMatchObject([409, { type: 'other-content' }])
  })
})

describe('deleting a runner', () => {
  const filled = async (): Promise<{ readonly server: TestServer; readonly path: string; readonly runner: string }> => {
    const server = testServer(LOOPBACK)
    const runner = await runnerOf(server)
    const path = `/api/runners/${runner}`
    await server.ask(`${path}/events`, ...jsonInit('POST', testBatch(testEvent(1), testEvent(2))))
    await server.ask(`${path}/blobs/${hash}`, put, FILE)
    await server.notes.write(runner, 'feed/garmin', 'https://feed.example/secret')
    return { server, path, runner }
  }

  it('removes everything and says what, and until when backups may hold it', async () => {
    const { server, path, runner } = await filled()
    const receipt = await (await server.ask(path, { method: 'DELETE' })).json()
    expect(receipt).toEqual({
      runner,
      deletedAt: '2027-01-04T06:30:00.000Z',
      removed: { events: 2, files: 1, notes: 1 },
      backupsExpireAt: '2027-02-03T06:30:00.000Z',
    })
    expect(await server.blobs.list(runner)).toEqual([])
    expect(await server.notes.list(runner, '')).toEqual([])
  })

  it('leaves only a tombstone: whoever pushes or pulls later is told that the runner is gone', async () => {
    const { server, path } = await filled()
    await server.ask(path, { method: 'DELETE' })
    const statuses = await Promise.all([
      server.ask(`${path}/events`, ...jsonInit('POST', testBatch(testEvent(3)))),
      server.ask(`${path}/events`),
      server.ask(`${path}/blobs/${hash}`, put, FILE),
      server.ask(`${path}/blobs/${hash}`),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([410, 410, 410, 410])
  })

  it('can be repeated, so that what a broken attempt left is removed too', async () => {
    const { server, path, runner } = await filled()
    await server.events.remove(runner, server.surroundings.now())
    server.surroundings.wait(1000)
    const receipt = await (await server.ask(path, { method: 'DELETE' })).json()
    expect(receipt).toMatchObject({ deletedAt: '2027-01-04T06:30:00.000Z', removed: { files: 1 } })
    expect((await server.ask(path, { method: 'DELETE' })).status).toBe(200)
  })

  it('lets the next begin with another runner', async () => {
    const { server, path, runner } = await filled()
    await server.ask(path, { method: 'DELETE' })
    expect(await runnerOf(server)).not.toBe(runner)
  })

  it('removes a file that arrived while the runner was deleted', async () => {
    const { server, path, runner } = await filled()
    const late = {
      ...server.blobs,
      put: async (...given: Parameters<typeof server.blobs.put>) => {
        await server.events.remove(runner, server.surroundings.now())
        await server.blobs.removeAll(runner)
        return server.blobs.put(...given)
      },
    }
    const answer = await testServer(LOOPBACK, { ...server, blobs: late }).ask(`${path}/blobs/${hash}`, put, FILE)
    expect(answer.status).toBe(410)
    expect(await server.blobs.list(runner)).toEqual([])
  })

  it('signs every device of the runner out, and tells them why', async () => {
    const server = testServer(PUBLIC)
    const { code } = await makeClaimCode(server)
    const claim = await server.ask('/api/claim', ...jsonInit('POST', { code, keep: 'token' }))
    const { token, runner } = await readAnswer<{ readonly token: string; readonly runner: string }>(claim)
    const path = `/api/runners/${runner}`
    const authorization = `Bearer ${token}`
    expect((await server.ask(path, { method: 'DELETE' }, { authorization })).status).toBe(200)
    expect((await server.ask('/api/here', {}, { authorization })).status).toBe(401)
    expect((await server.ask(`${path}/events`, {}, { authorization })).status).toBe(410)
  })
})
