import type { MenuCandidate, MenuProblem, MenuSets } from './menu-problem.ts'

/** An exercise that is in a menu, with its session and sets. */
export interface Inside {
  readonly session: number
  readonly candidate: MenuCandidate
  readonly sets: number
}

/** Every exercise that is in a menu, session by session. */
export const insideMenu = (problem: MenuProblem, sets: MenuSets): readonly Inside[] =>
  problem.candidates.flatMap((list, session) =>
    list.flatMap((candidate, index) => {
      const count = sets[session]?.[index] ?? 0
      return count > 0 ? [{ session, candidate, sets: count }] : []
    }),
  )
