import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { serve, type RunningServer, type ServeOptions, type ServeRefusal } from './serve.ts'
import { LOOPBACK, testServer } from './testing/index.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

const optionsOf = (more: Partial<ServeOptions> = {}): ServeOptions => ({
  ...testServer(LOOPBACK),
  config: LOOPBACK,
  listen: { host: '127.0.0.1', port: 0 },
  ...more,
})

const start = async (more: Partial<ServeOptions> = {}): Promise<RunningServer> => {
  const served = await serve(optionsOf(more))
  if (!served.ok) throw new Error(served.error.type)
  running.push(served.value)
  return served.value
}

const refusalOf = async (more: Partial<ServeOptions>): Promise<ServeRefusal | null> => {
  const served = await serve(optionsOf(more))
  if (served.ok) running.push(served.value)
  return served.ok ? null : served.error
}

/** Sends bytes as they are and answers all that comes back until the connection ends. */
const speak = ({ bound }: RunningServer, text: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    const socket = connect(bound.port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })

const statusOf = (answer: string): number => Number(answer.split(' ')[1])

describe('where a server listens', () => {
  it('answers this machine, by the port it really has', async () => {
    const { bound } = await start()
    const answer = await fetch(`http://127.0.0.1:${bound.port}/api/here`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('does not start where others reach it unless it has a public name that is encrypted', async () => {
    const listen = { host: '0.0.0.0', port: 0 }
    const named = (publicUrl: string): ServeOptions['config'] => ({ ...LOOPBACK, publicUrl })
    expect(await refusalOf({ listen })).toEqual({ type: 'public-url-needed' })
    expect(await refusalOf({ listen, config: named('http://strong.example') })).toEqual({ type: 'public-url-wrong' })
    expect(await refusalOf({ listen, config: named('https://strong.example') })).toBeNull()
  })

  it('says that a port is taken', async () => {
    const { bound } = await start()
    expect(await refusalOf({ listen: bound })).toEqual({ type: 'cannot-listen', code: 'EADDRINUSE' })
  })
})

describe('what a client may cost', () => {
  it.each([
    ['no request', 'hello\r\n\r\n', 400],
    ['no host', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['headers too large', `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a method of its own', 'TRACE /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
    ['a proxy that says nothing', 'GET /api/here HTTP/1.0\r\nHost: localhost\r\n\r\n', 403],
    [
      'two lengths',
      'POST /api/claim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and pieces',
      'POST /api/claim HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s is refused, with strict headers', async (_, text, status) => {
    const answer = await speak(await start(), text)
    expect(statusOf(answer)).toBe(status)
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
  })

  it('headers that drip are cut off', async () => {
    const server = await start({ limits: { headersTime: 200 } })
    expect(statusOf(await speak(server, 'GET / HTTP/1.1\r\nHost: localhost\r\n'))).toBe(408)
  })

  it('a body that does not come is cut off', async () => {
    const server = await start({ limits: { headersTime: 200, requestTime: 300 } })
    const { port } = server.bound
    const head = `POST /api/claim HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`
    expect([400, 408]).toContain(statusOf(await speak(server, head)))
  })

  it('a body without an announced length is not read further than the route allows', async () => {
    const { bound } = await start()
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } }
    const asked = fetch(`http://localhost:${bound.port}/api/claim`, init as RequestInit)
    expect((await asked).status).toBe(413)
  })

  it('more connections than allowed are not taken', async () => {
    const server = await start({ limits: { connections: 1, headersTime: 300 } })
    const first = speak(server, 'GET / HTTP/1.1\r\n')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await speak(server, 'GET / HTTP/1.1\r\n')).toBe('')
    await first
  })
})

describe('stopping', () => {
  const slow = (milliseconds: number): Partial<ServeOptions> => {
    const server = testServer(LOOPBACK)
    const readTombstone: typeof server.events.readTombstone = async (runner) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return server.events.readTombstone(runner)
    }
    return { events: { ...server.events, readTombstone } }
  }

  it('lets what runs finish, and takes nothing more', async () => {
    const { bound, stop } = await start(slow(200))
    const asked = fetch(`http://127.0.0.1:${bound.port}/api/health`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await stop()
    expect((await asked).status).toBe(200)
    await expect(fetch(`http://127.0.0.1:${bound.port}/api/health`)).rejects.toThrow('fetch failed')
  })

  it('cuts off what does not finish in time', async () => {
    const { bound, stop } = await start({ ...slow(5000), limits: { stopTime: 100 } })
    const asked = fetch(`http://127.0.0.1:${bound.port}/api/health`).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await stop()
    expect(await asked).toBe('cut off')
  })
})
