import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { ContentRule } from './rule.ts'

const NAME = 'reading-level'

/** American school grade of readers of 13 years. */
const GRADE = 8

/** A thirteen-year-old can read how an exercise is done. */
export const readingLevel: ContentRule = {
  name: NAME,
  description: `The steps of an exercise read at Flesch-Kincaid grade ${GRADE} or below, which is age 13.`,
  check: ({ exercises }) =>
    exercises.flatMap((page) => {
      const grade = Math.round(gradeOf(page.value.steps) * 10) / 10
      if (grade <= GRADE) return []
      return [{ file: page.file, line: page.lineOf(['steps']), rule: NAME, values: { grade } }]
    }),
  message: ({ grade }) => `the steps read at grade ${grade}: shorter sentences, shorter words`,
}

/** Flesch-Kincaid grade of some lines; a line without an end mark is a sentence too. */
const gradeOf = (lines: readonly string[]): number => {
  const sentences = lines.flatMap((line) => line.split(/[.!?:]+(?:\s|$)/)).filter((text) => /[a-z]/i.test(text))
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z']+/gi) ?? [])
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}
