import { boneIsRed } from './bone-is-red.ts'
import { checkedSources } from './checked-sources.ts'
import { complaintExercises } from './complaint-exercises.ts'
import { complaintsCoverTissues } from './complaints-cover-tissues.ts'
import { doseAgrees } from './dose-agrees.ts'
import { exerciseFigures } from './exercise-figures.ts'
import { groupsTrainable } from './groups-trainable.ts'
import { honestClaims } from './honest-claims.ts'
import { idsResolve } from './ids-resolve.ts'
import { ladderLength } from './ladder-length.ts'
import { ladderLoops } from './ladder-loops.ts'
import { ladderNeighbours } from './ladder-neighbours.ts'
import { minutesArithmetic } from './minutes-arithmetic.ts'
import { muscleCoverage } from './muscle-coverage.ts'
import { muscleGroups } from './muscle-groups.ts'
import { muscleMedian } from './muscle-median.ts'
import { noDiagnosis } from './no-diagnosis.ts'
import { noSurerThanSource } from './no-surer-than-source.ts'
import { numbersHaveUnits } from './numbers-have-units.ts'
import { readingLevel } from './reading-level.ts'
import { releasedIds } from './released-ids.ts'
import type { ContentRule } from './rule.ts'
import { selfTestUse } from './self-test-use.ts'
import { sources } from './sources.ts'
import { textCounts } from './text-counts.ts'

/** Every content rule. */
export const CONTENT_RULES: readonly ContentRule[] = [
  idsResolve,
  ladderNeighbours,
  ladderLoops,
  ladderLength,
  muscleGroups,
  muscleCoverage,
  muscleMedian,
  groupsTrainable,
  doseAgrees,
  minutesArithmetic,
  complaintsCoverTissues,
  complaintExercises,
  boneIsRed,
  noDiagnosis,
  noSurerThanSource,
  selfTestUse,
  sources,
  checkedSources,
  honestClaims,
  exerciseFigures,
  textCounts,
  readingLevel,
  numbersHaveUnits,
  releasedIds,
]
