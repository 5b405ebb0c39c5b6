import type { Reason, WeightUnit } from '@strongstride/core'
import type { Words } from './language.ts'
import { readReason } from './reason-values.ts'

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A reason in the words of a language, weights in a unit, as a line of its own; null for one that has no words. */
export const reasonText = (
  { code, values }: Reason,
  { pack, format }: Words,
  unit: WeightUnit = 'kg',
): string | null => {
  const { REASONS, rules, vocabulary } = pack
  const words = (REASONS as Readonly<Record<string, (typeof REASONS)[keyof typeof REASONS]>>)[code]
  if (words !== undefined)
    return capital(words(readReason(values, vocabulary, { ...format, weight: (kg) => format.weight(kg, unit) })))
  const rule = (rules.RULES as Readonly<Record<string, string>>)[code]
  return rule === undefined ? null : capital(rule)
}

/** Reasons in words, each once. */
export const reasonTexts = (reasons: readonly Reason[], words: Words, unit?: WeightUnit): readonly string[] => [
  ...new Set(reasons.map((reason) => reasonText(reason, words, unit)).filter((text) => text !== null)),
]
