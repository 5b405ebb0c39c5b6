import type { MuscleId, TissueId } from '../anatomy/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import type { Complaint, HealthGate, Place, Sex, Stage, TestResult } from '../athlete/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { PlannedRun, Race } from '../run/index.ts'
import type { EmphasisId } from '../strength/index.ts'
import type { Plan } from './plan.ts'

/** A set that was done. */
export interface LoggedSet {
  readonly day: CivilDay
  readonly exercise: ExerciseId
  /** Repetitions, seconds, contacts or metres, whichever the exercise counts. */
  readonly done: number
  readonly kg: number | null
  readonly rir: number | null
}

/** What the runner said about a day: soreness of a muscle, illness, a morning score, or pain. */
export type DayReport =
  | { readonly kind: 'soreness'; readonly day: CivilDay; readonly muscle: MuscleId; readonly score: number }
  | { readonly kind: 'illness'; readonly day: CivilDay; readonly clearSince: CivilDay | null }
  | {
      readonly kind: 'readiness'
      readonly day: CivilDay
      readonly sleep: number
      readonly fatigue: number
      readonly soreness: number
    }
  | {
      readonly kind: 'pain'
      readonly day: CivilDay
      readonly tissue: TissueId
      readonly light: 'green' | 'amber' | 'red'
    }

/**
 * All that a plan depends on (specification, section 2). The plan carries it whole, so that anyone can check it.
 * `null` means not known, and the plan says what it assumed.
 */
export interface PlanRequest {
  readonly version: 1
  readonly today: CivilDay
  /** IANA name; used to print and export, never to decide. */
  readonly timeZone: string
  readonly weekStart: Weekday
  readonly races: readonly Race[]
  readonly runs: readonly PlannedRun[]
  /** Longest run of the last 30 days, kilometres. */
  readonly longestRunKm: number | null
  readonly stage: Stage
  /** Years. */
  readonly age: number | null
  /** Weeks of steady running up to today: two runs a week or more, no gap over ten days. */
  readonly weeksRunning: number | null
  /** Months of strength work up to today. */
  readonly monthsStrength: number | null
  readonly sex: Sex | null
  readonly bodyMassKg: number | null
  /** Sessions a week wanted, 1 to 4. */
  readonly sessions: 1 | 2 | 3 | 4
  /** Minutes a session may take on each possible weekday; a weekday that is absent is not possible. */
  readonly minutes: Readonly<Partial<Record<Weekday, number>>>
  readonly blackout: readonly CivilDay[]
  /** True when strength may come six hours after a run on the same day. */
  readonly secondSlot: boolean
  readonly places: readonly Place[]
  /** The place used on a weekday, when not the first. */
  readonly placeByWeekday: Readonly<Partial<Record<Weekday, string>>>
  readonly emphasis: EmphasisId
  /** The runner's own factor on a muscle's target, 0 to 2; absent means 1. */
  readonly adjustments: Readonly<Partial<Record<MuscleId, number>>>
  readonly complaints: readonly Complaint[]
  readonly tests: readonly TestResult[]
  readonly health: readonly HealthGate[]
  readonly pins: readonly ExerciseId[]
  readonly bans: readonly ExerciseId[]
  readonly microDose: boolean
  readonly reports: readonly DayReport[]
  readonly log: readonly LoggedSet[]
  /** The plan the runner follows now, when there is one. */
  readonly accepted: Plan | null
}
