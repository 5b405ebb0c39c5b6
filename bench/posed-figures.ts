import { menuProblemsOf } from '@strongstride/core'
import type { Catalogue } from '@strongstride/core'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { problemKey } from './frozen-files.ts'
import type { PopulationRunner } from './population.ts'

/** Runners whose menus are posed again. */
const SAMPLE = 60

/**
 * Whether the planner still poses what is frozen. A block leans on the menu before it, so only the first block of a
 * runner can be the same after the search has changed; and even there placement may ask for other slots.
 */
export const posedFigures = (runners: readonly PopulationRunner[], catalogue: Catalogue): readonly Figure[] => {
  const asked = runners.slice(0, SAMPLE)
  const same = asked.filter(({ request, problems }) => {
    const [frozen] = problems
    const posed = menuProblemsOf(request, catalogue).find(({ candidates }) =>
      candidates.some((list) => list.length > 0),
    )
    return frozen !== undefined && posed !== undefined && problemKey(posed) === problemKey(frozen)
  })
  return [
    figureOf('posed-as-frozen', (100 * same.length) / asked.length, '% of runners', {
      goal: ['>=', 90],
      notes: same.length === asked.length ? [] : ['far below: `npm run bench -- --freeze --pose` poses them anew'],
    }),
  ]
}
