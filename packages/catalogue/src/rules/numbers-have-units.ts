import { allTexts } from '../content-texts.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'numbers-have-units'

const UNITS = [
  '%|°|cm|m|mm|km|km/h|kg|s',
  'second|minute|hour|day|week|month|year|time',
  'rep|repetition|set|session|step|hop|jump|raise|contact|breath|fault|point|try|trie',
  'centimetre|metre|kilometre|kilogram|degree',
  'people|men|women|runner|marathoner|marathon|beginner|case',
].join('|')

/** A count and what it counts, a word or two between them allowed: `5 slow repetitions`, `3 times`. */
const UNIT = new RegExp(String.raw`^(?:\s*(?:[a-z-]+\s){0,2})?\s*(?:${UNITS})(?:e?s)?(?![a-z])`, 'i')

/** `8 to 12`, `25 and 35`, `1.5, 1 and 0.7`: one unit at the end serves all. */
const NUMBERS = /(?<![\w.])\d[\d.,]*(?<![.,])(?:(?:,| to| and| or|–| in) ?\d[\d.,]*(?<![.,]))*/g

/** Parts of texts whose numbers are names, or a pain score. */
const NAMES = /\b\d+(?:(?: to|,) \d+)* of 10\b|\b(?:MN|DS|PL|SF)-\d+|\b(?:DS|RIR|step|stage|table of) \d+/g

/** A number in a text says what it counts. */
export const numbersHaveUnits: ContentRule = {
  name: NAME,
  description: 'Every number in a text says what it counts: seconds, repetitions, cm, % or `2 of 10`.',
  check: (content) =>
    allTexts(content).flatMap(({ file, line, text }) =>
      bareNumbers(text).map((number) => ({ file, line, rule: NAME, values: { number } })),
    ),
  message: ({ number }) => `"${number}" has no unit`,
}

const bareNumbers = (text: string): readonly string[] => {
  const named = text.replaceAll(NAMES, 'name')
  return [...named.matchAll(NUMBERS)]
    .filter((match) => !UNIT.test(named.slice(match.index + match[0].length)))
    .map((match) => named.slice(match.index, match.index + match[0].length + 20))
}
