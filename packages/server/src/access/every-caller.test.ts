import { ok } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import type { Access, Route } from '../route.ts'
import { ROUTES } from '../routes/index.ts'
import { LOOPBACK, PUBLIC, testServer, type TestServer } from '../testing/index.ts'
import { makeCalendarKey } from './calendar-key.ts'
import { settleOwnRunner } from './own-runner.ts'
import { endSession, openSession, SESSION_DAYS } from './session.ts'

/**
 * Every row of the route table by every caller. What a row does is left out: a stand-in says whether it was reached. So a
 * row that is added is tried by everyone, and what is expected follows from the row's `callers` alone.
 */
interface TriedServer extends TestServer {
  readonly reached: () => readonly string[]
}

const tried = (config: typeof LOOPBACK): TriedServer => {
  const reached: string[] = []
  const routes = ROUTES.map(({ name, says, method, path, callers }): Route => {
    const handle: Route['handle'] = async () => {
      reached.push(name)
      return ok({ status: 204 })
    }
    return { name, says, method, path, callers, answers: [], problems: [], handle }
  })
  return { ...testServer(config, { routes }), reached: () => reached }
}

type Headers = Readonly<Record<string, string>>

/** Who calls: what they send, whose journal they ask for, and as whom they may get in. */
interface Tries {
  readonly name: string
  readonly as: (server: TestServer) => Promise<Headers> | Headers
  readonly path?: 'other-runner' | 'right-key'
  /** `anyone` reads what everyone may read, `anyone-writes` does also what everyone may do. */
  readonly is: readonly (Access | 'anyone-writes')[]
}

const owner = ['anyone', 'anyone-writes', 'owner'] as const
const loopback = ['anyone', 'anyone-writes', 'loopback'] as const

const page = (origin: string, more: Headers = {}): Headers => ({ origin, 'sec-fetch-site': 'same-origin', ...more })

const sessionOf = async (server: TestServer): Promise<{ readonly token: string; readonly id: string }> => {
  const { token, session } = await openSession(server, await settleOwnRunner(server))
  return { token, id: session.id }
}
const cookie = async (server: TestServer): Promise<Headers> => ({
  cookie: `other=1; __Host-strongstride=${(await sessionOf(server)).token}`,
})

const ON_LOOPBACK: readonly Tries[] = [
  {
    name: 'a calendar program with its key',
    as: () => ({}),
    path: 'right-key',
    is: [...loopback, 'calendar-key'],
  },
  {
    name: 'a key through a proxy',
    as: () => ({ 'x-forwarded-for': '10.0.0.1' }),
    path: 'right-key',
    is: ['anyone'],
  },
  { name: 'a program on this machine', as: () => ({}), is: loopback },
  { name: 'the page of this server', as: () => page('http://localhost:4173'), is: loopback },
  {
    name: 'the page by its address',
    as: () => page('http://127.0.0.1:4173', { host: '127.0.0.1:4173' }),
    is: loopback,
  },
  { name: 'the page by its IPv6 address', as: () => page('http://[::1]:4173', { host: '[::1]:4173' }), is: loopback },
  { name: 'a person who types the address', as: () => ({ 'sec-fetch-site': 'none' }), is: ['anyone', 'loopback'] },
  { name: 'the page, for another runner', as: () => page('http://localhost:4173'), path: 'other-runner', is: loopback },
  {
    name: 'a page of another site',
    as: () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    is: ['anyone'],
  },
  { name: 'a page of another site in an old browser', as: () => ({ origin: 'https://evil.example' }), is: ['anyone'] },
  { name: 'a picture on another site', as: () => ({ 'sec-fetch-site': 'cross-site' }), is: ['anyone'] },
  {
    name: 'a page of another port',
    as: () => ({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }),
    is: ['anyone'],
  },
  { name: 'a page without an origin', as: () => ({ origin: 'null' }), is: ['anyone'] },
  {
    name: 'a name that leads here',
    as: () => page('http://evil.example:4173', { host: 'evil.example:4173' }),
    is: ['anyone'],
  },
  { name: 'a name that begins like ours', as: () => ({ host: 'localhost:4173.evil.example' }), is: ['anyone'] },
  { name: 'another port', as: () => ({ host: 'localhost:80' }), is: ['anyone'] },
  { name: 'no host', as: () => ({ host: '' }), is: ['anyone'] },
  { name: 'Forwarded', as: () => ({ forwarded: 'for=10.0.0.1' }), is: ['anyone'] },
  ...['for', 'host', 'proto', 'port', 'server', 'anything'].map((name): Tries => ({
    name: `X-Forwarded-${name}`,
    as: () => ({ [`X-Forwarded-${name}`]: '' }),
    is: ['anyone'],
  })),
  { name: 'Via', as: () => ({ via: '1.1 proxy' }), is: ['anyone'] },
  { name: 'X-Real-IP', as: () => ({ 'x-real-ip': '10.0.0.1' }), is: ['anyone'] },
]

const OWN = 'https://strong.example'

