import type { IncomingMessage } from 'node:http'
import { connect, createServer as createPlainServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { feedServers, feedWorld, PUBLIC_ADDRESS, type FeedAnswer, type FeedWorld } from '../testing/index.ts'
import { fetchFeed, type Validators } from './fetch-feed.ts'

const NEVER: Validators = { etag: null, lastModified: null }
const { listen, serve, closeAll } = feedServers()

afterEach(closeAll)

const outcome = async (world: FeedWorld, address = 'http://feeds.example/a.ics', last = NEVER): Promise<unknown> => {
  const fetched = await fetchFeed(address, last, world)
  if (!fetched.ok) return fetched.error
  return fetched.value.type === 'same' ? 'same' : Buffer.from(fetched.value.bytes).toString()
}

const redirectTo =
  (to: (request: IncomingMessage) => string): FeedAnswer =>
  (request, response) => {
    response.writeHead(302, { location: to(request) })
    response.end()
  }

describe('a feed', () => {
  it('is asked by its name, at the address that was checked', async () => {
    const asked: string[] = []
    const world = await serve(({ headers, url }, response) => {
      asked.push(`${headers.host} ${url}`)
      response.end('BEGIN')
    })
    expect(await outcome(world, 'http://feeds.example/a.ics?key=1')).toBe('BEGIN')
    expect([asked, world.connected, world.resolved]).toEqual([
      ['feeds.example /a.ics?key=1'],
      [PUBLIC_ADDRESS],
      ['feeds.example'],
    ])
  })

  it('is asked only for what is new', async () => {
    const world = await serve(({ headers }, response) => {
      const isKnown = headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'Mon'
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'last-modified': 'Mon' })
      response.end(isKnown ? '' : 'BEGIN')
    })
    const first = await fetchFeed('http://feeds.example/', NEVER, world)
    const validators = first.ok && first.value.type === 'bytes' ? first.value.validators : NEVER
    expect(validators).toEqual({ etag: '"1"', lastModified: 'Mon' })
    expect(await outcome(world, 'http://feeds.example/', validators)).toBe('same')
  })

  it('that says nothing is new to who knows nothing is no feed', async () => {
    const world = await serve((_, response) => response.writeHead(304).end())
    expect(await outcome(world)).toEqual({ type: 'status', status: 304 })
  })

  it.each([401, 403, 404, 410, 500])('that answers %i says so', async (status) => {
    const world = await serve((_, response) => response.writeHead(status).end('no'))
    expect(await outcome(world)).toEqual({ type: 'status', status })
  })

  it('is followed where it moved', async () => {
    const world = await serve((request, response) => {
      if (request.url === '/new') response.end('BEGIN')
      else redirectTo(() => '/new')(request, response)
    })
    expect(await outcome(world)).toBe('BEGIN')
  })

  it('is asked at the next address of its name when the first does not answer', async () => {
    const good = await serve((_, response) => response.end('BEGIN'))
    const world: FeedWorld = {
      ...good,
      resolve: async () => ['2606:2800:21f::1', '1.1.1.1', PUBLIC_ADDRESS],
      connect: (to) => (to.address === PUBLIC_ADDRESS ? good.connect(to) : connect(1, '127.0.0.1')),
    }
    expect(await outcome(world)).toBe('BEGIN')
  })
})

