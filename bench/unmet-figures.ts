import { compareScores, searchMenu } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore } from '@strongstride/core/menu'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { openOracle } from './oracle/ask-oracle.ts'
import type { OracleAnswer } from './oracle/read-answer.ts'

/** Seconds the solver has to prove that what a menu misses must be missed. */
const SECONDS = 30
/** Any menu's value is enough: only what is missed is asked about. */
const ANY_VALUE = -1_000_000_000

const SAY_EVERY = 10
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const missedOf = (score: MenuScore): MenuScore => ({ ...score, value: 0 })
const isMissing = ({ pins, groups, patterns, emphasis }: MenuScore): boolean => pins + groups + patterns + emphasis > 0

type Verdict = 'proven' | 'avoidable' | 'open'

/** What the oracle says of a menu that misses something. */
export const judgeMissed = (score: MenuScore, { best, leastMissed }: OracleAnswer): Verdict => {
  if (best !== null && compareScores(missedOf(best.score), missedOf(score)) < 0) return 'avoidable'
  return leastMissed ? 'proven' : 'open'
}

/** Menus that leave something unmet, and whether the oracle proves that no menu of their problem leaves less. */
export const unmetFigures = async (problems: ReadonlyMap<string, MenuProblem>): Promise<readonly Figure[]> => {
  const missing = [...problems].flatMap(([key, problem]) => {
    const { score } = searchMenu(problem)
    return isMissing(score) ? [{ key, problem, score }] : []
  })
  const oracle = openOracle()
  const verdicts: { readonly key: string; readonly verdict: Verdict }[] = []
  for (const { key, problem, score } of missing) {
    const answer = await oracle.ask({ problem, seconds: SECONDS, enough: ANY_VALUE })
    verdicts.push({ key, verdict: judgeMissed(score, answer) })
    if (verdicts.length % SAY_EVERY === 0) say(`the oracle proves: ${verdicts.length} of ${missing.length} menus`)
  }
  oracle.close()
  const keysOf = (verdict: Verdict): readonly string[] =>
    verdicts.filter((it) => it.verdict === verdict).map(({ key }) => key)
  const [avoidable, open] = [keysOf('avoidable'), keysOf('open')]
  return [
    figureOf('unmet-menus', missing.length, 'menus that miss something'),
    figureOf('unmet-proven', keysOf('proven').length, 'menus of which none could miss less'),
    figureOf('unmet-avoidable', avoidable.length, 'menus', { goal: ['=', 0], notes: avoidable }),
    figureOf('unmet-open', open.length, 'menus', {
      goal: ['=', 0],
      notes: [...open, ...(open.length > 0 ? [`not proven in ${String(SECONDS)} s`] : [])],
    }),
  ]
}
