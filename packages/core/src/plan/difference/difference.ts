import type { MuscleId } from '../../anatomy/index.ts'
import type { CivilDay } from '../../calendar/index.ts'
import type { ExerciseId } from '../../exercise/index.ts'
import type { RunKind } from '../../run/index.ts'
import type { OwnMove, PlanItem, PlanRequest, SessionKind, SessionSlot } from '../plan.ts'

/** What of a run a difference tells. */
export interface RunTold {
  readonly kind: RunKind
  readonly km: number
  readonly minutes: number
}

/** One thing that was asked otherwise than before. */
export type RequestChange =
  | { readonly type: 'run-moved'; readonly kind: RunKind; readonly from: CivilDay; readonly to: CivilDay }
  | { readonly type: 'run-added'; readonly kind: RunKind; readonly day: CivilDay }
  | { readonly type: 'run-dropped'; readonly kind: RunKind; readonly day: CivilDay }
  | { readonly type: 'run-changed'; readonly day: CivilDay; readonly from: RunTold; readonly to: RunTold }
  | { readonly type: 'day-closed'; readonly day: CivilDay }
  | { readonly type: 'day-opened'; readonly day: CivilDay }
  | { readonly type: 'own-move'; readonly move: OwnMove }
  | { readonly type: 'own-move-withdrawn'; readonly move: OwnMove }
  /** Something that holds for every day: `field` is the request's. */
  | { readonly type: 'field'; readonly field: keyof PlanRequest }

/** Why a session changed: the rule that forbids what was, `taken` where another session stands there, and the change behind it. */
export interface Cause {
  readonly rule: string | null
  readonly change: RequestChange | null
}

/** A day and when on it. */
export interface Spot {
  readonly day: CivilDay
  readonly slot: SessionSlot
}

/** An item's dose, as far as it may differ. */
export type DoseTold = Pick<PlanItem, 'sets' | 'reps' | 'seconds' | 'contacts' | 'metres' | 'rir' | 'load' | 'tempo'>

/** One thing about a session that is otherwise than before. */
export type SessionChange =
  | { readonly type: 'moved'; readonly session: string; readonly from: Spot; readonly to: Spot; readonly cause: Cause }
  | { readonly type: 'added'; readonly session: string; readonly to: Spot; readonly cause: Cause }
  | { readonly type: 'dropped'; readonly session: string; readonly from: Spot; readonly cause: Cause }
  | {
      readonly type: 'made'
      readonly session: string
      readonly from: SessionKind
      readonly to: SessionKind
      readonly cause: Cause
    }
  | { readonly type: 'exercise-swapped'; readonly session: string; readonly from: ExerciseId; readonly to: ExerciseId }
  | { readonly type: 'exercise-added'; readonly session: string; readonly exercise: ExerciseId }
  | { readonly type: 'exercise-left-out'; readonly session: string; readonly exercise: ExerciseId }
  | {
      readonly type: 'dose'
      readonly session: string
      readonly exercise: ExerciseId
      readonly from: DoseTold
      readonly to: DoseTold
    }
  | {
      readonly type: 'move-refused'
      readonly session: string
      readonly wanted: CivilDay
      readonly rule: string
      readonly because: CivilDay | null
      readonly nearest: CivilDay
    }

/** A muscle's weekly target that is otherwise, in effective sets. */
export interface TargetChange {
  readonly muscle: MuscleId
  readonly from: number
  readonly to: number
}

/** A week whose training is otherwise than before. */
export interface WeekDifference {
  readonly start: CivilDay
  readonly sessions: readonly SessionChange[]
  readonly targets: readonly TargetChange[]
}

/** What is otherwise in a plan than in the one before it, as data; the reader's language file makes the words. */
export interface PlanDifference {
  /** What was asked otherwise. */
  readonly asked: readonly RequestChange[]
  /** Weeks that have changed, in their order. */
  readonly weeks: readonly WeekDifference[]
  /** Weeks of both plans whose sessions and targets are the same. */
  readonly weeksUnchanged: number
}
