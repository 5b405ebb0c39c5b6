import { createHash, randomBytes } from 'node:crypto'
import { memoryBlobStore, memoryEventStore, memoryNotebook, type Surroundings } from '@strongstride/app'
import type { CivilDay } from '@strongstride/core'
import { nextStamp, type Batch, type Document, type SealedEvent } from '@strongstride/core/journal'
import { FETCH_SETTING } from '../feeds/fetch-feed.ts'
import { createApp, type ServerParts } from '../create-app.ts'
import type { ServerConfig } from '../route.ts'

/** A machine for tests, whose clock stands until it is told. */
export interface TestMachine extends Surroundings {
  readonly wait: (milliseconds: number) => void
}

const DAY = '2027-01-04' as CivilDay
const START = Date.UTC(2027, 0, 4, 6, 30)

const uuidOf = (now: number): string => {
  const hex = now.toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Makes a machine for tests. */
export const testMachine = (): TestMachine => {
  let now = START
  return {
    now: () => now,
    today: () => DAY,
    newId: () => uuidOf(now),
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    wait: (milliseconds) => {
      now += milliseconds
    },
  }
}

/** A loopback server as `npm start` makes it. */
export const LOOPBACK: ServerConfig = {
  version: '0.0.0-test',
  bound: { host: '127.0.0.1', port: 4173 },
  publicUrl: null,
  appFolder: null,
  backupDays: 30,
}

/** A server behind a public name. */
export const PUBLIC: ServerConfig = {
  ...LOOPBACK,
  bound: { host: '0.0.0.0', port: 4173 },
  publicUrl: 'https://strong.example',
}

/** A server in memory, what it is made of, and what it logged. */
export interface TestServer extends ServerParts {
  readonly surroundings: TestMachine
  readonly lines: readonly object[]
  readonly ask: (path: string, init?: RequestInit, headers?: Readonly<Record<string, string>>) => Promise<Response>
}

const hostOf = ({ publicUrl }: ServerConfig): string =>
  publicUrl === null ? 'localhost:4173' : new URL(publicUrl).host

/** No name leads anywhere. */
const NO_INTERNET: ServerParts['fetching'] & object = { ...FETCH_SETTING, resolve: async () => [] }

/** Starts a server in memory; it is asked under its own name, as a program on the machine asks. */
export const testServer = (config: ServerConfig, parts: Partial<ServerParts> = {}): TestServer => {
  const surroundings = testMachine()
  const lines: object[] = []
  const log = { info: (line: object) => void lines.push(line), error: (line: object) => void lines.push(line) }
  const whole: ServerParts & { readonly surroundings: TestMachine } = {
    events: memoryEventStore(),
    blobs: memoryBlobStore(surroundings),
    notes: memoryNotebook(),
    fetching: NO_INTERNET,
    log,
    ...parts,
    config,
    surroundings,
  }
  const app = createApp(whole)
  if (!app.ok) throw new Error(app.error.type)
  const host = hostOf(config)
  const ask: TestServer['ask'] = async (path, init = {}, headers = {}) =>
    app.value.request(`http://${host}${path}`, { ...init, headers: { host, ...headers } })
  return { ...whole, lines, ask }
}

const DEVICE = '00000000-0000-4000-8000-00000000000d'

/** An event of its own, `number` in an order. */
export const testEvent = (number: number, more: Partial<SealedEvent> = {}): SealedEvent => ({
  id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
  type: 'SetRecorded',
  version: 1,
  stamp: nextStamp(null, START + number, DEVICE),
  at: new Date(START + number).toISOString(),
  day: DAY,
  device: DEVICE,
  data: { repetitions: number },
  ...more,
})

/** A document under its hash. */
export const testDocument = (text: string): Document => ({ hash: testMachine().hash(text), text })

/** A request that writes JSON. */
export const jsonInit = (method: string, json: unknown): readonly [RequestInit, Readonly<Record<string, string>>] => [
  { method, body: JSON.stringify(json) },
  { 'content-type': 'application/json' },
]

/** A batch of events without documents. */
export const testBatch = (...events: readonly SealedEvent[]): Batch => ({ events, documents: [] })

/** The JSON of an answer, as the test knows it to be. */
export const readAnswer = async <Value>(answer: Response): Promise<Value> => (await answer.json()) as Value

/** The runner a loopback server keeps. */
export const runnerOf = async (server: TestServer): Promise<string> =>
  (await readAnswer<{ readonly runner: string }>(await server.ask('/api/here'))).runner
