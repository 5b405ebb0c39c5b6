import type { Change, HelpInBlock, MuscleChange } from '@strongstride/core'
import type { Words } from '../words/language.ts'
import type { PlanWords } from './words/en.ts'

/** What an answer about help is told with. */
export interface HelpWords {
  readonly words: Words
  readonly plan: PlanWords
  readonly exercise: (id: string) => string
  readonly test: (id: string) => string
}

/** A what-if, as a line of its own. */
export const changeText = (change: Change, { words, plan, test }: HelpWords): string => {
  const { help } = plan
  const { vocabulary } = words.pack
  switch (change.kind) {
    case 'minutes':
      return help.minutes(change.minutes)
    case 'session':
      return help.session(change.sessions)
    case 'weekday':
      return help.weekday(vocabulary.WEEKDAYS[change.weekday].long)
    case 'kit':
      return vocabulary.KITS[change.kit]
    case 'healed':
      return help.healed(vocabulary.TISSUES[change.tissue])
    case 'test':
      return help.test(test(change.test), change.atLeast)
  }
}

/** Muscles and hops that are named before the rest is left out. */
const MOST_MUSCLES = 4
const MOST_HOPS = 2

const muscleText = ({ muscle, from, to, of }: MuscleChange, { words, plan }: HelpWords): string => {
  const { format, pack } = words
  const name = pack.vocabulary.MUSCLES[muscle]
  return to >= of
    ? plan.help.whole(name, format.number(from), format.number(of))
    : plan.help.muscle(name, format.number(from), format.number(to), format.number(of))
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What a what-if brings in the weeks of a block, in sets, a line each: demands, what opens, muscles, and what it costs. */
export const helpTexts = (block: HelpInBlock, told: HelpWords): readonly string[] => {
  const { missed, hops, muscles } = block
  const { help } = told.plan
  const { format, pack } = told.words
  const isNearer = ({ from, to, of }: MuscleChange): boolean => Math.min(to, of) > Math.min(from, of)
  const up = muscles.filter(isNearer).slice(0, MOST_MUSCLES)
  const down = muscles.filter(({ from, to, of }) => to < from && to < of)
  return [
    ...(missed.pins > 0 ? [help.pins(missed.pins)] : []),
    ...(missed.groups > 0 ? [help.groups(missed.groups)] : []),
    ...(missed.patterns > 0 ? [help.patterns(missed.patterns)] : []),
    ...(missed.emphasis > 0 ? [help.emphasis] : []),
    ...(hops.length > 0 ? [help.opens(format.list(hops.slice(0, MOST_HOPS).map(told.exercise)))] : []),
    ...up.map((muscle) => muscleText(muscle, told)),
    ...down.map(({ muscle, from, to }) => help.fewer(pack.vocabulary.MUSCLES[muscle], format.number(from - to))),
  ].map(capital)
}
