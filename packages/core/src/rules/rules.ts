import { checkAllowedDays, checkFreeDays } from './allowed-days.ts'
import { checkAfterRaces, checkBeforeRaces, checkHeavySpacing } from './heavy-spacing.ts'
import { checkBeforeKeyRuns, checkRunDays } from './key-runs.ts'
import { checkMicroDose } from './micro-dose.ts'
import { checkPlyometricDays } from './plyometric-days.ts'
import type { Rule } from './rule.ts'
import { checkRunSpikes } from './run-spikes.ts'
import { checkDaysWithoutRun, checkHardDays } from './soft-placement.ts'

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
]
