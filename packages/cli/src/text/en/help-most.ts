import { counted, decimal, listed, shortened } from './phrases.ts'
import type { Change, HelpInBlock, MuscleChange, Weekday } from '@strongstride/core'
import { inSentence } from './phrases.ts'
import { KIT_WORDS, LONG_DAY_WORDS, MUSCLE_WORDS, TISSUE_WORDS } from './words.ts'
import { TABLE_ROW_WORDS } from './dose-rows.ts'

/** Muscles named before the rest are counted. */
const MOST_MUSCLES = 4
const MOST_HOPS = 2

/** A what-if as the start of a sentence. */
export const changeText = (change: Change, testName: (id: string) => string): string => {
  switch (change.kind) {
    case 'minutes':
      return `${change.minutes} minutes more a session`
    case 'session':
      return `one session more, ${change.sessions} a week`
    case 'weekday':
      return `${LONG_DAY_WORDS[change.weekday satisfies Weekday]} as a day you can train`
    case 'kit':
      return KIT_WORDS[change.kit]
    case 'healed':
      return `the ${TISSUE_WORDS[change.tissue]} free of pain`
    case 'test':
      return `passing the test "${inSentence(testName(change.test))}" (${change.atLeast} or more)`
  }
}

/** What it takes to try it: the option of `plan`. */
export const changeOption = (change: Change): string => {
  switch (change.kind) {
    case 'minutes':
      return '--minutes'
    case 'session':
      return `--sessions ${change.sessions}`
    case 'weekday':
      return `--days, with ${change.weekday}`
    case 'kit':
      return `--kit ${change.kit}`
    case 'healed':
      return `--complaint ${change.tissue}:green`
    case 'test':
      return `--test ${change.test}:LEFT/RIGHT`
  }
}

const muscleText = ({ muscle, from, to, of }: MuscleChange): string =>
  `${MUSCLE_WORDS[muscle]} from ${decimal(from)} to ${to >= of ? `the full ${decimal(of)}` : `${decimal(to)} of ${decimal(of)}`}`

const missedTexts = ({ missed }: HelpInBlock): readonly string[] => [
  ...(missed.pins > 0
    ? [missed.pins === 1 ? 'the exercise you asked for' : `${missed.pins} exercises you asked for`]
    : []),
  ...(missed.groups > 0 ? [`${counted(missed.groups, 'set')} that every muscle group needs`] : []),
  ...(missed.patterns > 0 ? [`${counted(missed.patterns, 'set')} of the week's squat, hinge or heel raises`] : []),
  ...(missed.emphasis > 0 ? ['a better balance of shins to calves and thighs to hamstrings'] : []),
]

/** What a change brings in one block: demands first, then the muscles it lifts, then what it costs others. */
export const helpText = (help: HelpInBlock, nameOf: (id: string) => string): string => {
  const isAim = ({ from, to, of }: MuscleChange): boolean => Math.min(to, of) > Math.min(from, of)
  const up = help.muscles.filter(isAim)
  const down = help.muscles.filter(({ from, to, of }) => to < from && to < of)
  const lifts = `sets a week: ${shortened(up.map(muscleText), MOST_MUSCLES)}`
  const hops = shortened(
    help.hops.map((id) => inSentence(nameOf(id))),
    MOST_HOPS,
  )
  const gains = [
    ...missedTexts(help),
    ...(help.hops.length === 0 ? [] : [`opens ${hops}`]),
    ...(up.length === 0 ? [] : [lifts]),
  ]
  const cost = down.map(({ muscle, from, to }) => `${MUSCLE_WORDS[muscle]} ${decimal(from - to)} fewer`)
  return `${gains.join('; ')}${cost.length === 0 ? '' : `; ${listed(cost)}`}`
}

/** The weeks a what-if was asked of. */
export const askedText = (rows: readonly string[]): string =>
  `About what each would bring ${listed(rows.map((row) => TABLE_ROW_WORDS[row] ?? row))}; the plan made anew settles the rest.`

/** Titles and sentences of the page. */
export const HELP_WORDS = {
  title: 'What would help most',
  unmet: 'What does not fit, and what would help',
  nothing: 'Your sessions already hold nearly all that is aimed at; nothing asked here would add half a set.',
  others: 'No half set to be gained now from',
  most: 'most helped by',
  progress: 'What if',
} as const
