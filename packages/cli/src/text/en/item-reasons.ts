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
  if (direct.length === 0) return wordsOf(helped.length > 0 ? helped : exercise.muscles.map(({ muscle }) => muscle))
  return helped.length === 0 ? wordsOf(direct) : `${wordsOf(direct)}; also ${wordsOf(helped)}`
}

/** Why an exercise stands there: the muscles it trains, in words, and what else the plan says; null when nothing. */
export const itemReasonText = (item: PlanItem, exercise: Exercise | undefined): string | null => {
  const muscles = exercise === undefined || exercise.muscles.length === 0 ? [] : [`for ${musclesText(exercise)}`]
  const reasons = item.reasons.filter(({ code }) => !SAID_BY_MUSCLES.has(code)).map((reason) => reasonText(reason))
  const said = [...muscles, ...new Set(reasons)]
  return said.length === 0 ? null : said.join('; ')
}
