import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { canonicalJson } from '@strongstride/core/journal'
import { openStorage, type Storage, type StoragePlace } from '../open-storage.ts'
import { hashOf } from '../whole-file.ts'

/** Whose journal the child writes. */
export const CRASH_RUNNER = numberedId(1)

const CHILD = fileURLToPath(new URL('./appending-child.ts', import.meta.url))
/** Numbers a round may use up. */
const ROUND_NUMBERS = 1_000_000

/** The raw file of a number: some are long, so that a kill may fall into the writing. */
export const fileOf = (number: number): Uint8Array =>
  new TextEncoder().encode(`${number} `.repeat(1 + (number % 7) * 5000))

/** What was acknowledged, and what of it is not there any more. */
export interface CrashReport {
  readonly acknowledged: number
  readonly faults: readonly string[]
}

/** Starts the child, kills it so many milliseconds after its first answer, and gives what it answered until then. */
const killAfter = (place: StoragePlace, first: number, milliseconds: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, place.folder, place.databaseUrl ?? '', String(first)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, complaint, isTimed] = ['', '', false]
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (!isTimed) setTimeout(() => child.kill('SIGKILL'), milliseconds)
      isTimed = true
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(complaint))
    })
  })

const isThere = async (storage: Storage, answer: string, kept: ReadonlyMap<string, string>): Promise<boolean> => {
  const [what, ...rest] = answer.split(' ')
  const numbers = rest.map(Number)
  const [first = 0] = numbers
  if (what === 'events') {
    const documents = [hashOf(fileOf(first))]
    return numbers.every((one) => kept.get(numberedId(one)) === canonicalJson(numberedEvent(one, { documents })))
  }
  if (what === 'file') return (await storage.blobs.get(CRASH_RUNNER, hashOf(fileOf(first)))) !== null
  return (await storage.notes.read(CRASH_RUNNER, `note/${first}`)) === numberedId(first)
}

const findFaults = async (storage: Storage, answers: readonly string[]): Promise<readonly string[]> => {
  const page = await storage.events.read(CRASH_RUNNER, { after: 0, limit: 10_000_000 })
  if (!page.ok) return [page.error.type]
  const { events, documents, last } = page.value
  const kept = new Map(events.map(({ event }) => [event.id, canonicalJson(event)]))
  const faults: string[] = []
  for (const answer of answers) if (!(await isThere(storage, answer, kept))) faults.push(`lost: ${answer}`)
  if (events.length !== last || events.some(({ position }, index) => position !== index + 1)) faults.push('a gap')
  if (events.length % 3 !== 0 || documents.length * 3 !== events.length) faults.push('half a batch')
  return faults
}

/** How many processes write at a time, how often they are killed, and when. */
export interface CrashPlan {
  readonly rounds: number
  readonly writers: number
  /** Milliseconds after its first answer that a process of a round is killed. */
  readonly moment: (round: number) => number
}

/**
 * Starts writing processes on one place, kills them, and looks after each round whether everything that was acknowledged, in
 * this round and all before, is there.
 */
export const runCrashRounds = async (
  place: StoragePlace,
  { rounds, writers, moment }: CrashPlan,
): Promise<CrashReport> => {
  const answers: string[] = []
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    const firsts = Array.from({ length: writers }, (_, writer) => (round * writers + writer) * ROUND_NUMBERS + 1)
    const said = await Promise.all(firsts.map((first) => killAfter(place, first, moment(round))))
    for (const answer of said.flat()) answers.push(answer)
    const storage = await openStorage(place)
    if (!storage.ok) return { acknowledged: answers.length, faults: [...faults, JSON.stringify(storage.error)] }
    for (const fault of await findFaults(storage.value, answers)) faults.push(`round ${round}: ${fault}`)
    await storage.value.close()
  }
  return { acknowledged: answers.length, faults }
}
