import { useExerciseNames } from '../season/exercise-names.ts'
import { useWords } from '../words/words-context.ts'
import type { DifferenceWords } from './difference-text.ts'
import { useChangeWords } from './words/use-change-words.ts'

/** What a difference between two plans is told with, in the runner's language and units. */
export const useDifferenceWords = (): DifferenceWords => {
  const { exercise, unit } = useExerciseNames()
  return { words: useWords(), change: useChangeWords(), nameOf: exercise, unitOf: unit }
}
