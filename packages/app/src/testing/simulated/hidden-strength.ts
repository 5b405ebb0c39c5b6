import type { Exercise, ExerciseId, PlanningTables } from '@strongstride/core'
import { heldKg, movedKg, shareOfMaximum } from '@strongstride/core/testing'

/** What a simulated runner can lift, which nobody is told. */
export interface HiddenStrength {
  /** Kilograms in all, once. */
  readonly maximumKg: (exercise: Exercise) => number
  /** Repetitions that go with so many kilograms in each hand, none in reserve. */
  readonly repsWith: (exercise: Exercise, kg: number) => number
  /** Kilograms to hold for so many repetitions. */
  readonly kgFor: (exercise: Exercise, reps: number) => number
  /** A session of an exercise is done: it grows a little. */
  readonly train: (exercise: ExerciseId) => void
}

type Numbers = PlanningTables['strengthEstimate']

const MOST_REPS = 30
/** What a session of an exercise brings, and the most that a season does: shares of the strength at its beginning. */
const GAIN = { each: 0.006, most: 0.25 }

/** Kilograms in all that a runner of some mass lifts once, as shares of that mass. */
const SHARES = { upper: 0.5, lower: 1.2, oneLeg: 0.95 }

const shareFor = ({ load, sides }: Exercise): number => {
  if (load?.region === 'upper') return SHARES.upper
  return sides === 2 ? SHARES.oneLeg : SHARES.lower
}

/** Strength that is hidden from the journal, and shows in what is done. */
export const hideStrength = (
  { bodyMassKg, strengthPercent }: { readonly bodyMassKg: number; readonly strengthPercent: number },
  numbers: Numbers,
): HiddenStrength => {
  const sessions = new Map<ExerciseId, number>()
  const maximumKg = (exercise: Exercise): number => {
    const gain = Math.min(GAIN.most, (sessions.get(exercise.id) ?? 0) * GAIN.each)
    const body = movedKg(exercise, 0, bodyMassKg) ?? 0
    return body + ((bodyMassKg * shareFor(exercise) * strengthPercent) / 100) * (1 + gain)
  }
  return {
    maximumKg,
    repsWith: (exercise, kg) => {
      const share = ((movedKg(exercise, kg, bodyMassKg) ?? 0) * 1000) / maximumKg(exercise)
      let reps = 0
      while (reps < MOST_REPS && shareOfMaximum(reps + 1, numbers) >= share) reps += 1
      return reps
    },
    kgFor: (exercise, reps) =>
      heldKg(exercise, (maximumKg(exercise) * shareOfMaximum(reps, numbers)) / 1000, bodyMassKg) ?? 0,
    train: (exercise) => void sessions.set(exercise, (sessions.get(exercise) ?? 0) + 1),
  }
}
