import type { MenuProblem } from './menu-problem.ts'
import type { FoundMenu } from './menu-search.ts'

/** Answers a menu problem. */
export type FindMenu = (problem: MenuProblem) => FoundMenu

/** A search that answers a problem it has been asked before from memory: for whoever plans nearly the same again and again. */
export const rememberSearches = (search: FindMenu): FindMenu => {
  const known = new Map<string, FoundMenu>()
  return (problem) => {
    const key = JSON.stringify(problem)
    const found = known.get(key) ?? search(problem)
    known.set(key, found)
    return found
  }
}
