import type { ByMuscle, MuscleGroup, MuscleId } from '../anatomy/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanningTables } from './tables.ts'

/** What a page about a muscle says. */
export interface Muscle {
  readonly id: MuscleId
  readonly name: string
  readonly group: MuscleGroup
  readonly where: string
  readonly inTheStride: string
  readonly runningAlone: string
  readonly whenItCannotCope: string
  readonly article: string | null
  readonly evidenceSays: {
    readonly verdict: 'agrees' | 'mixed' | 'disagrees' | 'silent'
    readonly text: string
    readonly evidence: readonly string[]
  }
  readonly trained: string
  readonly tested: string
}

/** What self-tests are counted in. */
export const SELF_TEST_UNITS = [
  'reps',
  'seconds',
  'hops',
  'contacts',
  'centimetres',
  'degrees',
  'percent',
  'metres-a-second',
  'faults',
] as const
/** One of {@link SELF_TEST_UNITS}. */
export type SelfTestUnit = (typeof SELF_TEST_UNITS)[number]

/** A self-test a gate or a target may ask for. */
export interface SelfTest {
  readonly id: string
  readonly name: string
  readonly unit: SelfTestUnit
  readonly minutes: number
  readonly protocol: readonly string[]
  /**
   * Below `low`: LOW. From `high`: HIGH. Never a failure (evidence R5.5). Where `low` is above `high`, fewer is better:
   * from `low` up LOW, `high` or fewer HIGH.
   */
  readonly low: number
  readonly high: number
  readonly muscles: readonly MuscleId[]
  readonly evidence: readonly string[]
}

/** A source that statements refer to. */
export interface Evidence {
  readonly id: string
  readonly statement: string
  readonly kind: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly checked: boolean
}

/** Everything the planner and the checker know, compiled from `content/`. */
export interface Catalogue {
  readonly version: string
  /** Hash of the fields the planner reads; only a change of it can lead to a new proposal. */
  readonly planningHash: string
  readonly contentHash: string
  readonly muscles: ByMuscle<Muscle>
  readonly exercises: readonly Exercise[]
  readonly selfTests: readonly SelfTest[]
  readonly evidence: readonly Evidence[]
  readonly tables: PlanningTables
}
