import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { selfSigned } from './self-signed.ts'

const launcher = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'strongstride.js')

/** A server that runs: where it is, what it has said, and how it ends. */
export interface RunningServer {
  readonly address: string
  readonly said: () => string
  readonly stop: () => Promise<void>
}

/** Servers for the tests of one file. */
export interface Servers {
  /** A new folder for a journal. */
  readonly folder: () => string
  /** `strongstride serve` on a folder, for this machine alone. */
  readonly serve: (data: string, port?: number) => Promise<RunningServer>
  /** The same under a public name, behind what speaks https. `address` stays the same when it is started again with it. */
  readonly servePublic: (data: string, front: Front) => Promise<RunningServer>
  /** What stands in front of a public server and speaks https. */
  readonly front: () => Promise<Front>
}

/** What speaks https: its address, and where it passes requests on to. */
export interface Front {
  readonly address: string
  readonly passTo: (port: number | null) => void
}

const ADDRESS = /https?:\/\/localhost:\d+/

const start = (
  data: string,
  port: number,
  env: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly said: () => string; readonly ready: Promise<void> } => {
  const words = [launcher, 'serve', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env } })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (ADDRESS.test(said) && said.endsWith('\n')) resolve()
    })
    child.on('close', () => reject(new Error(`the server ended: ${said}`)))
  })
  return { child, said: () => said, ready }
}

const ending = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.on('close', () => resolve())
    child.kill('SIGTERM')
  })

const openFront = async (fronts: Server[]): Promise<Front> => {
  let port: number | null = null
  const server = createServer(selfSigned('localhost'), (asked, answer) => {
    if (port === null) return void asked.socket.destroy()
    const { method, url: path, headers } = asked
    const passed = request({ host: '127.0.0.1', port, method, path, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
    })
    passed.on('error', () => answer.writeHead(502).end())
    asked.pipe(passed)
  })
  fronts.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port: own } = server.address() as AddressInfo
  return {
    address: `https://localhost:${own}`,
    passTo: (next) => {
      port = next
    },
  }
}

/** A port that nobody listens on now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Starts servers for a test, and ends them with their folders after it. */
export const runServers = (): Servers => {
  const children: ChildProcess[] = []
  const folders: string[] = []
  const fronts: Server[] = []
  afterEach(async () => {
    await Promise.all(children.splice(0).map(ending))
    for (const server of fronts.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  const run = async (data: string, port: number, env: Readonly<Record<string, string>>) => {
    const { child, said, ready } = start(data, port, env)
    children.push(child)
    await ready
    return { address: ADDRESS.exec(said())?.[0] ?? '', said, stop: () => ending(child) }
  }
  return {
    folder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'strongstride-journey-'))
      folders.push(folder)
      return folder
    },
    serve: (data, port = 0) => run(data, port, {}),
    servePublic: async (data, front) => {
      const port = await freePort()
      const server = await run(data, port, { STRONGSTRIDE_PUBLIC_URL: front.address })
      front.passTo(port)
      return {
        ...server,
        stop: async () => {
          front.passTo(null)
          await server.stop()
        },
      }
    },
    front: () => openFront(fronts),
  }
}
