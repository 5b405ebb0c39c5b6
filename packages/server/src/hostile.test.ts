import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { serve } from './serve.ts'
import { attackRoutes, LOOPBACK, testServer } from './testing/index.ts'

it('no request, however it is made, makes the server throw or answer 500 and above', async () => {
  const { statuses, breaches } = await attackRoutes(600, 7)
  expect(breaches).toEqual([])
  // The attack gets through to what lies behind every guard.
  for (const status of [200, 204, 400, 401, 403, 404, 405, 409, 410, 413, 415])
    expect(statuses).toHaveProperty(String(status))
})

/** Sends bytes and answers what came back until the connection ended. */
const speak = (port: number, bytes: Uint8Array): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })

const SOUND =
  'POST /api/claim HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'

/** A request with some of its bytes replaced, left out or doubled. */
const brokenBytes = fc
  .array(fc.record({ at: fc.nat(SOUND.length), cut: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((edits) =>
    edits.reduce<readonly number[]>(
      (bytes, { at, cut, put }) => [...bytes.slice(0, at), ...put, ...bytes.slice(at + cut)],
      [...Buffer.from(SOUND)],
    ),
  )

it('no bytes, however they are broken, stop the server or make it answer 500 and above', async () => {
  const server = await serve({
    ...testServer(LOOPBACK),
    config: LOOPBACK,
    listen: { host: '127.0.0.1', port: 0 },
    limits: { headersTime: 100, requestTime: 100, idleTime: 100 },
  })
  if (!server.ok) throw new Error(server.error.type)
  const { bound, stop } = server.value
  try {
    await fc.assert(
      fc.asyncProperty(brokenBytes, async (bytes) => {
        expect(await speak(bound.port, Uint8Array.from(bytes))).not.toMatch(/^HTTP\/1\.1 5/m)
      }),
      { numRuns: 100 },
    )
    expect((await fetch(`http://127.0.0.1:${bound.port}/api/health`)).status).toBe(200)
  } finally {
    await stop()
  }
})
