// What the benchmark is held against, kept in bench/frozen: a catalogue, a population with its menu problems, and the
// best menus known. The first two are JSON under brotli: what repeats from block to block costs next to nothing.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Catalogue } from '@strongstride/core'
import type { MenuProblem, MenuScore } from '@strongstride/core/menu'
import type { PopulationRunner } from './population.ts'

/** What the oracle found of a problem in its time. */
export interface OracleRecord {
  readonly score: MenuScore | null
  /** Proven: nothing is missed less, and no value is above this with as little missed; null where it is open. */
  readonly bound: number | null
  readonly closed: boolean
  readonly seconds: number
  /** Values on its way, with as little missed as at its end, and the seconds to each. */
  readonly trace: readonly (readonly [seconds: number, value: number])[]
}

/** The best that is known of a problem, and where it is from. */
export interface BestKnown {
  readonly score: MenuScore
  readonly from: 'search' | 'oracle'
  readonly oracle: OracleRecord | null
}

/** The best known by problem key, and the hash of the frozen catalogue the problems were posed with. */
export interface BestKnownFile {
  readonly planningHash: string
  readonly blocks: Readonly<Record<string, BestKnown>>
}

const folder = join(import.meta.dirname, 'frozen')
const CATALOGUE = join(folder, 'catalogue.json.br')
const RUNNERS = join(folder, 'population.jsonl.br')
const BEST = join(folder, 'best-known.json')

/** The widest window, so that blocks far apart still share their words. */
const WINDOW_BITS = 24
const QUALITY = 9

const pack = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS, [constants.BROTLI_PARAM_QUALITY]: QUALITY },
  })

const unpack = (path: string): string => brotliDecompressSync(readFileSync(path)).toString('utf8')

/** What only people read of a catalogue; the planner does not. */
const WORDS = ['texts', 'figure', 'fit', 'mustNot', 'references', 'complaints', 'tableEvidence']

/** Freezes a catalogue without its words, and a population. */
export const writeFrozen = (catalogue: Catalogue, runners: readonly PopulationRunner[]): void => {
  const planned = JSON.stringify(catalogue, (key, value: unknown) => (WORDS.includes(key) ? undefined : value))
  mkdirSync(folder, { recursive: true })
  writeFileSync(CATALOGUE, pack(planned))
  writeFileSync(RUNNERS, pack(runners.map((runner) => JSON.stringify(runner)).join('\n')))
}

/** Whether there is a frozen population. */
export const hasFrozen = (): boolean => existsSync(CATALOGUE) && existsSync(RUNNERS)

/** The frozen catalogue: all that planning reads, no words for people. */
export const readFrozenCatalogue = (): Catalogue => JSON.parse(unpack(CATALOGUE)) as Catalogue

/** The frozen population. */
export const readFrozenRunners = (): readonly PopulationRunner[] =>
  unpack(RUNNERS)
    .split('\n')
    .map((line) => JSON.parse(line) as PopulationRunner)

/** The name of a problem: the same for the same numbers. */
export const problemKey = (problem: MenuProblem): string =>
  createHash('sha256').update(JSON.stringify(problem)).digest('hex').slice(0, 16)

/** Problems by key, each once, in the order of their keys: an order that has nothing to do with their runners. */
export const problemsByKey = (runners: readonly PopulationRunner[]): ReadonlyMap<string, MenuProblem> =>
  new Map(
    runners
      .flatMap(({ problems }) => problems.map((problem) => [problemKey(problem), problem] as const))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** What is known so far. A key is made of the problem itself, so that what was known stays true whatever is frozen anew. */
export const readBestKnown = (): BestKnownFile =>
  existsSync(BEST) ? (JSON.parse(readFileSync(BEST, 'utf8')) as BestKnownFile) : { planningHash: '', blocks: {} }

/** Writes what is known, a line a problem in the order of their keys. */
export const writeBestKnown = ({ planningHash, blocks }: BestKnownFile): void => {
  const lines = Object.entries(blocks)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, best]) => `${JSON.stringify(key)}: ${JSON.stringify(best)}`)
  writeFileSync(BEST, `{"planningHash": ${JSON.stringify(planningHash)}, "blocks": {\n${lines.join(',\n')}\n}}\n`)
}
