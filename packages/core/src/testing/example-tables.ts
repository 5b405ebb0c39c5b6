import type { PlanningTables } from '../strength/index.ts'
import { exampleDoses } from './example-doses.ts'
import { exampleLimits } from './example-limits.ts'
import { exampleProgress } from './example-progress.ts'
import { exampleSeason } from './example-season.ts'
import { exampleTargets } from './example-targets.ts'

/**
 * The planning numbers of the specification for tests inside the core, which may not read the published catalogue.
 * The published ones stand in `content/protocols`; a test of the catalogue may compare the two.
 */
export const exampleTables: PlanningTables = {
  ...exampleSeason,
  ...exampleDoses,
  ...exampleTargets,
  ...exampleLimits,
  ...exampleProgress,
}
