import type { Finding } from '../finding.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'text-counts'
const MOST_STEPS = 5
const MISTAKES = 2

/** An exercise can be read between two sets. */
export const textCounts: ContentRule = {
  name: NAME,
  description: `An exercise has at most ${MOST_STEPS} steps and exactly ${MISTAKES} mistakes.`,
  check: ({ exercises }) =>
    exercises.flatMap((page) => {
      const { steps, mistakes } = page.value
      const at = (key: string, count: number): Finding => ({
        file: page.file,
        line: page.lineOf([key]),
        rule: NAME,
        values: { key, count },
      })
      return [
        ...(steps.length > MOST_STEPS ? [at('steps', steps.length)] : []),
        ...(mistakes.length === MISTAKES ? [] : [at('mistakes', mistakes.length)]),
      ]
    }),
  message: ({ key, count }) =>
    `has ${count} ${key}; ${key === 'steps' ? `at most ${MOST_STEPS}` : `exactly ${MISTAKES}`} are asked for`,
}
