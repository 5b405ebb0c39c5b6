/** A fenced example in a doc comment. */
export interface Example {
  readonly line: number
  readonly code: string
}

const DOC_COMMENT = /\/\*\*[\s\S]*?\*\//g
const FENCE = /```ts\n([\s\S]*?)```/g

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const withoutStars = (comment: string): string => comment.replaceAll(/^[ \t]*\*(?: |$)/gm, '')

/** The examples fenced as `ts` in the doc comments of a file. */
export const extractExamples = (text: string): readonly Example[] =>
  [...text.matchAll(DOC_COMMENT)].flatMap((comment) =>
    [...withoutStars(comment[0]).matchAll(FENCE)].map(([, code = '']) => ({
      line: lineOf(text, comment.index),
      code: code.trim(),
    })),
  )
