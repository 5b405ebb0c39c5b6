import { brokenLimits, compareScores, scoreMenu } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore, MenuSets } from '@strongstride/core/menu'

/** Every menu of a small problem that breaks no limit has this score or a worse one. */
export const tryEveryMenu = (problem: MenuProblem): MenuScore => {
  const sets = problem.candidates.map((list) => list.map(() => 0))
  const spots = problem.candidates.flatMap((list, session) => list.map(({ most }, index) => ({ session, index, most })))
  let best = scoreMenu(problem, sets)
  const look = (menu: MenuSets): void => {
    const score = scoreMenu(problem, menu)
    if (compareScores(score, best) < 0 && brokenLimits(problem, menu).length === 0) best = score
  }
  const tryFrom = (at: number): void => {
    const spot = spots[at]
    if (spot === undefined) return look(sets)
    const row = sets[spot.session]
    if (row === undefined) return
    for (let count = 0; count <= spot.most; count += 1) {
      row[spot.index] = count
      tryFrom(at + 1)
    }
    row[spot.index] = 0
  }
  tryFrom(0)
  return best
}
