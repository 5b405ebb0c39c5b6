import { brokenLimits } from '@strongstride/core/menu'
import type { MenuProblem } from '@strongstride/core/menu'
import { menuProblems } from '@strongstride/core/testing'
import * as fc from 'fast-check'
import { loadHighs } from './load-highs.ts'
import { describe, expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'
import type { OracleAnswer } from './read-answer.ts'
import { solveMenu } from './solve-menu.ts'
import type { OracleReport } from './solve-menu.ts'
import { tryEveryMenu } from './try-every-menu.ts'

const highs = await loadHighs()

const solve = (problem: MenuProblem): OracleAnswer => {
  const reports: OracleReport[] = []
  solveMenu({ problem, seconds: 60, enough: null }, highs, (said) => reports.push(said))
  return readAnswer(problem, reports)
}

const RUNS = process.env['STRONGSTRIDE_LONG'] === '1' ? 400 : 25

/** A problem whose empty menu may stand; without it there is none, and nothing to be asked. */
const open = menuProblems(2, 4).filter(
  (problem) =>
    brokenLimits(
      problem,
      problem.candidates.map((list) => list.map(() => 0)),
    ).length === 0,
)

describe('the oracle', () => {
  test('finds what trying every menu finds, and proves it', () => {
    fc.assert(
      fc.property(open, (problem) => {
        const { best, closed, bound } = solve(problem)
        expect(best?.score).toEqual(tryEveryMenu(problem))
        expect(closed).toBe(true)
        expect(bound).toBeCloseTo(best?.score.value ?? 0, -1)
      }),
      { numRuns: RUNS },
    )
  })
})
