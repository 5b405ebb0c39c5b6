import { checkKeptExercises, checkPast } from './accepted-plan.ts'
import { checkAllowedDays, checkFreeDays } from './allowed-days.ts'
import { checkContacts } from './contacts.ts'
import { checkIllness, checkReadiness, checkSoreness } from './day-reports.ts'
import { checkDeloads } from './deload.ts'
import { checkEffort } from './effort.ts'
import { checkEmphasis } from './emphasis.ts'
import { checkConditions, checkHealthGates } from './health.ts'
import { checkAfterRaces, checkBeforeRaces, checkHeavySpacing } from './heavy-spacing.ts'
import { checkBeforeKeyRuns, checkRunDays } from './key-runs.ts'
import { checkKit } from './kit.ts'
import { checkMicroDose } from './micro-dose.ts'
import { checkMuscleGroups } from './muscle-groups.ts'
import { checkNewExercises } from './new-exercises.ts'
import { checkOpenExercises } from './open-exercises.ts'
import { checkPain } from './pain.ts'
import { checkPatterns } from './patterns.ts'
import { checkPlyometricDays } from './plyometric-days.ts'
import { checkProgression } from './progression.ts'
import type { Rule } from './rule.ts'
import { checkRunSpikes } from './run-spikes.ts'
import { checkSessionContents } from './session-contents.ts'
import { checkDaysWithoutRun, checkHardDays } from './soft-placement.ts'
import { checkSteadyRunning } from './steady-running.ts'
import { checkTaper } from './taper.ts'
import { checkWeeklySets } from './weekly-sets.ts'

/** Every rule of the specification with its check, in the order of section 4. */
export const RULES: readonly Rule[] = [
  { id: 'PL-1', needs: 'request', check: checkBeforeKeyRuns },
  { id: 'PL-2', needs: 'request', check: checkRunDays },
  { id: 'PL-3', needs: 'request', check: checkHeavySpacing },
  { id: 'PL-4', needs: 'request', check: checkBeforeRaces },
  { id: 'PL-5', needs: 'request', check: checkAfterRaces },
  { id: 'PL-6', needs: 'plan', check: checkPlyometricDays },
  { id: 'PL-7', needs: 'request', check: checkAllowedDays },
  { id: 'PL-8', needs: 'plan', check: checkDaysWithoutRun },
  { id: 'PL-9', needs: 'request', check: checkRunSpikes },
  { id: 'PL-10', needs: 'request', check: checkHardDays },
  { id: 'PL-11', needs: 'plan', check: checkFreeDays },
  { id: 'MD-1', needs: 'request', check: checkMicroDose },
  { id: 'MN-1', needs: 'request', check: checkKit },
  { id: 'MN-2', needs: 'request', check: checkOpenExercises },
  { id: 'MN-3', needs: 'request', check: checkPain },
  { id: 'MN-4', needs: 'request', check: checkMuscleGroups },
  { id: 'MN-5', needs: 'request', check: checkEmphasis },
  { id: 'MN-6', needs: 'request', check: checkPatterns },
  { id: 'MN-7', needs: 'request', check: checkSessionContents },
  { id: 'MN-8', needs: 'request', check: checkNewExercises },
  { id: 'DS-1', needs: 'request', check: checkWeeklySets },
  { id: 'DS-2', needs: 'request', check: checkContacts },
  { id: 'DS-3', needs: 'plan', check: checkEffort },
  { id: 'DS-4', needs: 'request', check: checkProgression },
  { id: 'DS-5', needs: 'plan', check: checkDeloads },
  { id: 'DS-6', needs: 'plan', check: checkTaper },
  { id: 'DS-7', needs: 'request', check: checkSteadyRunning },
  { id: 'SF-1', needs: 'request', check: checkHealthGates },
  { id: 'SF-2', needs: 'request', check: checkConditions },
  { id: 'SF-3', needs: 'request', check: checkSoreness },
  { id: 'SF-4', needs: 'request', check: checkIllness },
  { id: 'SF-5', needs: 'request', check: checkReadiness },
  { id: 'ST-1', needs: 'accepted', check: checkPast },
  { id: 'ST-2', needs: 'accepted', check: checkKeptExercises },
]
