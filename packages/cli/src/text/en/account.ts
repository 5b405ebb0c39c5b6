import type { Alternative, ExerciseAccount, FilledTarget, LostSets, OtherDay, Reason } from '@strongstride/core'
import { capital, counted, decimal, inSentence, listed, shortDay, shortened } from './phrases.ts'
import { reasonText } from './reasons.ts'
import { isRule, RULE_WORDS } from './rules.ts'
import { subjectText } from './unmet.ts'
import { MUSCLE_WORDS } from './words.ts'

/** Finds an exercise's name by its id. */
export type NameOf = (id: string) => string

/** Fewer sets than this are told only in the long account. */
const WORTH_SAYING = 0.5

const setsText = (sets: number): string => counted(Number(decimal(sets)), 'set')

/** `thighs: 3 of the week's 12 sets (aim 8.5)`. */
export const fillText = ({ muscle, sets, all, of }: FilledTarget): string =>
  of === 0
    ? `${MUSCLE_WORDS[muscle]}: ${setsText(sets)}, more than is asked`
    : `${MUSCLE_WORDS[muscle]}: ${decimal(sets)} of the week's ${setsText(all)} (aim ${decimal(of)})`

const leftOf = ({ sets, all }: FilledTarget): number => Math.max(0, all - sets)

/** The muscles it is there for: those that would go short without it first; one where none would. */
export const mainFills = (fills: readonly FilledTarget[]): readonly FilledTarget[] => {
  const asked = fills.filter(({ sets, of }) => of > 0 && sets >= WORTH_SAYING)
  const needed = asked.filter((fill) => leftOf(fill) < fill.of)
  return needed.length > 0 ? needed : asked.slice(0, 1)
}

/** `thighs from 5.8 to 3.8 of 5.9`. */
export const lossText = ({ muscle, from, to, of }: LostSets): string =>
  `${MUSCLE_WORDS[muscle]} from ${decimal(from)} to ${decimal(to)} (aim ${decimal(of)})`

/** `40 of the week's 64 foot contacts`. */
export const contactsShareText = (contacts: number, all: number): string =>
  `${contacts} of the week's ${all} foot contacts`

const namesText = (ids: readonly string[], nameOf: NameOf, most: number): string =>
  shortened(
    ids.map((id) => inSentence(nameOf(id))),
    most,
  )

/** `thighs 2 of the week's 5.8 sets (aim 5.9, without it 3.8)`: what it brings, and what would be left. */
export const shareText = ({ muscle, sets, all, of }: FilledTarget): string => {
  const left = leftOf({ muscle, sets, all, of })
  const rest = left >= of ? 'met without it too' : `without it ${decimal(left)}`
  return `${MUSCLE_WORDS[muscle]} ${decimal(sets)} of the week's ${setsText(all)} (aim ${decimal(of)}, ${rest})`
}

/** What would be lost if its sets were simply gone. */
export const removedText = (removed: readonly LostSets[], most: number): string =>
  removed.length === 0
    ? 'left out, the week would still have all the sets it aims at'
    : `left out, the week would fall: ${shortened(removed.map(lossText), most)}`

const missedText = (refilled: NonNullable<ExerciseAccount['without']['refilled']>): readonly string[] => {
  const { missed } = refilled
  if (missed.length === 0) return []
  const subjects = missed.map(({ rule, subject }) =>
    rule === 'MN-5' ? 'the balance of the emphasis' : subjectText(subject),
  )
  return [`the weeks would lack ${listed([...new Set(subjects)])}`]
}

/** What would be lost if its minutes went to the best that a short search finds instead. */
export const refilledText = (account: ExerciseAccount, nameOf: NameOf, most: number): string | null => {
  const { refilled } = account.without
  if (refilled === null) return null
  const instead = refilled.instead.length === 0 ? 'more of the others' : namesText(refilled.instead, nameOf, 2)
  const lost = [...missedText(refilled), ...refilled.lost.slice(0, most).map(lossText)]
  return lost.length === 0
    ? `out of the whole block, ${instead} would fill its minutes and no aim would suffer, as far as a short search sees`
    : `out of the whole block, with ${instead} in its minutes, a usual week would still lose: ${listed(lost)}`
}

/** `split squat, 2 sets: an easier step than the one you are ready for`. */
export const alternativeText = ({ exercise, sets, reasons }: Alternative, nameOf: NameOf): string =>
  `${inSentence(nameOf(exercise))}, ${counted(sets, 'set')}: ${listed(reasons.map((reason) => reasonText(reason)))}`

/** `forward step-down comes with more experience`. */
export const nextStepText = (reason: Reason, nameOf: NameOf): string =>
  `${inSentence(nameOf(String(reason.values['exercise'])))} ${reasonText(reason)}`

/** A session is chosen for the minutes of its own day. */
const TOO_FEW_MINUTES = 'too few minutes for it as it is; without a run before it the warm-up alone takes longer (PL-7)'

const excludedText = (rule: string): string => {
  if (rule === 'taken') return 'another session stands there'
  if (rule === 'PL-7') return 'no day you can train (PL-7)'
  if (rule === 'minutes') return TOO_FEW_MINUTES
  return isRule(rule) ? `${RULE_WORDS[rule].slice(0, 1).toLowerCase()}${RULE_WORDS[rule].slice(1)} (${rule})` : rule
}

const daysText = (days: readonly OtherDay[]): string => listed(days.map(({ day }) => shortDay(day)))

/** Why not the other days: those that would only cost more, then days that one rule excludes, told together. */
export const otherDayTexts = (others: readonly OtherDay[]): readonly string[] => {
  const byRule = new Map<string, OtherDay[]>()
  for (const other of others) {
    const rule = String(other.excluded?.values['rule'] ?? '')
    if (other.excluded !== null) byRule.set(rule, [...(byRule.get(rule) ?? []), other])
  }
  const excluded = [...byRule].map(([rule, days]) => `${daysText(days)}: ${excludedText(rule)}`)
  const costly = others
    .filter(({ excluded: reason }) => reason === null)
    .map(({ day, costs }) => `${shortDay(day)}: possible, but ${listed(costs.map((cost) => reasonText(cost)))}`)
  return [...costly, ...excluded].map((text) => capital(text))
}
