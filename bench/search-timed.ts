import { searchMenu } from '@strongstride/core/menu'
import type { MenuProblem, MenuScore } from '@strongstride/core/menu'

/** A problem to be searched, with so many steps; null: as many as a plan takes. */
export interface SearchTask {
  readonly key: string
  readonly problem: MenuProblem
  readonly steps: number | null
}

/** What a search found, and how long it took. */
export interface SearchReport {
  readonly key: string
  readonly score: MenuScore
  readonly milliseconds: number
}

/** Searches a menu by the clock. */
export const searchTimed = ({ key, problem, steps }: SearchTask): SearchReport => {
  const began = performance.now()
  const { score } = searchMenu(problem, steps === null ? {} : { steps })
  return { key, score, milliseconds: performance.now() - began }
}
