import type { DoseTold, ExerciseId, SessionChange, WeightUnit } from '@strongstride/core'
import type { Words } from '../words/language.ts'
import type { ChangeWords } from './words/en.ts'

/** What doses are told with. */
export interface DoseWords {
  readonly words: Words
  readonly change: ChangeWords
  /** An exercise's name by its id, and the unit in which this runner reads its weight. */
  readonly nameOf: (id: ExerciseId) => string
  readonly unitOf: (id: ExerciseId) => WeightUnit
}

const range = (pair: readonly [number, number], { format }: Words): string =>
  pair[0] === pair[1] ? format.number(pair[0]) : `${format.number(pair[0])}–${format.number(pair[1])}`

const amountOf = ({ reps, seconds, contacts, metres }: DoseTold, words: Words): string => {
  if (contacts !== null) return `${contacts} ${words.session.contacts}`
  if (metres !== null) return `${metres} m`
  if (seconds !== null) return `${range(seconds, words)} s`
  return reps === null ? '' : range(reps, words)
}

/** What a dose says, part by part. */
const doseParts = (dose: DoseTold, { words, change }: DoseWords, unit: WeightUnit): readonly string[] => [
  `${dose.sets} × ${amountOf(dose, words)}`,
  dose.load === null ? change.noWeight : words.format.weight(dose.load.kg, unit),
  dose.rir === null ? '' : words.session.stopShort(dose.rir),
]

/** The parts of a dose that are others; null where only what no part tells is. */
export const doseText = (
  { exercise, from, to }: Extract<SessionChange, { readonly type: 'dose' }>,
  told: DoseWords,
): string | null => {
  const unit = told.unitOf(exercise)
  const was = doseParts(from, told, unit)
  const is = doseParts(to, told, unit)
  const isOther = is.map((part, at) => part !== was[at])
  if (!isOther.includes(true)) return null
  const joined = (parts: readonly string[]): string =>
    parts.filter((part, at) => part !== '' && isOther[at] === true).join(', ')
  const [now, before] = [joined(is), joined(was)]
  return before === '' || now === ''
    ? `${told.nameOf(exercise)}: ${is.filter((part) => part !== '').join(', ')}`
    : told.change.dose(told.nameOf(exercise), now, before)
}
