import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect as connectTo, isIP, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { hostOf } from './feed-address.ts'

/** Opens a connection to an address that has been checked. A test leads it elsewhere. */
export type Connect = (to: { readonly address: string; readonly port: number }) => Socket

/** A plain connection. */
export const plainConnect: Connect = ({ address, port }) => connectTo({ host: address, port })

/** What is asked, of which checked address. */
export interface FeedRequest {
  readonly url: URL
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly connect: Connect
  readonly signal: AbortSignal
}

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/** No name is looked up here: the connection goes to the address given, and the name is only said and verified on it. */
const openSocket = ({ url, address, connect }: FeedRequest): Socket => {
  const plain = connect({ address, port: PORTS[url.protocol] ?? 0 })
  if (url.protocol === 'http:') return plain
  const host = hostOf(url)
  return secure({ socket: plain, host, ...(isIP(host) === 0 ? { servername: host } : {}) })
}

/** Asks and waits for the head of the answer; its body is still to come. Rejects where there is none. */
export const askFeed = (asked: FeedRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { url, headers, signal } = asked
    const options: RequestOptions = {
      method: 'GET',
      host: hostOf(url),
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers },
      signal,
      createConnection: () => openSocket(asked),
    }
    const request = url.protocol === 'https:' ? httpsRequest(options, resolve) : httpRequest(options, resolve)
    request.on('error', reject)
    request.end()
  })
