import type { Fault } from './fault.ts'
import { doseFaults } from './dose-faults.ts'
import { menuFaults } from './menu-faults.ts'
import { placementFaults } from './placement-faults.ts'
import { safetyFaults } from './safety-faults.ts'
import { weekFaults } from './week-faults.ts'

/** Every planted fault, at least one for each rule. */
export const FAULTS: readonly Fault[] = [
  ...placementFaults,
  ...weekFaults,
  ...menuFaults,
  ...doseFaults,
  ...safetyFaults,
]
