import type { PlanItem } from '@strongstride/core'
import type { AskedSet } from '@strongstride/core/gym'
import type { JournalSet } from '@strongstride/core/journal'
import type { Formatter } from '../words/formatter.ts'
import type { StepAtHand } from './gym.ts'
import type { SessionWords } from './words/en.ts'

/** How a set is counted. */
export type SetUnit = AskedSet['unit']

/** What sets are told with. */
export interface Telling {
  readonly words: SessionWords
  readonly format: Formatter
  /** Kilograms in the unit of the exercise's kit. */
  readonly weight: (kg: number) => string
}

/** How an item's sets are counted. */
export const unitOf = ({ contacts, metres, seconds }: PlanItem): SetUnit => {
  if (contacts !== null) return 'contacts'
  if (metres !== null) return 'metres'
  return seconds === null ? 'reps' : 'seconds'
}

/** `10 reps × 12.5 kg`. */
export const amountText = (
  { unit, amount, kg }: { readonly unit: SetUnit; readonly amount: number; readonly kg: number | null },
  { words, format, weight }: Telling,
): string => {
  const what = words.amounts[unit](format.number(amount), amount)
  return kg === null ? what : `${what} × ${weight(kg)}`
}

/** A recorded set: `left, 10 reps × 12.5 kg`. */
export const setText = (set: JournalSet, unit: SetUnit, telling: Telling): string => {
  const what = amountText({ unit, amount: set.done, kg: set.kg }, telling)
  return set.side === null ? what : `${telling.words.sides[set.side]}, ${what}`
}

/** What comes: `Split squat, left side, 10 reps × 12 kg`. */
export const stepText = ({ step, item, exercise, asked }: StepAtHand, telling: Telling): string =>
  [
    exercise?.name ?? item.exercise,
    ...(step.side === null ? [] : [telling.words.side[step.side].toLowerCase()]),
    amountText(asked, telling),
  ].join(', ')

const MINUTE = 60

/** `1:05`, whole seconds; never below zero. */
export const clockText = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, '0')}`
}
