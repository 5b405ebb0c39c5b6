import type { MuscleId } from '../anatomy/index.ts'
import type { Place } from '../athlete/index.ts'
import type { DayNumber } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanItem, PlanWeek } from '../plan/index.ts'
import { isRestRow } from '../strength/index.ts'
import type { PlanningTables, Range } from '../strength/index.ts'
import { toThousandths, type Thousandths } from '../units/index.ts'
import { loadKitAt, type Openings } from './opened-steps.ts'
import type { RunnerView } from './runner-view.ts'

/** Effective sets of each muscle that has any. */
export type SetsByMuscle = ReadonlyMap<MuscleId, Thousandths>

/** Reps in reserve above which a set is too easy to count whole (section 5). */
const EASIEST_WORKING_RIR = 4
/** Sets a day of micro-dose adds to foot and shin each, up to the week's most (section 11, "Effective sets"). */
const MICRO_DOSE_SETS_A_DAY = toThousandths(0.5)
/** Muscles the micro-dose counts for. */
const MICRO_DOSE_MUSCLES: readonly MuscleId[] = ['foot-intrinsics', 'tibialis-anterior']

const LOOSE_PHASES: readonly string[] = ['taper', 'race', 'recover']

/** A deload, taper, race or recovery week. */
export const isLoose = (week: PlanWeek): boolean =>
  week.deload || LOOSE_PHASES.includes(week.phase) || isRestRow(week.row)

/** What the quality of a set depends on beside its item. */
export interface Surroundings {
  readonly tables: PlanningTables
  readonly runner: RunnerView
  readonly openings: Openings
}

/** Where an item stands. */
export interface Spot {
  readonly week: PlanWeek
  readonly day: DayNumber
  readonly place: Place
}

const isWorkingStep = (exercise: Exercise, { place, day }: Spot, { runner, openings }: Surroundings): boolean => {
  const steps = openings.steps(exercise.ladder, place, day)
  if (exercise.tissues.some((tissue) => runner.lights.get(tissue) === 'amber')) {
    return exercise.contraction === 'isometric' || exercise.step <= (steps[1] ?? steps[0] ?? exercise.step)
  }
  return exercise.step >= (steps.at(-2) ?? steps.at(-1) ?? exercise.step)
}

const OFF_RANGE_ROWS: readonly string[] = ['strength', 'power', 'maintain']

const isWithin = (reps: Range | null, [low, high]: Range): boolean => reps !== null && reps[0] >= low && reps[1] <= high

const isOffRange = (item: PlanItem, exercise: Exercise, spot: Spot, { tables, runner }: Surroundings): boolean => {
  const { week, place } = spot
  if (!OFF_RANGE_ROWS.includes(week.row)) return false
  if (exercise.pattern !== 'knee' && exercise.pattern !== 'hip') return false
  const loaded = !runner.under16 && loadKitAt(exercise, place) !== null
  const range = loaded ? tables.dose[week.row].main[runner.stage].reps : tables.doseRows.bodyweightStrength
  return !isWithin(item.reps, range)
}

/** What a set of an item is worth, the least of what applies (section 11, "Effective sets"). */
export const qualityOf = (item: PlanItem, exercise: Exercise, spot: Spot, around: Surroundings): Thousandths => {
  const { quality } = around.tables
  const tooEasy = item.rir !== null && item.rir > EASIEST_WORKING_RIR && !isLoose(spot.week)
  const worth = [
    isWorkingStep(exercise, spot, around) && !tooEasy ? quality.working : quality.stepDown,
    exercise.drill ? quality.drill : quality.working,
    isOffRange(item, exercise, spot, around) ? quality.offRange : quality.working,
  ]
  return toThousandths(Math.min(...worth))
}

/** Adds up effective sets. */
export const sumOfSets = (parts: readonly SetsByMuscle[]): SetsByMuscle => {
  const sum = new Map<MuscleId, Thousandths>()
  for (const part of parts) {
    for (const [muscle, sets] of part) sum.set(muscle, (sum.get(muscle) ?? 0) + sets)
  }
  return sum
}

/** Effective sets of an item of known quality; plyometrics count as contacts instead. */
export const setsOfItem = (item: PlanItem, exercise: Exercise, quality: Thousandths): SetsByMuscle =>
  new Map(
    (exercise.role === 'plyo' ? [] : exercise.muscles).map(({ muscle, share }) => [
      muscle,
      Math.round((item.sets * toThousandths(share) * quality) / 1000),
    ]),
  )

/** What the micro-dose of a week adds. */
export const setsOfMicroDose = (days: number, most: number): SetsByMuscle => {
  const sets = Math.min(toThousandths(most), days * MICRO_DOSE_SETS_A_DAY)
  return new Map(days === 0 ? [] : MICRO_DOSE_MUSCLES.map((muscle) => [muscle, sets]))
}
