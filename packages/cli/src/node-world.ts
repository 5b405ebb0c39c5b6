import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCompiledCatalogue } from '@strongstride/catalogue/compiled'
import { err, ok, parseDay } from '@strongstride/core'
import type { CivilDay, Result } from '@strongstride/core'
import type { InputProblem } from './input-problem.ts'
import { nodeSurroundings } from './node-surroundings.ts'
import type { OutputFile, World } from './world.ts'

const rootFile = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const STANDARD_INPUT = 0

const whyOf = (error: unknown): string => {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is no folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return words[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** A pipe that has nothing yet says so instead of waiting; then we wait. */
const readChunk = (descriptor: number, chunk: Uint8Array): number => {
  for (;;) {
    try {
      return readSync(descriptor, chunk)
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0
      if (codeOf(error) !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_PAUSE)
    }
  }
}

/** Milliseconds. */
const PIPE_PAUSE = 5

const readUpTo = (descriptor: number, limit: number): Uint8Array | null => {
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const chunk = new Uint8Array(1 << 16)
    const count = readChunk(descriptor, chunk)
    if (count === 0) return Buffer.concat(chunks)
    total += count
    if (total > limit) return null
    chunks.push(chunk.subarray(0, count))
  }
}

const readBytes = (path: string, limit: number): Result<Uint8Array, InputProblem> => {
  let descriptor: number | null = null
  try {
    descriptor = path === '-' ? STANDARD_INPUT : openSync(path, 'r')
    if (path !== '-' && fstatSync(descriptor).isDirectory())
      return err({ type: 'unreadable', path, why: 'it is a folder' })
    const bytes = readUpTo(descriptor, limit)
    return bytes === null ? err({ type: 'too-large', path, limit }) : ok(bytes)
  } catch (error) {
    return err({ type: 'unreadable', path, why: whyOf(error) })
  } finally {
    if (descriptor !== null && descriptor !== STANDARD_INPUT) closeSync(descriptor)
  }
}

/** Each file is written beside its place first; only when all are there do they take their places. */
const writeFiles = (files: readonly OutputFile[]): Result<null, InputProblem> => {
  const written: { readonly from: string; readonly to: string }[] = []
  try {
    for (const file of files) {
      const { path } = file
      const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
      written.push({ from: beside, to: path })
      writeFileSync(beside, 'bytes' in file ? file.bytes : file.text)
    }
    for (const { from, to } of written) renameSync(from, to)
    return ok(null)
  } catch (error) {
    for (const { from } of written) rmSync(from, { force: true })
    const place = written.at(-1)?.to ?? ''
    return err({ type: 'unwritable', path: place, why: whyOf(error) })
  }
}

const todayIn = (zone: string): CivilDay | null => {
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    const parts = new Map(format.formatToParts(new Date()).map(({ type, value }) => [type, value]))
    return parseDay(`${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`)
  } catch {
    return null
  }
}

/** Milliseconds of work after which progress is shown. */
const PROGRESS_AFTER = 1000
/** Goes to the start of the line and empties it. */
const CLEAR_LINE = '\r\u001B[2K'

/** One line that replaces itself on a terminal, from a second of work on. */
const progressLine = (): World['showProgress'] => {
  let began: number | null = null
  let isShown = false
  return (text) => {
    began ??= performance.now()
    const isDue = text !== '' && performance.now() - began >= PROGRESS_AFTER
    if (!process.stderr.isTTY || (!isDue && !isShown)) return
    process.stderr.write(`${CLEAR_LINE}${text}`)
    isShown = text !== ''
  }
}

const freeSpace = (folder: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** A machine without a browser says so to nobody: the address was printed. */
const openPage = (address: string): void => {
  const [program = 'xdg-open', ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => null)
  opener.unref()
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })

const softwareVersion = (): string =>
  (JSON.parse(readFileSync(rootFile('package.json'), 'utf8')) as { readonly version: string }).version

/** What a command that keeps a journal needs of the machine. */
const journalWorld = (machineZone: string) => {
  const appFolder = rootFile('dist/web')
  return {
    setting: (name: string) => {
      const value = process.env[name]
      return value === undefined || value === '' ? null : value
    },
    homeFolder: homedir(),
    exists: existsSync,
    freeSpace,
    surroundings: nodeSurroundings(todayIn, machineZone),
    version: softwareVersion(),
    runtime: `Node ${process.versions.node}`,
    appFolder: existsSync(join(appFolder, 'index.html')) ? appFolder : null,
    openPage,
    untilStopped,
  }
}

/** The world as Node shows it. */
export const nodeWorld = (): World => {
  const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const isTerminal = process.stdout.isTTY
  const wantsNoColour = (process.env['NO_COLOR'] ?? '') !== '' || process.env['TERM'] === 'dumb'
  return {
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    showProgress: progressLine(),
    readBytes,
    readText: (path, limit) => {
      const bytes = readBytes(path, limit)
      return bytes.ok ? ok(new TextDecoder('utf-8').decode(bytes.value)) : bytes
    },
    writeFiles,
    columns: isTerminal ? process.stdout.columns : null,
    colour: isTerminal && !wantsNoColour,
    isErrorTerminal: process.stderr.isTTY,
    machineZone,
    todayIn,
    catalogue: () =>
      readCompiledCatalogue(JSON.parse(readFileSync(rootFile('packages/catalogue/compiled/catalogue.json'), 'utf8'))),
    examplePath: rootFile('content/examples/marathon-16-weeks.ics'),
    ...journalWorld(machineZone),
  }
}
