import type { WeightUnit } from '@strongstride/core'
import { weightsFor } from '@strongstride/core/gym'
import type { JournalSet } from '@strongstride/core/journal'
import { weightUnitOf } from '../season/weight-unit.ts'
import type { GymSetting, StepAtHand } from './gym.ts'
import { unitOf, type SetUnit } from './set-texts.ts'

/** A set that is looked at: one that was recorded, or the one about to be. */
export interface SetAtHand {
  readonly title: string
  readonly unit: SetUnit
  readonly done: number
  readonly kg: number | null
  /** Whether a weight may be said of it. */
  readonly hasWeight: boolean
  /** In which its weight is said. */
  readonly weightUnit: WeightUnit
  /** Weights there are, kilograms; empty where nobody said. */
  readonly weights: readonly number[]
  /** Reps in reserve asked for; null where they are not asked. */
  readonly rir: number | null
  /** Null: it is about to be recorded. */
  readonly set: JournalSet | null
}

/** What may lie over the set at hand. */
export type Open = 'overview' | 'cues' | 'finish' | SetAtHand

/** A set to be looked at: one of the exercise that was recorded, or the one about to be, as it is asked. */
export const setAtHand = (
  { item, exercise, asked }: Pick<StepAtHand, 'item' | 'exercise' | 'asked'>,
  { log, state }: GymSetting,
  { set, title }: { readonly set: JournalSet | null; readonly title: string },
): SetAtHand => {
  const kg = set === null ? asked.kg : set.kg
  return {
    title,
    unit: unitOf(item),
    done: set?.done ?? asked.amount,
    kg,
    hasWeight: kg !== null || exercise?.load !== null,
    weightUnit: weightUnitOf(exercise ?? undefined, state),
    weights: exercise === null ? [] : weightsFor(exercise, log),
    rir: asked.unit === 'reps' ? item.rir : null,
    set,
  }
}
