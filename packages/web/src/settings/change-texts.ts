import type { DoseTold, SessionChange, Spot, WeekDifference, WeightUnit } from '@strongstride/core'
import type { Words } from '../words/language.ts'
import type { SettingsWords } from './words/en.ts'

/** What the words of a change are made with. */
export interface ChangeWords {
  readonly words: Words
  readonly offer: SettingsWords['offer']
  /** Name of an exercise, and the unit of its weight. */
  readonly nameOf: (exercise: string) => string
  readonly unitOf: (exercise: string) => WeightUnit
}

type Of<Type extends SessionChange['type']> = Extract<SessionChange, { readonly type: Type }>

const range = (pair: readonly [number, number], { format }: Words): string =>
  pair[0] === pair[1] ? format.number(pair[0]) : `${format.number(pair[0])}–${format.number(pair[1])}`

const amountOf = ({ reps, seconds, contacts, metres }: DoseTold, words: Words): string => {
  if (contacts !== null) return `${contacts} ${words.session.contacts}`
  if (metres !== null) return `${metres} m`
  if (seconds !== null) return `${range(seconds, words)} s`
  return reps === null ? '' : range(reps, words)
}

/** What a dose says, part by part. */
const doseParts = (dose: DoseTold, { words, offer }: ChangeWords, unit: WeightUnit): readonly string[] => [
  `${dose.sets} × ${amountOf(dose, words)}`,
  dose.load === null ? offer.noWeight : words.format.weight(dose.load.kg, unit),
  dose.rir === null ? '' : words.session.stopShort(dose.rir),
]

const spotText = (spot: Spot, other: Spot, { format, pack }: Words): string =>
  spot.day === other.day ? pack.vocabulary.SLOTS[spot.slot] : format.shortDay(spot.day)

/** The parts of a dose that are others; null where only what no part tells is. */
const doseText = ({ exercise, from, to }: Of<'dose'>, how: ChangeWords): string | null => {
  const unit = how.unitOf(exercise)
  const was = doseParts(from, how, unit)
  const is = doseParts(to, how, unit)
  const changed = is.map((_, part) => part).filter((part) => is[part] !== was[part])
  const told = (parts: readonly string[]): string => changed.map((part) => parts[part]).join(', ')
  return changed.length === 0 ? null : how.offer.dose(how.nameOf(exercise), told(was), told(is))
}

const exerciseText = (
  change: Of<'exercise-swapped' | 'exercise-added' | 'exercise-left-out'>,
  { offer, nameOf }: ChangeWords,
): string => {
  if (change.type === 'exercise-swapped') return offer.swapped(nameOf(change.from), nameOf(change.to))
  return change.type === 'exercise-added' ? offer.comes(nameOf(change.exercise)) : offer.goes(nameOf(change.exercise))
}

const changeText = (change: SessionChange, how: ChangeWords): string | null => {
  const { words, offer } = how
  const { format, session: kinds } = words
  const name = words.app.session(change.session.slice(change.session.indexOf('-') + 1))
  switch (change.type) {
    case 'moved':
      return offer.moved(name, spotText(change.from, change.to, words), spotText(change.to, change.from, words))
    case 'added':
      return offer.added(name, format.shortDay(change.to.day))
    case 'dropped':
      return offer.dropped(name, format.shortDay(change.from.day))
    case 'made':
      return offer.made(name, change.to === 'full' ? offer.full : kinds.kinds[change.to])
    case 'dose':
      return doseText(change, how)
    case 'move-refused':
      return null
    case 'exercise-swapped':
    case 'exercise-added':
    case 'exercise-left-out':
      return exerciseText(change, how)
  }
}

/** What is otherwise in a week, a line each, each once. */
export const weekChangeTexts = ({ sessions, targets }: WeekDifference, how: ChangeWords): readonly string[] => [
  ...new Set([
    ...sessions.map((change) => changeText(change, how)).filter((text) => text !== null),
    ...(targets.length === 0 ? [] : [how.offer.targets(targets.length)]),
  ]),
]
