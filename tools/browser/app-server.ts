import { join } from 'node:path'
import type { EventStore } from '@strongstride/app'
import { serve } from '@strongstride/server'
import { LOOPBACK, testServer } from '@strongstride/server/testing'

/** Where `npm run build:web` leaves the app. */
export const BUILT_APP = join(import.meta.dirname, '..', '..', 'dist', 'web')

/** The app on a server of its own, which keeps what it is sent only as long as it runs. */
export interface AppServer {
  /** `http://localhost:PORT`. */
  readonly address: string
  readonly events: EventStore
  readonly stop: () => Promise<void>
}

/** Serves a folder with a built app as `npm start` does, with the same headers; port 0 is any free one. */
export const serveBuilt = async (folder: string, port = 0): Promise<AppServer> => {
  const parts = testServer(LOOPBACK)
  const running = await serve({
    ...parts,
    surroundings: { ...parts.surroundings, now: () => Date.now() },
    config: { ...LOOPBACK, appFolder: folder },
    listen: { host: '127.0.0.1', port },
  })
  if (!running.ok) throw new Error(`the app is not served: ${running.error.type}`)
  const { bound, stop } = running.value
  return { address: `http://localhost:${bound.port}`, events: parts.events, stop }
}