const IN_PUBLIC: readonly Tries[] = [
  {
    name: 'a calendar program with its key',
    as: () => ({ 'x-forwarded-for': '10.0.0.1' }),
    path: 'right-key',
    is: ['anyone', 'anyone-writes', 'calendar-key'],
  },
  {
    name: 'a page of another site with the key',
    as: () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    path: 'right-key',
    is: ['anyone'],
  },
  { name: 'the owner in a page', as: async (server) => page(OWN, await cookie(server)), is: owner },
  {
    name: 'the owner behind a proxy',
    as: async (server) => page(OWN, { ...(await cookie(server)), 'x-forwarded-for': '10.0.0.1' }),
    is: owner,
  },
  {
    name: 'a program of the owner',
    as: async (server) => ({ authorization: `Bearer ${(await sessionOf(server)).token}` }),
    is: owner,
  },
  {
    name: 'the owner, for another runner',
    as: async (server) => page(OWN, await cookie(server)),
    path: 'other-runner',
    is: owner,
  },
  { name: 'nobody', as: () => ({}), is: ['anyone', 'anyone-writes'] },
  { name: 'the page before signing in', as: () => page(OWN), is: ['anyone', 'anyone-writes'] },
  { name: 'this machine', as: () => ({ host: 'localhost:4173' }), is: ['anyone'] },
  { name: 'a guess', as: () => ({ cookie: `__Host-strongstride=${'A'.repeat(43)}` }), is: ['anyone', 'anyone-writes'] },
  {
    name: 'who found the stored hash',
    as: async (server) => ({ authorization: `Bearer ${(await sessionOf(server)).id}` }),
    is: ['anyone', 'anyone-writes'],
  },
  {
    name: 'who was signed out',
    as: async (server) => {
      const { token, id } = await sessionOf(server)
      await endSession(server.notes, id)
      return { authorization: `Bearer ${token}` }
    },
    is: ['anyone', 'anyone-writes'],
  },
  {
    name: 'who signed in too long ago',
    as: async (server) => {
      const { token } = await sessionOf(server)
      server.surroundings.wait(SESSION_DAYS * 86_400_000)
      return { authorization: `Bearer ${token}` }
    },
    is: ['anyone', 'anyone-writes'],
  },
  {
    name: 'a page of another site with the cookie',
    as: async (server) => ({
      ...(await cookie(server)),
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    }),
    is: ['anyone'],
  },
  {
    name: 'a page of a neighbour with the cookie',
    as: async (server) => ({
      ...(await cookie(server)),
      origin: 'https://other.strong.example',
      'sec-fetch-site': 'same-site',
    }),
    is: ['anyone'],
  },
  {
    name: 'the page unencrypted, with the cookie',
    as: async (server) => page('http://strong.example', await cookie(server)),
    is: ['anyone'],
  },
  {
    name: 'a name that leads here, with the cookie',
    as: async (server) => page('https://evil.example', { ...(await cookie(server)), host: 'evil.example' }),
    is: ['anyone'],
  },
]

const OTHER_RUNNER = '00000000-0000-7000-8000-0000000000ff'
const SOME = { hash: 'a'.repeat(64), session: 'b'.repeat(64), feed: '00000000-0000-7000-8000-0000000000fe' }

const pathOf = async (route: Route, { path }: Tries, server: TestServer): Promise<string> => {
  const runner = path === 'other-runner' ? OTHER_RUNNER : await settleOwnRunner(server)
  const key = path === 'right-key' ? (await makeCalendarKey(server, runner, false)).key : 'c'.repeat(43)
  return Object.entries({ ...SOME, key: `${key}.ics`, runner }).reduce(
    (text, [name, value]) => text.replace(`:${name}`, value),
    route.path,
  )
}

const isReading = ({ method }: Route): boolean => method === 'GET' || method === 'HEAD'

const getsIn = (route: Route, { is, path }: Tries): boolean => {
  if (route.callers.includes('anyone')) return isReading(route) || is.includes('anyone-writes')
  if (path === 'other-runner' && route.path.includes(':runner')) return false
  return route.callers.some((access) => is.includes(access))
}

/** Someone who typed the address may read as one who is on this machine, and write nothing. */
const mayTry = (route: Route, tries: Tries): boolean =>
  getsIn(route, tries) && (isReading(route) || tries.name !== 'a person who types the address')

const cases = (all: readonly Tries[]): readonly (readonly [string, string, Route, Tries])[] =>
  ROUTES.flatMap((route) => all.map((tries) => [route.name, tries.name, route, tries] as const))

/** A wrong key leads nowhere, as if there were no calendars. */
const KEPT_OUT: ReadonlySet<number> = new Set([401, 403, 404])

describe.each([
  ['loopback', LOOPBACK, cases(ON_LOOPBACK)],
  ['public', PUBLIC, cases(IN_PUBLIC)],
] as const)('on a %s server', (_, config, all) => {
  it.each(all)('%s by %s: only the right one gets in', async (name, _who, route, tries) => {
    const server = tried(config)
    const headers = await tries.as(server)
    const answer = await server.ask(await pathOf(route, tries, server), { method: route.method }, headers)
    const mayEnter = mayTry(route, tries)
    expect(server.reached()).toEqual(mayEnter ? [name] : [])
    expect(KEPT_OUT.has(answer.status)).toBe(!mayEnter)
    expect([...answer.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual([])
  })
})

it('a request before another site asks is answered without leave to ask', async () => {
  for (const config of [LOOPBACK, PUBLIC]) {
    const server = tried(config)
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PUT' }
    for (const { path } of ROUTES) {
      const answer = await server.ask(path, { method: 'OPTIONS' }, headers)
      expect(answer.status).toBe(405)
      expect([...answer.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual([])
    }
  }
})
