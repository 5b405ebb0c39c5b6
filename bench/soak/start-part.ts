import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { figureOf } from '../figure.ts'
import { medianOf, runProgram } from '../run-program.ts'
import { inFreshFolder } from './places.ts'
import type { SoakPart } from './soak-part.ts'
import { startServerNow } from './soak-server.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const STARTS = 5
const MOST_SECONDS = 3
const PATIENCE = 60_000
const PORT = 4791

/** What `npm start` does before it serves: builds the app where it has changed. */
const BUILD = join(ROOT, 'tools', 'build-web.ts')

const hasApp = (): boolean =>
  existsSync(BUILD) && existsSync(join(ROOT, 'packages', 'cli', 'src', 'commands', 'serve.ts'))

const untilPage = async (address: string): Promise<void> => {
  const until = performance.now() + PATIENCE
  while (performance.now() < until) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === 200) return
    await wait(20)
  }
  throw new Error(`nothing answers at ${address}`)
}

/** Milliseconds from the command to the first answer, over data that were there before. */
const timeServe = async (folder: string): Promise<number> => {
  const began = performance.now()
  if (runProgram(process.execPath, [BUILD], { cwd: ROOT }).code !== 0) throw new Error('the app was not built')
  const words = [join(ROOT, 'tools', 'start.js'), 'serve', '--port', String(PORT)]
  const env = { ...process.env, STRONGSTRIDE_DATA: folder }
  const started = spawn(process.execPath, words, { cwd: ROOT, env, stdio: 'ignore', detached: true })
  const end = (): void => {
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL')
  }
  return untilPage(`http://localhost:${PORT}/`)
    .then(() => performance.now() - began)
    .finally(end)
}

const timeServer = async (folder: string): Promise<number> => {
  const began = performance.now()
  const server = await startServerNow({ place: { folder, databaseUrl: null } })
  await untilPage(`${server.origin}/api/health`)
  const took = performance.now() - began
  await server.kill()
  return took
}

/** From the command to the page, every time but the first; until there is a command to serve, to the server's health. */
export const startPart: SoakPart = ({ show }) =>
  inFreshFolder(async (folder) => {
    const isWhole = hasApp()
    const time = isWhole ? timeServe : timeServer
    await time(folder)
    const times: number[] = []
    for (let start = 1; start <= STARTS; start++) {
      times.push(await time(folder))
      show(`${start} of ${STARTS} starts`)
    }
    const notes = [
      isWhole
        ? 'what npm start does, to the page; without opening a browser'
        : 'the server process alone, to its health',
    ]
    return [figureOf('start.seconds', medianOf(times) / 1000, 's', { goal: ['<', MOST_SECONDS], notes })]
  })
