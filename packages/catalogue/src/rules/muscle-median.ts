import { MUSCLES, type MuscleId } from '@strongstride/core'
import type { Content } from '../content.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'muscle-median'

/** Exercises that train the median muscle directly. */
const LEAST = 8

/** Half of the muscles have a good choice of exercises. */
export const muscleMedian: ContentRule = {
  name: NAME,
  description: `The median of the 21 muscles is trained directly, with share 1, by at least ${LEAST} exercises.`,
  check: (content) => {
    const counts = MUSCLES.map((muscle) => countDirect(content, muscle)).sort((a, b) => a - b)
    const median = counts[Math.floor(counts.length / 2)] ?? 0
    return median >= LEAST ? [] : [{ file: 'content/exercises', line: 1, rule: NAME, values: { median } }]
  },
  message: ({ median }) => `the median muscle is trained directly by ${median} exercises, which is fewer than ${LEAST}`,
}

const countDirect = ({ exercises }: Content, muscle: MuscleId): number =>
  exercises.filter(({ value }) => value.role !== 'prep' && value.muscles[muscle] === 1).length
