import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { err, ok, type Result } from '@strongstride/core'
import type { Bound, HouseRefusal } from './access/house.ts'
import { createApp, type ServerParts } from './create-app.ts'
import { problemResponse } from './http/problem.ts'
import { strictHeaders } from './http/strict-headers.ts'
import type { ServerConfig } from './route.ts'

/** What one client, and all of them, may cost. Times in milliseconds. */
export interface ServerLimits {
  /** Bytes of all headers. */
  readonly headerBytes: number
  /** To send all headers. */
  readonly headersTime: number
  /** To send the whole request. */
  readonly requestTime: number
  /** A connection that waits for its next request. */
  readonly idleTime: number
  /** A connection on which nothing moves, in either direction. */
  readonly stalledTime: number
  readonly connections: number
  /** For what runs, when the server is told to stop. */
  readonly stopTime: number
}

/** What a server allows unless it is told otherwise. */
export const SERVER_LIMITS: ServerLimits = {
  headerBytes: 16 * 1024,
  headersTime: 10_000,
  requestTime: 60_000,
  idleTime: 5_000,
  stalledTime: 60_000,
  connections: 512,
  stopTime: 10_000,
}

/** How often connections are held against the limits of time. */
const LOOKS_PER_LIMIT = 4

/** What a server is made of and told, and where it should listen. Port 0 is any free port. */
export interface ServeOptions extends Omit<ServerParts, 'config'> {
  readonly config: Omit<ServerConfig, 'bound'>
  /** An address or a name of this machine, and a port. */
  readonly listen: Bound
  readonly limits?: Partial<ServerLimits>
}

/** A server that answers. */
export interface RunningServer {
  readonly bound: Bound
  /** Takes no more requests, lets those that run finish within the limit, and cuts off what is left. */
  readonly stop: () => Promise<void>
}

/** Why a server does not run: see {@link HouseRefusal}; or the address cannot be listened on (`EADDRINUSE`: it is taken). */
export type ServeRefusal = HouseRefusal | { readonly type: 'cannot-listen'; readonly code: string }

const listenOn = (server: Server, { host, port }: Bound): Promise<Result<Bound, ServeRefusal>> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(err({ type: 'cannot-listen', code: error.code ?? 'UNKNOWN' }))
    })
    server.listen({ host, port }, () => {
      const { address, port: bound } = server.address() as AddressInfo
      resolve(ok({ host: address, port: bound }))
    })
  })

const brokenStatus = (code: string | undefined): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/** What cannot even be read as a request is answered by hand, with the same headers, and the connection ends. */
const answerBroken =
  (isPublic: boolean) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const headers = Object.entries({ ...strictHeaders('data', isPublic), 'content-length': '0', connection: 'close' })
    socket.end(
      `HTTP/1.1 ${brokenStatus(error.code)} \r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    )
  }

/** A connection whose last answer was sent waits for another request; while stopping it is closed after so long. */
const SWEEP_TIME = 20

const stopServer = (server: Server, within: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), within)
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_TIME)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })

const createLimitedServer = (limits: ServerLimits): Server => {
  const server = createServer({
    // The adapter refuses it too, and then the answer is ours.
    requireHostHeader: false,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.idleTime,
    connectionsCheckingInterval: Math.ceil(Math.min(limits.headersTime, limits.requestTime) / LOOKS_PER_LIMIT),
  })
  server.maxConnections = limits.connections
  server.setTimeout(limits.stalledTime)
  return server
}

/** Methods that a standard request can have; Node knows more. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])

const answerMethod = (response: ServerResponse, isPublic: boolean): void => {
  response.writeHead(405, { ...strictHeaders('data', isPublic), connection: 'close' }).end()
}

/**
 * Serves over HTTP until it is stopped. It listens first and then decides whom it answers, from the address the machine
 * says it listens on; not from the name it was given, which may lead anywhere.
 */
export const serve = async (options: ServeOptions): Promise<Result<RunningServer, ServeRefusal>> => {
  const limits = { ...SERVER_LIMITS, ...options.limits }
  const server = createLimitedServer(limits)
  const bound = await listenOn(server, options.listen)
  if (!bound.ok) return bound
  const app = createApp({ ...options, config: { ...options.config, bound: bound.value } })
  if (!app.ok) {
    await stopServer(server, 0)
    return app
  }
  const isPublic = options.config.publicUrl !== null
  const unreadable = (): Response =>
    problemResponse({ type: 'not-readable' }, options.surroundings.newId(), strictHeaders('data', isPublic))
  const listener = getRequestListener(app.value.fetch, { errorHandler: unreadable })
  server.on('clientError', answerBroken(isPublic))
  server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
    if (METHODS.has(incoming.method ?? '')) void listener(incoming, response)
    else answerMethod(response, isPublic)
  })
  const stop = (): Promise<void> => stopServer(server, limits.stopTime)
  return ok({ bound: bound.value, stop })
}
