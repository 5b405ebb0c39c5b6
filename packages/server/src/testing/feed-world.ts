import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Server } from 'node:net'
import { FETCH_LIMITS, type FetchSetting } from '../feeds/fetch-feed.ts'

/** How a calendar's server answers. */
export type FeedAnswer = (request: IncomingMessage, response: ServerResponse) => void

/** What every name stands for in a test, unless it says otherwise. */
export const PUBLIC_ADDRESS = '93.184.216.34'

/** A world in which every public address is one server on this machine; who is let through is judged as ever. */
export interface FeedWorld extends FetchSetting {
  /** Addresses connected to, in order. */
  readonly connected: string[]
  /** Names looked up, in order. */
  readonly resolved: string[]
}

/** Leads every connection to a port of this machine. */
export const feedWorld = (port: number, more: Partial<FetchSetting> = {}): FeedWorld => {
  const [connected, resolved]: [string[], string[]] = [[], []]
  return {
    connected,
    resolved,
    limits: more.limits ?? { ...FETCH_LIMITS, total: 1500, idle: 400 },
    resolve: (host) => {
      resolved.push(host)
      return more.resolve === undefined ? Promise.resolve([PUBLIC_ADDRESS]) : more.resolve(host)
    },
    connect: ({ address }) => {
      connected.push(address)
      return connect(port, '127.0.0.1')
    },
  }
}

/** Real servers for a test, to be closed after it. */
export interface FeedServers {
  readonly listen: (server: Server) => Promise<number>
  readonly serve: (answer: FeedAnswer, more?: Partial<FetchSetting>) => Promise<FeedWorld>
  readonly closeAll: () => void
}

/** Starts servers on free ports of this machine. */
export const feedServers = (): FeedServers => {
  const open: { readonly close: () => unknown; readonly closeAllConnections?: () => void }[] = []
  const listen: FeedServers['listen'] = (server) => {
    open.push(server)
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  }
  return {
    listen,
    serve: async (answer, more) => feedWorld(await listen(createServer(answer)), more),
    closeAll: () => {
      for (const server of open.splice(0)) {
        server.close()
        server.closeAllConnections?.()
      }
    },
  }
}
