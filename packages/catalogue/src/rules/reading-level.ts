import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { complaintTexts, muscleTexts, type ContentText } from '../content-texts.ts'
import type { Page } from '../read/page.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'reading-level'

/** American school grade of readers of 13 years. */
const GRADE = 8

/** A thirteen-year-old can read how an exercise and a test are done, and the pages about muscles and complaints. */
export const readingLevel: ContentRule = {
  name: NAME,
  description: `The steps of an exercise, the protocol of a self-test and the pages of muscles and complaints read at Flesch-Kincaid grade ${GRADE} or below, which is age 13.`,
  check: (content) =>
    [
      ...content.exercises.map((page) => partOf(page, 'steps', page.value.steps)),
      ...content.selfTests.map((page) => partOf(page, 'protocol', page.value.protocol)),
      ...pagesOf(content.muscles, muscleTexts(content)),
      ...pagesOf(content.complaints, complaintTexts(content)),
    ].flatMap(({ file, line, what, texts }) => {
      const grade = Math.round(gradeOf(texts) * 10) / 10
      return grade <= GRADE ? [] : [{ file, line, rule: NAME, values: { what, grade } }]
    }),
  message: ({ what, grade }) => `${what}: grade ${grade}; shorter sentences, shorter words`,
}

/** Texts that are read as one. */
interface Reading {
  readonly file: string
  readonly line: number
  readonly what: string
  readonly texts: readonly string[]
}

const partOf = ({ file, lineOf }: Page<unknown>, part: string, texts: readonly string[]): Reading => ({
  file,
  line: lineOf([part]),
  what: `the ${part}`,
  texts,
})

const pagesOf = (pages: readonly Page<unknown>[], all: readonly ContentText[]): readonly Reading[] =>
  pages.map(({ file }) => ({
    file,
    line: 1,
    what: 'the page',
    texts: all.filter((each) => each.file === file).map(({ text }) => text),
  }))

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
