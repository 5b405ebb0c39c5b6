import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { httpRemote, type Remote } from '@strongstride/app'
import { askServer } from '@strongstride/server'
import type { StoragePlace } from '@strongstride/storage'

/** What a server process is asked beside HTTP. */
export type ChildQuestion =
  | { readonly type: 'back-up'; readonly to: string }
  | { readonly type: 'tell-memory' }
  | { readonly type: 'allow-pages'; readonly pages: number }

/** What a server process says beside HTTP. */
export type ChildAnswer =
  | { readonly type: 'ready'; readonly origin: string; readonly runner: string }
  | { readonly type: 'backed-up'; readonly to: string; readonly ok: boolean }
  | { readonly type: 'memory'; readonly bytes: number }

/** A server process that answers. */
export interface SoakServer {
  readonly origin: string
  /** The one runner it keeps. */
  readonly runner: string
  readonly remote: Remote
  readonly process: ChildProcess
  /** True when the backup was acknowledged; false when it was refused, or the process ended. */
  readonly backUp: (to: string) => Promise<boolean>
  /** Resident memory in bytes. */
  readonly readMemory: () => Promise<number>
  /** Sets how many pages an SQLite file may have. */
  readonly allowPages: (pages: number) => void
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>
}

/** A server process: when it answers, and how it is ended before it does. */
export interface StartingServer {
  /** Null: it was killed before it answered. */
  readonly ready: Promise<SoakServer | null>
  readonly kill: () => Promise<void>
}

/** How a server process is started. */
export interface ServerStart {
  readonly place: StoragePlace
  /** Migrations beyond those of the product. */
  readonly migrations?: number
  /** Pages an SQLite file may have. */
  readonly mostPages?: number
  /** Less than the product asks of SQLite, to see that less would lose. */
  readonly synchronous?: 'normal'
}

const CHILD = fileURLToPath(new URL('./soak-server-child.ts', import.meta.url))

const waitFor = <Type extends ChildAnswer['type']>(
  child: ChildProcess,
  type: Type,
  isIt: (answer: Extract<ChildAnswer, { type: Type }>) => boolean = () => true,
): Promise<Extract<ChildAnswer, { type: Type }> | null> =>
  new Promise((resolve) => {
    const end = (answer: Extract<ChildAnswer, { type: Type }> | null): void => {
      child.off('message', listen)
      child.off('exit', leave)
      resolve(answer)
    }
    const listen = (answer: ChildAnswer): void => {
      const asked = answer as Extract<ChildAnswer, { type: Type }>
      if (answer.type === type && isIt(asked)) end(asked)
    }
    const leave = (): void => end(null)
    child.on('message', listen)
    child.on('exit', leave)
    if (child.exitCode !== null || child.signalCode !== null) leave()
  })

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

const ask = (child: ChildProcess, question: ChildQuestion): void => {
  if (child.connected) child.send(question, () => null)
}

const serverOf = (
  child: ChildProcess,
  kill: () => Promise<void>,
  { origin, runner }: { readonly origin: string; readonly runner: string },
): SoakServer => ({
  origin,
  runner,
  process: child,
  remote: httpRemote(askServer({ origin, token: null })),
  backUp: async (to) => {
    const answer = waitFor(child, 'backed-up', (answered) => answered.to === to)
    ask(child, { type: 'back-up', to })
    return (await answer)?.ok ?? false
  },
  readMemory: async () => {
    const answer = waitFor(child, 'memory')
    ask(child, { type: 'tell-memory' })
    return (await answer)?.bytes ?? 0
  },
  allowPages: (pages) => ask(child, { type: 'allow-pages', pages }),
  kill,
})

/** Starts a server process over a place. One that ends by itself before it answers is an error, with what it said. */
export const startServer = ({ place, migrations = 0, mostPages, synchronous }: ServerStart): StartingServer => {
  const words = [
    place.folder,
    place.databaseUrl ?? '',
    String(migrations),
    mostPages === undefined ? '' : String(mostPages),
    synchronous ?? '',
  ]
  const child = fork(CHILD, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-5000)))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const kill = async (): Promise<void> => {
    if (!hasEnded(child)) child.kill('SIGKILL')
    await ended
  }
  const ready = waitFor(child, 'ready').then((answer) => {
    if (answer !== null) return serverOf(child, kill, answer)
    if (child.signalCode === 'SIGKILL') return null
    throw new Error(`the server did not start: ${complaint}`)
  })
  return { ready, kill }
}

/** Starts a server process and waits until it answers. */
export const startServerNow = async (start: ServerStart): Promise<SoakServer> => {
  const server = await startServer(start).ready
  if (server === null) throw new Error('the server was killed before it answered')
  return server
}
