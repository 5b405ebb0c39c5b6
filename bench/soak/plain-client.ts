import { Agent, request } from 'node:http'

/** Asks one server over kept connections and reads no more of an answer than its status: what it costs is the server's. */
export interface PlainClient {
  readonly post: (path: string, body: string) => Promise<void>
  readonly get: (path: string) => Promise<void>
  readonly close: () => void
}

/** A client that costs little beside the server it measures. Anything but 200 is an error. */
export const plainClient = (origin: string, connections: number): PlainClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (method: string, path: string, body: string | null): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers =
        body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const asked = request(origin + path, { agent, method, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve()
          else reject(new Error(`${method} ${path}: ${answer.statusCode}`))
        })
      })
      asked.on('error', reject)
      asked.end(body ?? undefined)
    })
  return {
    post: (path, body) => ask('POST', path, body),
    get: (path) => ask('GET', path, null),
    close: () => agent.destroy(),
  }
}
