import { menuProblemsOf } from '@strongstride/core'
import type { Catalogue, PlanRequest } from '@strongstride/core'
import type { MenuProblem } from '@strongstride/core/menu'
import { generateRunner } from '@strongstride/core/testing'

/** A runner of the population, and the menus a plan for them asked for on the day they were drawn. */
export interface PopulationRunner {
  readonly seed: number
  readonly request: PlanRequest
  readonly problems: readonly MenuProblem[]
}

/** The population that is frozen: so many runners from this seed on. */
export const POPULATION = { runners: 200, firstSeed: 1_000_000 } as const

const isAsking = ({ candidates }: MenuProblem): boolean => candidates.some((list) => list.length > 0)

/**
 * Draws runners who have a plan: all stages, kits, minutes, complaints, emphases and races that generated runners have;
 * seeds whose runner is stopped or refused are passed over.
 */
export const drawPopulation = (
  runners: number,
  firstSeed: number,
  catalogue: Catalogue,
): readonly PopulationRunner[] => {
  const drawn: PopulationRunner[] = []
  for (let seed = firstSeed; drawn.length < runners; seed += 1) {
    const request = generateRunner(seed)
    const problems = menuProblemsOf(request, catalogue).filter(isAsking)
    if (problems.length > 0) drawn.push({ seed, request, problems })
  }
  return drawn
}
