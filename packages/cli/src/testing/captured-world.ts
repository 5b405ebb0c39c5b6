import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileCatalogue } from '@strongstride/catalogue'
import type { CompiledCatalogue } from '@strongstride/catalogue'
import { err, ok, parseDay } from '@strongstride/core'
import type { CivilDay } from '@strongstride/core'
import type { Surroundings } from '@strongstride/app'
import { sha256, uuidV7 } from '../node-surroundings.ts'
import { nodeWorld } from '../node-world.ts'
import type { Setting, World } from '../world.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')

const compileContent = (): CompiledCatalogue => {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join('content', path).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const compiled = compileCatalogue(files)
  if (!compiled.ok) throw new Error('content does not compile; run `npm run content`')
  return compiled.value
}

/** A folder that no machine has. */
const NO_FOLDER = '/no/such/folder'

/** All worlds of a process share the clock, as commands of one runner do: it goes on by a second with each look. */
let now = Date.UTC(2027, 0, 4, 6, 30)

/** A machine whose ids come in order; its clock has nothing to do with its day. */
const capturedSurroundings = (today: string): Surroundings => ({
  now: () => (now += 1000),
  today: () => parseDay(today) ?? (today as CivilDay),
  newId: () => uuidV7((now += 1), randomBytes(10)),
  hash: sha256,
})

let compiled: CompiledCatalogue | null = null

/** The catalogue as the content says now, compiled once for all tests of a process. */
export const testCatalogue = (): CompiledCatalogue => (compiled ??= compileContent())

/** What a captured world starts with. */
export interface Captured {
  readonly files?: Readonly<Record<string, string>>
  readonly columns?: number | null
  readonly colour?: boolean
  readonly today?: string
  readonly machineZone?: string
  /** Folder of the journal, a real one; absent: one that is not there. */
  readonly data?: string
  readonly settings?: Readonly<Partial<Record<Setting, string>>>
  /** Comes when the world tells a command to stop. */
  readonly stop?: Promise<void>
}

/** A world in memory: what is written can be read back, files that are not given are read from the repository. */
export const capturedWorld = ({
  files = {},
  columns = null,
  colour = false,
  today = '2026-12-28',
  machineZone = 'UTC',
  data = NO_FOLDER,
  settings = {},
  stop = Promise.resolve(),
}: Captured = {}): {
  readonly world: World
  readonly output: () => string
  readonly errors: () => string
  readonly written: Map<string, string>
} => {
  const real = nodeWorld()
  const written = new Map<string, string>()
  const said = { output: '', errors: '' }
  const textOf = (path: string): string | undefined => written.get(path) ?? files[path]
  const readBytes: World['readBytes'] = (path, limit) => {
    const text = textOf(path)
    if (text === undefined) return real.readBytes(path === '-' ? 'no standard input' : join(root, path), limit)
    const bytes = new TextEncoder().encode(text)
    return bytes.length > limit ? err({ type: 'too-large', path, limit }) : ok(bytes)
  }
  const world: World = {
    write: (text) => (said.output += text),
    writeError: (text) => (said.errors += text),
    showProgress: () => undefined,
    readBytes,
    readText: (path, limit) => {
      const bytes = readBytes(path, limit)
      return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes
    },
    writeFiles: (outputs) => {
      for (const file of outputs) {
        written.set(file.path, 'bytes' in file ? new TextDecoder('latin1').decode(file.bytes) : file.text)
      }
      return ok(null)
    },
    columns,
    colour,
    isErrorTerminal: false,
    machineZone,
    todayIn: (zone) => (real.todayIn(zone) === null ? null : parseDay(today)),
    catalogue: testCatalogue,
    examplePath: 'content/examples/marathon-16-weeks.ics',
    setting: (name) => settings[name] ?? (name === 'STRONGSTRIDE_DATA' ? data : null),
    homeFolder: NO_FOLDER,
    exists: real.exists,
    freeSpace: () => null,
    surroundings: capturedSurroundings(today),
    version: '0.0.0-test',
    runtime: 'a test',
    appFolder: null,
    openPage: () => undefined,
    untilStopped: () => stop,
  }
  return { world, output: () => said.output, errors: () => said.errors, written }
}
