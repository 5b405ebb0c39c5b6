import { compareScores } from '@strongstride/core/menu'
import type { MenuProblem } from '@strongstride/core/menu'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import type { BestKnown } from './frozen-files.ts'
import { openOracle } from './oracle/ask-oracle.ts'
import type { Oracle } from './oracle/ask-oracle.ts'
import { medianOf } from './run-program.ts'
import { searchTimed } from './search-timed.ts'

const RACES = 10
/** Seconds the solver may take in a race; one that is not over then counts as this long, at least. */
const RACE_SECONDS = 9

interface Race {
  readonly key: string
  readonly ours: number
  readonly theirs: number
  readonly finished: boolean
}

/** The search, three times by the clock, against the solver until it has a menu as good. */
const race = async (key: string, problem: MenuProblem, oracle: Oracle): Promise<Race> => {
  const runs = Array.from({ length: 3 }, () => searchTimed({ key, problem, steps: null }))
  const score = runs[0]?.score
  if (score === undefined) throw new Error('a search that was not run')
  const { found } = await oracle.ask({ problem, seconds: RACE_SECONDS, enough: score.value })
  const reached = found.find((it) => compareScores(it.score, score) <= 0)
  return {
    key,
    ours: medianOf(runs.map(({ milliseconds }) => milliseconds)) / 1000,
    theirs: reached?.seconds ?? RACE_SECONDS,
    finished: reached !== undefined,
  }
}

const noteOf = ({ key, ours, theirs, finished }: Race): string =>
  `${key} ${(ours * 1000).toFixed(1)} ms, HiGHS ${finished ? '' : 'over '}${theirs.toFixed(2)} s`

/** The solver's own time to our value over ours, on fresh runs of a few of the problems it was asked. */
export const raceFigures = async (
  problems: ReadonlyMap<string, MenuProblem>,
  known: Readonly<Record<string, BestKnown>>,
): Promise<readonly Figure[]> => {
  const asked = [...problems].filter(([key]) => (known[key]?.oracle ?? null) !== null).slice(0, RACES)
  const oracle = openOracle()
  const races: Race[] = []
  for (const [key, problem] of asked) races.push(await race(key, problem, oracle))
  oracle.close()
  return [
    figureOf('race-problems', races.length, 'menus'),
    figureOf('race-ratio', medianOf(races.map(({ ours, theirs }) => theirs / ours)), 'times faster', {
      goal: ['>=', 100],
      notes: races.map(noteOf),
    }),
  ]
}
