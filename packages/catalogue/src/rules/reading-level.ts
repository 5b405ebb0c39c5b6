import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { complaintTexts } from '../content-texts.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'reading-level'

/** American school grade of readers of 13 years. */
const GRADE = 8

/** A thirteen-year-old can read how an exercise is done. */
export const readingLevel: ContentRule = {
  name: NAME,
  description: `The steps of an exercise and the page of a complaint read at Flesch-Kincaid grade ${GRADE} or below, which is age 13.`,
  check: (content) => {
    const steps = content.exercises.map((page) => ({
      file: page.file,
      line: page.lineOf(['steps']),
      what: 'the steps',
      texts: page.value.steps,
    }))
    const complaints = complaintTexts(content)
    const pages = content.complaints.map(({ file }) => ({
      file,
      line: 1,
      what: 'the page',
      texts: complaints.filter((each) => each.file === file).map(({ text }) => text),
    }))
    return [...steps, ...pages].flatMap(({ file, line, what, texts }) => {
      const grade = Math.round(gradeOf(texts) * 10) / 10
      return grade <= GRADE ? [] : [{ file, line, rule: NAME, values: { what, grade } }]
    })
  },
  message: ({ what, grade }) => `${what}: grade ${grade}; shorter sentences, shorter words`,
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
