import { allTexts, nameTexts, selfTestTexts } from '../content-texts.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'honest-claims'

/** Words that promise more than anyone can keep (evidence R2.1). */
const PROMISE =
  /\b(prevent\w*|ward(?:s|ed|ing)? off|(?:injury|bullet)[- ]?proof\w*|fixes|cur(?:es?|ed|ing)|guarantee\w*)\b/i

/** A test result is LOW, OK or HIGH (evidence R5.5). */
const FAILURE = /\bfail(?:s|ed|ing|ures?)?\b/i

/** No text promises what evidence does not hold, and no self-test speaks of failure. */
export const honestClaims: ContentRule = {
  name: NAME,
  description:
    'No text says that strength work prevents, wards off, fixes or cures; no self-test calls a result a failure.',
  check: (content) => {
    const promises = [...nameTexts(content), ...allTexts(content)].map((text) => ({ ...text, pattern: PROMISE }))
    const failures = selfTestTexts(content).map((text) => ({ ...text, pattern: FAILURE }))
    return [...promises, ...failures].flatMap(({ file, line, text, pattern }) => {
      const word = pattern.exec(text)?.[0]
      return word === undefined ? [] : [{ file, line, rule: NAME, values: { word } }]
    })
  },
  message: ({ word }) => `"${word}" says more than anyone can know`,
}