describe('a hostile feed', () => {
  it('that redirects in circles is left after five', async () => {
    let count = 0
    const world = await serve(redirectTo(() => `/${(count += 1)}`))
    expect(await outcome(world)).toEqual({ type: 'too-many-redirects' })
    expect(world.connected).toHaveLength(6)
  })

  it.each([
    ['http://127.0.0.1/', 'not-public'],
    ['http://[::1]/', 'not-public'],
    ['http://[::ffff:127.0.0.1]/', 'not-public'],
    ['http://localhost/', 'not-public'],
    ['//169.254.169.254/latest', 'not-public'],
    ['http://feeds.example:22/', 'other-port'],
    ['http://me:secret@feeds.example/', 'with-password'],
    ['file:///etc/passwd', 'not-an-address'],
    ['http://', 'not-an-address'],
  ])('that redirects to %s is not followed', async (to, type) => {
    const world = await serve(redirectTo(() => to))
    expect(await outcome(world)).toEqual({ type })
    expect(world.connected).toEqual([PUBLIC_ADDRESS])
  })

  it.each(['10.0.0.1', '127.0.0.1', '::1', 'fd00::1', '::ffff:192.168.0.1', '169.254.169.254'])(
    'whose name stands for %s is not asked, not even beside a public address',
    async (address) => {
      const world = await serve((_, response) => response.end('inside'), {
        resolve: async () => [PUBLIC_ADDRESS, address],
      })
      expect(await outcome(world)).toEqual({ type: 'not-public' })
      expect(world.connected).toEqual([])
    },
  )

  it('whose name changes its answer is asked at the address that was checked', async () => {
    let times = 0
    const resolve = async (): Promise<readonly string[]> => ((times += 1) === 1 ? [PUBLIC_ADDRESS] : ['127.0.0.1'])
    const world = await serve((_, response) => response.end('BEGIN'), { resolve })
    expect(await outcome(world)).toBe('BEGIN')
    expect([times, world.connected]).toEqual([1, [PUBLIC_ADDRESS]])
  })

  it('whose name changes its answer between redirects is not followed into the house', async () => {
    let times = 0
    const resolve = async (): Promise<readonly string[]> => ((times += 1) === 1 ? [PUBLIC_ADDRESS] : ['127.0.0.1'])
    const world = await serve(
      redirectTo(() => '/again'),
      { resolve },
    )
    expect(await outcome(world)).toEqual({ type: 'not-public' })
    expect(world.connected).toEqual([PUBLIC_ADDRESS])
  })

  it('whose body has no end is left at five megabytes', async () => {
    const world = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      }
      response.on('drain', more)
      more()
    })
    expect(await outcome({ ...world, limits: { ...world.limits, total: 8000, idle: 4000 } })).toEqual({
      type: 'too-large',
      limit: 5_000_000,
    })
  })

  it('that announces too much is not read', async () => {
    const world = await serve((_, response) => response.writeHead(200, { 'content-length': 6_000_000 }).write('x'))
    expect(await outcome(world)).toEqual({ type: 'too-large', limit: 5_000_000 })
  })

  it('that drips is left when its time is over', async () => {
    const world = await serve((_, response) => {
      const drip = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(drip))
    })
    expect(await outcome(world)).toEqual({ type: 'too-slow' })
  })

  it.each<[string, FeedAnswer]>([
    ['never answers', () => undefined],
    ['answers and then says nothing', (_, response) => void response.writeHead(200).write('x')],
  ])('that %s is left', async (_, answer) => {
    const started = performance.now()
    expect(await outcome(await serve(answer))).toEqual({ type: 'too-slow' })
    expect(performance.now() - started).toBeLessThan(1200)
  })

  it('whose name is never found is left', async () => {
    const world = await serve(() => undefined, { resolve: () => new Promise(() => undefined) })
    expect(await outcome(world)).toEqual({ type: 'too-slow' })
  })

  it('that does not exist says so', async () => {
    const world = await serve(() => undefined, { resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    expect(await outcome(world)).toEqual({ type: 'no-such-name' })
  })

  it('that speaks nonsense, breaks off or is not there is unreachable', async () => {
    const nonsense = await listen(createPlainServer((socket) => void socket.end('no HTTP\r\n\r\n')))
    const broken = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('x', () => response.destroy())
    })
    expect(await outcome(feedWorld(nonsense))).toEqual({ type: 'unreachable' })
    expect(await outcome(feedWorld(nonsense), 'https://feeds.example/')).toEqual({ type: 'unreachable' })
    expect(await outcome(broken)).toEqual({ type: 'unreachable' })
    expect(await outcome(feedWorld(1), 'https://feeds.example/')).toEqual({ type: 'unreachable' })
    expect(await outcome(feedWorld(1))).toEqual({ type: 'unreachable' })
  })

  it('that packs its answer although nobody asked is not read', async () => {
    const world = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
    expect(await outcome(world)).toEqual({ type: 'encoded' })
  })

  it('gives no tag to keep that is a book', async () => {
    const world = await serve((_, response) => response.writeHead(200, { etag: `"${'x'.repeat(5000)}"` }).end('BEGIN'))
    const fetched = await fetchFeed('http://feeds.example/', NEVER, world)
    expect(fetched).toMatchObject({ ok: true, value: { validators: NEVER } })
  })

  it('has its address in no refusal', async () => {
    const secret = 'http://feeds.example/secret-key'
    const worlds = [await serve(redirectTo(() => '/secret-key')), feedWorld(1)]
    for (const world of worlds) expect(JSON.stringify(await outcome(world, secret))).not.toContain('secret')
  })
})
