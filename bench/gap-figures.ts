import { compareScores } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore } from '@strongstride/core/menu'
import { testCatalogue } from '@strongstride/cli/testing'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { longSteps } from './freeze.ts'
import { problemsByKey } from './frozen-files.ts'
import type { BestKnown } from './frozen-files.ts'
import { inWorkers } from './in-workers.ts'
import { isSameValue } from './oracle/read-answer.ts'
import { drawPopulation } from './population.ts'
import type { SearchReport } from './search-timed.ts'

/** A search's answer beside the best that is known of its problem. */
interface Held {
  readonly key: string
  readonly score: MenuScore
  readonly best: MenuScore
}

/** A value below one set is counted as one: a gap of next to nothing is not many per cent of it. */
const ONE_SET = 1_000_000

const missedAlike = (a: MenuScore, b: MenuScore): boolean => compareScores({ ...a, value: 0 }, { ...b, value: 0 }) === 0
const missesMore = ({ score, best }: Held): boolean => compareScores({ ...score, value: 0 }, { ...best, value: 0 }) > 0

/** Per cent that a value is below another; zero where it is not below. */
export const gapPercent = (value: number, best: number): number =>
  (100 * Math.max(0, best - value)) / Math.max(ONE_SET, Math.abs(best))

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const search = (
  problems: ReadonlyMap<string, MenuProblem>,
  stepsOf: (problem: MenuProblem) => number | null,
  what: string,
): Promise<readonly SearchReport[]> =>
  inWorkers<SearchReport>(
    new URL('menus-worker.ts', import.meta.url),
    [...problems].map(([key, problem]) => ({ key, problem, steps: stepsOf(problem) })),
    what,
  )

const bestFigures = (part: string, held: readonly Held[]): readonly Figure[] => {
  const worse = held.filter(missesMore)
  const gaps = held
    .filter(({ score, best }) => missedAlike(score, best))
    .map(({ key, score, best }) => ({ key, gap: gapPercent(score.value, best.value) }))
    .toSorted((a, b) => b.gap - a.gap)
  const widest = gaps.slice(0, 5).map(({ key, gap }) => `${key} ${gap.toFixed(3)} %`)
  const better = held.filter(({ score, best }) => compareScores(score, best) < 0)
  return [
    figureOf(`${part}-problems`, held.length, 'menus'),
    figureOf(`${part}-mean`, meanOf(gaps.map(({ gap }) => gap)), '% below best', { goal: ['<=', 0.1] }),
    figureOf(`${part}-worst`, gaps[0]?.gap ?? 0, '% below best', { goal: ['<=', 0.5], notes: widest }),
    figureOf(`${part}-missed-more`, worse.length, 'menus', { goal: ['=', 0], notes: worse.map(({ key }) => key) }),
    figureOf(`${part}-above-best-known`, better.length, 'menus', {
      notes: better.length > 0 ? ['`npm run bench -- --freeze --again` keeps what is better'] : [],
    }),
  ]
}

const boundFigures = (held: readonly Held[], known: Readonly<Record<string, BestKnown>>): readonly Figure[] => {
  const asked = held.flatMap(({ key, score }) => {
    const oracle = known[key]?.oracle ?? null
    return oracle === null ? [] : [{ key, score, oracle }]
  })
  const bounded = asked.flatMap(({ key, score, oracle }) => {
    const { bound, score: found } = oracle
    return bound !== null && found !== null && missedAlike(score, found) ? [{ key, value: score.value, bound }] : []
  })
  const above = bounded.filter(({ value, bound }) => value > bound && !isSameValue(value, bound))
  const beyond = asked.filter(
    ({ score, oracle }) =>
      oracle.bound !== null &&
      oracle.score !== null &&
      compareScores({ ...score, value: 0 }, { ...oracle.score, value: 0 }) < 0,
  )
  const closed = asked.filter(({ oracle }) => oracle.closed)
  return [
    figureOf('bound-problems', asked.length, 'menus'),
    figureOf('bound-closed', closed.length, 'menus'),
    figureOf('bound-exceeded', above.length + beyond.length, 'menus', {
      goal: ['=', 0],
      notes: [...above, ...beyond].map(({ key }) => key),
    }),
    figureOf('bound-gap-mean', meanOf(bounded.map(({ value, bound }) => gapPercent(value, bound))), '% below bound'),
    figureOf(
      'bound-gap-mean-closed',
      meanOf(
        closed.flatMap(({ score, oracle }) => (oracle.bound !== null ? [gapPercent(score.value, oracle.bound)] : [])),
      ),
      '% below bound',
    ),
  ]
}

/** Value against best known and against the proven bound (specification, section 5). */
export const gapFigures = async (
  problems: ReadonlyMap<string, MenuProblem>,
  known: Readonly<Record<string, BestKnown>>,
): Promise<readonly Figure[]> => {
  const answers = await search(new Map([...problems].filter(([key]) => key in known)), () => null, 'menus')
  const held = answers.flatMap(({ key, score }): readonly Held[] => {
    const best = known[key]
    return best === undefined ? [] : [{ key, score, best: best.score }]
  })
  const unknown = [...problems.keys()].filter((key) => !(key in known))
  return [
    figureOf('gap-unknown', unknown.length, 'menus', {
      goal: ['=', 0],
      notes: unknown.length > 0 ? ['nothing is known of them: run `npm run bench -- --freeze`'] : [],
    }),
    ...bestFigures('gap', held),
    ...boundFigures(held, known),
  ]
}

/** Runners of another seed, against the long search only. */
export const otherSeedFigures = async (seed: number, runners: number): Promise<readonly Figure[]> => {
  const problems = problemsByKey(drawPopulation(runners, seed, testCatalogue()))
  const long = await search(problems, longSteps, 'long search')
  const bestOf = new Map(long.map(({ key, score }) => [key, score]))
  const answers = await search(problems, () => null, 'menus')
  const held = answers.flatMap(({ key, score }): readonly Held[] => {
    const best = bestOf.get(key)
    return best === undefined ? [] : [{ key, score, best }]
  })
  return bestFigures(`seed-${seed}`, held)
}
