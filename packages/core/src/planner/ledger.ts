import type { MuscleId } from '../anatomy/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { TableRow } from '../strength/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { WeekEdge } from './placement.ts'
import { NO_EDGE } from './placement.ts'
import type { History } from './history.ts'

/** A finished week as later weeks look back on it. */
export interface LedgerWeek {
  readonly block: number
  readonly row: TableRow
  /** False for deload, taper, race and recovery weeks: they set no standard for later ones. */
  readonly counts: boolean
  readonly sessions: number
  /** Letters of its sessions, in order. */
  readonly letters: string
  readonly legSets: number
  readonly contacts: number
  readonly setsByExercise: ReadonlyMap<ExerciseId, number>
  readonly rirByExercise: ReadonlyMap<ExerciseId, number>
  readonly effectiveSets: Readonly<Record<MuscleId, Thousandths>>
}

/** What the plan has done so far, week by week; each week appends to it. */
export interface Ledger {
  readonly weeks: readonly LedgerWeek[]
  /** How many of them lie before this plan: those of the accepted one. */
  readonly past: number
  readonly history: History
  readonly edge: WeekEdge
  /** The weeks of the block being planned as they were settled the first time; none while that is done. */
  readonly draft: readonly LedgerWeek[]
}

/** The ledger before the first week. */
export const openLedger = (history: History): Ledger => ({ weeks: [], past: 0, history, edge: NO_EDGE, draft: [] })

const blockWeeks = (block: number, ledger: Ledger, riseWeeks: number): readonly LedgerWeek[] =>
  ledger.weeks.slice(-riseWeeks).filter((week) => week.block === block && week.counts)

/** The most sets of an exercise in the block's last four full weeks; null when it was in none (DS-4). */
export const highestSets = (exercise: ExerciseId, block: number, ledger: Ledger, riseWeeks: number): number | null => {
  const weeks = blockWeeks(block, ledger, riseWeeks)
  const sets = Math.max(0, ...weeks.map((week) => week.setsByExercise.get(exercise) ?? 0))
  return sets === 0 ? null : sets
}

/** Letters of the sessions that stood in the block's last four full weeks (DS-4). */
export const lettersBefore = (block: number, ledger: Ledger, riseWeeks: number): string =>
  blockWeeks(block, ledger, riseWeeks)
    .map((week) => week.letters)
    .join('')

/** The full week of a block with most leg sets; null when it has none (DS-5). */
export const fullestWeek = (block: number, weeks: readonly LedgerWeek[]): LedgerWeek | null => {
  const full = weeks.filter((week) => week.block === block && week.counts && week.sessions > 0)
  return full.reduce<LedgerWeek | null>(
    (best, week) => (best === null || week.legSets > best.legSets ? week : best),
    null,
  )
}

/** The full week a deload is measured by: the fullest of this plan and of the accepted plan before it (DS-5). */
export const measureOfDeload = (
  block: number,
  planned: readonly LedgerWeek[],
  { weeks, past }: Ledger,
): LedgerWeek | null => fullestWeek(block, [...weeks.slice(0, past), ...planned])

/** The last week that set a standard, whatever its block (DS-6). */
export const lastStandardWeek = (ledger: Ledger): LedgerWeek | null =>
  ledger.weeks.filter((week) => week.counts && week.sessions > 0).at(-1) ?? null

/** The highest RIR an exercise had in a block's full weeks so far, else has in those to come; null when it is in none (DS-5). */
export const easiestRir = (exercise: ExerciseId, block: number, { weeks, draft }: Ledger): number | null => {
  const known = [weeks, draft].map((some) =>
    some
      .filter((week) => week.block === block && week.counts)
      .flatMap((week) => week.rirByExercise.get(exercise) ?? []),
  )
  const first = known.find((rirs) => rirs.length > 0)
  return first === undefined ? null : Math.max(...first)
}
