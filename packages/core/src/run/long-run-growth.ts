import type { ByStage } from '../athlete/index.ts'
import type { RaceKind } from './race.ts'

/** How the long run goes toward a race. Judgement of coaches where no evidence is named. */
export interface LongRunGoal {
  /** Longest long run worth doing, metres and minutes. */
  readonly peakMetres: ByStage<number>
  readonly peakMinutes: ByStage<number>
  /** Weeks before race week that hold the longest run. */
  readonly peakWeeksBefore: number
}

/** The peak of the long run by race; a marathon's comes three weeks before (judgement). */
export const LONG_RUN_GOALS: Readonly<Record<RaceKind, LongRunGoal>> = {
  marathon: {
    peakMetres: { first: 30_000, raced: 32_000, experienced: 34_000 },
    peakMinutes: { first: 180, raced: 180, experienced: 180 },
    peakWeeksBefore: 3,
  },
  half: {
    peakMetres: { first: 18_000, raced: 20_000, experienced: 22_000 },
    peakMinutes: { first: 110, raced: 115, experienced: 120 },
    peakWeeksBefore: 2,
  },
  '10k': {
    peakMetres: { first: 12_000, raced: 15_000, experienced: 18_000 },
    peakMinutes: { first: 75, raced: 90, experienced: 100 },
    peakWeeksBefore: 1,
  },
  '5k': {
    peakMetres: { first: 9_000, raced: 12_000, experienced: 15_000 },
    peakMinutes: { first: 60, raced: 75, experienced: 85 },
    peakWeeksBefore: 1,
  },
}

/** A long run never exceeds the longest of the 30 days before by more than this, in per cent (evidence R2.2). */
export const MOST_GROWTH_PERCENT = 110

/** Days in which the longest run counts (evidence R2.2). */
export const GROWTH_DAYS = 30

/** Distance and time are counted in whole steps a coach would write down: long runs in coarser ones. */
const STEPS = {
  metres: { coarseFrom: 10_000, coarse: 500, fine: 100 },
  minutes: { coarseFrom: 60, coarse: 5, fine: 1 },
} as const

/** What a long run is counted in. */
export type LongRunUnit = keyof typeof STEPS

const stepOf = (amount: number, unit: LongRunUnit): number =>
  amount >= STEPS[unit].coarseFrom ? STEPS[unit].coarse : STEPS[unit].fine

/** Rounds down to what a coach would write. */
const floorAmount = (amount: number, unit: LongRunUnit): number => {
  const step = stepOf(amount, unit)
  return Math.floor(amount / step) * step
}

/**
 * The next long run on the way to a peak: the growth left is spread over the weeks left, and is never more than a
 * tenth over the longest run of the last 30 days.
 *
 * @example
 * ```ts
 * nextLongRun({ last: 18_000, longest: 18_000, peak: 30_000, growingWeeksLeft: 3, unit: 'metres' }) // 19500
 * ```
 */
export const nextLongRun = (step: {
  /** The last long run that was no down week. */
  readonly last: number
  /** The longest of the last 30 days. */
  readonly longest: number
  readonly peak: number
  /** Weeks up to the peak in which the run may grow, this one included. */
  readonly growingWeeksLeft: number
  readonly unit: LongRunUnit
}): number => {
  const { last, longest, peak, growingWeeksLeft, unit } = step
  const most = floorAmount(Math.floor((longest * MOST_GROWTH_PERCENT) / 100), unit)
  if (last >= peak) return Math.min(last, most)
  const grid = stepOf(last, unit)
  const share = Math.ceil((peak - last) / Math.max(1, growingWeeksLeft) / grid) * grid
  return Math.min(last + share, peak, most)
}
