import { MUSCLES } from '@strongstride/core'
import type { Exercise, PlanItem } from '@strongstride/core'
import { listed } from './phrases.ts'
import { reasonText } from './reasons.ts'
import { MUSCLE_WORDS } from './words.ts'

/** Codes that say no more than the muscles named anyway. */
const SAID_BY_MUSCLES: ReadonlySet<string> = new Set(['fills-target'])

/** A muscle counts as trained by an exercise from this share on (specification, MN-4). */
const TRAINED_SHARE = 0.5

const musclesText = (exercise: Exercise): string => {
  const direct = exercise.muscles.filter(({ share }) => share === 1).map(({ muscle }) => muscle)
  const helped = exercise.muscles.filter(({ share }) => share >= TRAINED_SHARE && share < 1).map(({ muscle }) => muscle)
  const wordsOf = (muscles: readonly string[]): string =>
    listed(MUSCLES.filter((muscle) => muscles.includes(muscle)).map((muscle) => MUSCLE_WORDS[muscle]))
  if (direct.length === 0) return wordsOf(helped)
  return helped.length === 0 ? wordsOf(direct) : `${wordsOf(direct)}; also ${wordsOf(helped)}`
}

/**
 * Why an exercise stands there: the muscles it trains, in words, and what else the plan says. Said where the exercise
 * is new in the plan; later only what is particular.
 */
export const itemReasonText = (
  item: PlanItem,
  exercise: Exercise | undefined,
  { isNew }: { readonly isNew: boolean },
): string | null => {
  const muscles = exercise === undefined || !isNew || exercise.muscles.length === 0 ? [] : [`for ${musclesText(exercise)}`]
  const reasons = item.reasons.filter(({ code }) => !SAID_BY_MUSCLES.has(code)).map((reason) => reasonText(reason))
  const said = isNew ? [...muscles, ...new Set(reasons)] : []
  return said.length === 0 ? null : said.join('; ')
}
