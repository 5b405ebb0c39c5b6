import { complaintTexts } from '../content-texts.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'no-diagnosis'

/** Words that leave the possibility open. */
const HEDGE = /\b(often|may|mostly|most of the time|seldom)\b/i

/** Words that tell people what they have; `you have a fever` is a sign, not an illness. */
const VERDICT = /\b(diagnos\w*|you suffer\w*|you have got|this means that you)\b/i

/** A page names what a complaint often is and leaves the diagnosis to a clinician (evidence R2.9). */
export const noDiagnosis: ContentRule = {
  name: NAME,
  description: 'A complaint "often is" or "may be" something; no page diagnoses.',
  check: (content) => [
    ...content.complaints
      .filter(({ value }) => !HEDGE.test(value.usually))
      .map((page) => ({
        file: page.file,
        line: page.lineOf(['usually']),
        rule: NAME,
        values: { problem: 'says what it is without "often" or "may"' },
      })),
    ...complaintTexts(content).flatMap(({ file, line, text }) => {
      const word = VERDICT.exec(text)?.[0]
      return word === undefined ? [] : [{ file, line, rule: NAME, values: { problem: `"${word}" diagnoses` } }]
    }),
  ],
  message: ({ problem }) => `${problem}`,
}
