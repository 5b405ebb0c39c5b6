import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'strongstride.js')
const root = mkdtempSync(join(tmpdir(), 'strongstride-serve-'))
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const environment = { ...process.env, DATABASE_URL: '', STRONGSTRIDE_TOKEN: '', STRONGSTRIDE_PUBLIC_URL: '' }

/** The command line as a person starts it, with a journal of its own. */
const runnerIn =
  (name: string) =>
  (...words: readonly string[]) => {
    const env = { ...environment, STRONGSTRIDE_DATA: join(root, name) }
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], { env, encoding: 'utf8' })
    return { code: status, output: stdout, errors: stderr }
  }

interface Served {
  readonly origin: string
  readonly output: () => string
  readonly errors: () => string
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

const serveIn = async (name: string, more: Readonly<Record<string, string>> = {}): Promise<Served> => {
  const env = { ...environment, STRONGSTRIDE_DATA: join(root, name), ...more }
  const child = spawn(process.execPath, [launcher, 'serve', '--port', '0'], { env })
  running.add(child)
  const said = { output: '', errors: '' }
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code))
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.output += chunk.toString()
      if (said.output.endsWith('\n')) resolve()
    })
    child.on('close', () => reject(new Error(said.errors)))
  })
  return {
    origin: /http\S+[^\s.]/.exec(said.output)?.[0] ?? '',
    output: () => said.output,
    errors: () => said.errors,
    stop: async (signal) => {
      child.kill(signal)
      const code = await ended
      running.delete(child)
      return code
    },
  }
}

const PLAN = ['plan', '--week', 'mon easy 8km, sun long 16km', '--today', '2026-12-28', '--json', '--save'] as const

it('a second folder syncs with a server, and both have what either wrote; the server stops when told', async () => {
  const [laptop, phone] = [runnerIn('laptop'), runnerIn('phone')]
  expect(laptop(...PLAN).code).toBe(0)
  const server = await serveIn('laptop')
  expect(phone('sync', server.origin)).toMatchObject({ code: 0, errors: '' })
  expect(phone('log', 'set', 'plank', '2x30s', '--day', '2026-12-29').code).toBe(0)
  expect(JSON.parse(phone('sync', '--json').output)).toMatchObject({ pushed: 2, pulled: 0 })
  const day = ['today', '--day', '2026-12-28', '--json'] as const
  expect(phone(...day).output).toBe(laptop(...day).output)
  expect(laptop('log', '--day', '2026-12-29').output).toContain('Plank: 2 x 30')
  expect(await server.stop('SIGTERM')).toBe(0)
  expect(server.output()).toMatch(/Ctrl-C stops it\.\nStopped; everything is kept\.\n$/)
  expect(phone('sync')).toMatchObject({ code: 1, errors: expect.stringContaining('does not answer') as unknown })
})

it('the log of a server is JSON, a line a request, without a warning of Node or a name of the journal', async () => {
  const server = await serveIn('logged')
  const { runner } = (await (await fetch(`${server.origin}/api/here`)).json()) as { readonly runner: string }
  await fetch(`${server.origin}/api/runners/${runner}/events?after=0`)
  await server.stop('SIGINT')
  const lines = server.errors().trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { readonly route: string }).route)).toEqual([
    '/api/here',
    '/api/runners/:runner/events',
  ])
  expect(server.errors()).not.toContain(runner)
})

it('a public name needs a code, printed once and not in the log', async () => {
  const server = await serveIn('public', { STRONGSTRIDE_PUBLIC_URL: 'https://strong.example' })
  expect(server.origin).toMatch(/^https:\/\/strong\.example/)
  await server.stop('SIGTERM')
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(server.output())?.[0] ?? 'no code'
  expect(server.output().split(code)).toHaveLength(2)
  expect(server.errors()).not.toContain(code)
})

it('a journal with entries is not mixed with that of another runner; as an export it can be taken along', async () => {
  const [one, other] = [runnerIn('one'), runnerIn('other')]
  expect([one(...PLAN).code, other('log', 'set', 'plank', '2x30s').code]).toEqual([0, 0])
  const server = await serveIn('one')
  expect(other('sync', server.origin)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('keeps the journal of another runner') as unknown,
  })
  const zip = join(root, 'all.zip')
  expect(other('export', zip).errors).toBe(`Written: ${zip}\n`)
  expect(one('import', zip).output).toContain('2 entries and 0 files that were not here')
  expect(one('import', zip).output).toContain('all of it is here already')
  await server.stop('SIGTERM')
})
