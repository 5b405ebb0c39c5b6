import { brokenLimits, compareScores, scoreMenu } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore, MenuSets } from '@strongstride/core/menu'
import type { Incumbent, OracleReport, StageEnd } from './solve-menu.ts'

/** What the oracle found of a problem, in the product's own score. */
export interface OracleAnswer {
  /** The best menu and its score; null when it found none. */
  readonly best: FoundAt | null
  /** What is missed is proven to be the least. */
  readonly leastMissed: boolean
  /** Nothing is better: proven. */
  readonly closed: boolean
  /** Millionths that no menu with as little missed can exceed; null where it is not known what must be missed. */
  readonly bound: number | null
  /** Everything it found on the way, the time it took with each. */
  readonly found: readonly FoundAt[]
  /** Seconds to its end, or to its last word where it had to be ended. */
  readonly seconds: number
}

/** A menu found after so many seconds. */
export interface FoundAt {
  readonly seconds: number
  readonly sets: MenuSets
  readonly score: MenuScore
}

const MILLION = 1_000_000

/** Two values are the same to a part in a million: what floating point leaves of whole millionths. */
export const isSameValue = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1, Math.abs(a), Math.abs(b)) / MILLION

const scoreFound = (problem: MenuProblem, { seconds, sets }: Incumbent): FoundAt => {
  const broken = brokenLimits(problem, sets)
  if (broken.length > 0) throw new Error(`the oracle is wrong: its menu breaks ${JSON.stringify(broken)}`)
  return { seconds, sets, score: scoreMenu(problem, sets) }
}

/** Holds what a stage claims against the product's score of the menu it ended with. */
const holdAgainst = (score: MenuScore, { stage, claims }: StageEnd): void => {
  for (const part of ['pins', 'groups', 'patterns', 'emphasis', 'value'] as const) {
    const claimed = claims?.[part]
    if (claimed !== undefined && !isSameValue(claimed, score[part]))
      throw new Error(`the oracle is wrong: ${stage} ends with ${part} ${claimed}, the product says ${score[part]}`)
  }
}

const isClosed = (reports: readonly OracleReport[], stage: StageEnd['stage']): boolean =>
  reports.some((said) => said.type === 'stage' && said.stage === stage && said.closed)

/** The last bound of the value, millionths; the solver makes what lies below zero small. */
const boundOf = (reports: readonly OracleReport[]): number | null => {
  const last = reports.findLast((said) => said.stage === 'value' && said.type !== 'incumbent' && said.bound !== null)
  return last === undefined || last.type === 'incumbent' || last.bound === null ? null : -last.bound * MILLION
}

/** Reads what the solver reported; every menu is scored by the product, and throws where the two disagree. */
export const readAnswer = (problem: MenuProblem, reports: readonly OracleReport[]): OracleAnswer => {
  const found: FoundAt[] = []
  for (const said of reports) {
    if (said.type === 'incumbent') found.push(scoreFound(problem, said))
    if (said.type === 'stage') {
      const last = found.at(-1)
      if (last !== undefined) holdAgainst(last.score, said)
    }
  }
  const leastMissed = isClosed(reports, 'missed') && isClosed(reports, 'emphasis')
  return {
    best: found.toSorted((a, b) => compareScores(a.score, b.score))[0] ?? null,
    leastMissed,
    closed: leastMissed && isClosed(reports, 'value'),
    bound: leastMissed ? boundOf(reports) : null,
    found,
    seconds: reports.at(-1)?.seconds ?? 0,
  }
}
