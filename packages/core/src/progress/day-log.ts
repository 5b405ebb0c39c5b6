import type { MuscleId, TissueId } from '../anatomy/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'

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
      /** Still raised next morning, a day after an amber session (evidence 2.4). */
      readonly setBack?: boolean
    }

/** A session that was done, start to end: what it was planned to take and what it took. */
export interface LoggedSession {
  readonly day: CivilDay
  /** True minutes the plan printed for it. */
  readonly plannedMinutes: number
  /** Minutes it took. */
  readonly minutes: number
}
