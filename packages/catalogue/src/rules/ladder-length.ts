import type { Entry } from '../content.ts'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'ladder-length'
const STEPS = 3

/** A ladder has at least three different steps, counted from one without a gap; preparation needs none. */
export const ladderLength: ContentRule = {
  name: NAME,
  description: `Every ladder but preparation has at least ${STEPS} different steps, from 1 upwards without a gap.`,
  check: ({ exercises }) => {
    const ladders = new Map<string, Entry<ExerciseFile>[]>()
    for (const page of exercises) ladders.set(page.value.ladder, [...(ladders.get(page.value.ladder) ?? []), page])
    return [...ladders].flatMap(([ladder, pages]) => {
      const [first] = pages
      if (first === undefined || pages.every(({ value }) => value.role === 'prep')) return []
      const steps = new Set(pages.map(({ value }) => value.step)).size
      const top = Math.max(...pages.map(({ value }) => value.step))
      if (steps >= STEPS && top === steps) return []
      return [{ file: first.file, line: first.lineOf(['ladder']), rule: NAME, values: { ladder, steps, top } }]
    })
  },
  message: ({ ladder, steps, top }) => `the ladder ${ladder} has ${steps} different steps and ends at step ${top}`,
}
