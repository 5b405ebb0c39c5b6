import { testCatalogue } from '@strongstride/cli/testing'
import { compareScores, menuSteps } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore } from '@strongstride/core/menu'
import {
  hasFrozen,
  problemsByKey,
  readBestKnown,
  readFrozenCatalogue,
  readFrozenRunners,
  writeBestKnown,
  writeFrozen,
} from './frozen-files.ts'
import type { BestKnown, OracleRecord } from './frozen-files.ts'
import { streamFromWorkers } from './in-workers.ts'
import { openOracle } from './oracle/ask-oracle.ts'
import type { Oracle } from './oracle/ask-oracle.ts'
import type { OracleAnswer } from './oracle/read-answer.ts'
import { drawPopulation, POPULATION } from './population.ts'
import type { SearchReport } from './search-timed.ts'

/** What there is to freeze. */
export interface FreezeWish {
  /** Pose the problems anew, with the catalogue and the planner as they are now. */
  readonly pose: boolean
  /** Search again where something is known already. */
  readonly again: boolean
  /** Problems at most. */
  readonly blocks: number
  /** Problems the oracle is asked, and its seconds for each. */
  readonly oracleBlocks: number
  readonly oracleSeconds: number
}

/** The long search: a hundred times the steps of a plan's. */
export const longSteps = (problem: MenuProblem): number => menuSteps(problem) * 100

const LANES = 2
const SAVE_EVERY = 20

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const poseAnew = (): void => {
  const catalogue = testCatalogue()
  say(`posing the menus of ${POPULATION.runners} runners`)
  writeFrozen(catalogue, drawPopulation(POPULATION.runners, POPULATION.firstSeed, catalogue))
}

const isBetter = (a: MenuScore, b: MenuScore | undefined): boolean => b === undefined || compareScores(a, b) < 0

const withSearch = (known: BestKnown | undefined, score: MenuScore): BestKnown =>
  known !== undefined && !isBetter(score, known.score)
    ? known
    : { score, from: 'search', oracle: known?.oracle ?? null }

const withOracle = (known: BestKnown | undefined, oracle: OracleRecord): BestKnown => {
  const { score } = oracle
  if (score !== null && isBetter(score, known?.score)) return { score, from: 'oracle', oracle }
  if (known === undefined) throw new Error('the long search comes before the oracle')
  return { ...known, oracle }
}

/** What is kept of an answer: values on the way with as little missed as at the end. */
export const toOracleRecord = ({ best, bound, closed, seconds, found }: OracleAnswer): OracleRecord => {
  const trace: [number, number][] = []
  for (const { seconds: after, score } of found) {
    const asGood = best !== null && compareScores({ ...score, value: 0 }, { ...best.score, value: 0 }) === 0
    if (asGood && score.value > (trace.at(-1)?.[1] ?? -Infinity))
      trace.push([Math.round(after * 100) / 100, score.value])
  }
  return {
    score: best?.score ?? null,
    bound: bound === null ? null : Math.round(bound),
    closed,
    seconds: Math.round(seconds * 100) / 100,
    trace,
  }
}

type Problems = readonly (readonly [string, MenuProblem])[]

/** A file that is written after every step, so that a freeze can be broken off and taken up again. */
const openKnown = (planningHash: string): { readonly known: Record<string, BestKnown>; readonly save: () => void } => {
  const known: Record<string, BestKnown> = { ...readBestKnown().blocks }
  return { known, save: () => writeBestKnown({ planningHash, blocks: known }) }
}

type Known = ReturnType<typeof openKnown>

const searchAll = async (problems: Problems, { known, save }: Known): Promise<void> => {
  let done = 0
  const onReport = ({ key, score }: SearchReport): void => {
    known[key] = withSearch(known[key], score)
    done += 1
    if (done % SAVE_EVERY !== 0 && done < problems.length) return
    save()
    say(`long search: ${done} of ${problems.length} problems`)
  }
  const tasks = problems.map(([key, problem]) => ({ key, problem, steps: longSteps(problem) }))
  await streamFromWorkers(new URL('menus-worker.ts', import.meta.url), tasks, { lanes: LANES, onReport })
}

const askAll = async (problems: Problems, seconds: number, { known, save }: Known): Promise<void> => {
  const queue = problems.values()
  let done = 0
  const lane = async (oracle: Oracle): Promise<void> => {
    for (const [key, problem] of queue) {
      const answer = await oracle.ask({ problem, seconds, enough: null })
      known[key] = withOracle(known[key], toOracleRecord(answer))
      save()
      done += 1
      say(`oracle: ${done} of ${problems.length} problems`)
    }
    oracle.close()
  }
  await Promise.all(Array.from({ length: LANES }, () => lane(openOracle())))
}

/** Freezes what is not frozen yet, and finds the best of every problem that none is known of. Can be broken off at any time. */
export const freeze = async ({ pose, again, blocks, oracleBlocks, oracleSeconds }: FreezeWish): Promise<void> => {
  if (pose || !hasFrozen()) poseAnew()
  const { planningHash } = readFrozenCatalogue()
  const problems: Problems = [...problemsByKey(readFrozenRunners())].slice(0, blocks)
  const known = openKnown(planningHash)
  const keys = new Set(problems.map(([key]) => key))
  for (const key of Object.keys(known.known)) if (blocks === Infinity && !keys.has(key)) delete known.known[key]
  await searchAll(
    problems.filter(([key]) => again || known.known[key] === undefined),
    known,
  )
  await askAll(
    problems.slice(0, oracleBlocks).filter(([key]) => again || (known.known[key]?.oracle ?? null) === null),
    oracleSeconds,
    known,
  )
}
