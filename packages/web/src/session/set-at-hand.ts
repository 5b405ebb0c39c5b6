import { weightsFor } from '@strongstride/core/gym'
import type { JournalSet } from '@strongstride/core/journal'
import type { GymSetting, StepAtHand } from './gym.ts'
import type { SetAtHand } from './set-sheet.tsx'
import { unitOf } from './set-texts.ts'

/** A set to be looked at: one of the exercise that was recorded, or the one about to be, as it is asked. */
export const setAtHand = (
  { item, exercise, asked }: Pick<StepAtHand, 'item' | 'exercise' | 'asked'>,
  { log }: GymSetting,
  { set, title }: { readonly set: JournalSet | null; readonly title: string },
): SetAtHand => {
  const kg = set === null ? asked.kg : set.kg
  return {
    title,
    unit: unitOf(item),
    done: set?.done ?? asked.amount,
    kg,
    hasWeight: kg !== null || exercise?.load !== null,
    weights: exercise === null ? [] : weightsFor(exercise, log),
    rir: asked.unit === 'reps' ? item.rir : null,
    set,
  }
}
