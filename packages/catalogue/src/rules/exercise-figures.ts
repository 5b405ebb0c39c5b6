import type { ContentRule } from './rule.ts'

const NAME = 'exercise-figures'

/** Every exercise can be seen. */
export const exerciseFigures: ContentRule = {
  name: NAME,
  description: 'Every exercise has a figure.',
  check: (content) =>
    content.exercises.flatMap(({ file, lineOf, value }) =>
      value.figure === null ? [{ file, line: lineOf(['figure']), rule: NAME, values: {} }] : [],
    ),
  message: () => 'has no figure',
}
