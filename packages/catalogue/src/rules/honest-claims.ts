import { complaintTexts, evidenceTexts, exerciseTexts, muscleTexts, selfTestTexts } from '../content-texts.ts'
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
    const tests = selfTestTexts(content).map((text) => ({ ...text, words: [PROMISE, FAILURE] }))
    const others = [
      ...exerciseTexts(content),
      ...muscleTexts(content),
      ...complaintTexts(content),
      ...evidenceTexts(content),
    ]
    const all = [...tests, ...others.map((text) => ({ ...text, words: [PROMISE] }))]
    return all.flatMap(({ file, line, text, words }) =>
      words.flatMap((pattern) => {
        const word = pattern.exec(text)?.[0]
        return word === undefined ? [] : [{ file, line, rule: NAME, values: { word } }]
      }),
    )
  },
  message: ({ word }) => `"${word}" says more than anyone can know`,
}
