import type { TissueId } from '@strongstride/core'
import type { Content } from '../content.ts'
import type { ExerciseFile } from '../schema/exercise.schema.ts'

/** Whether an exercise loads a tissue, or takes it to the end of its range. */
export const loadsTissue = (exercise: ExerciseFile, tissue: TissueId): boolean =>
  exercise.tissues.includes(tissue) || exercise.endRange.includes(tissue)

/** MN-3: the lowest two steps or a hold, no end of range and no impact on an amber tissue. */
export const isAmberSafe = (content: Content, exercise: ExerciseFile, tissue: TissueId): boolean => {
  if (!loadsTissue(exercise, tissue)) return true
  if (exercise.endRange.includes(tissue) || exercise.impact !== 'none') return false
  const ladder = content.exercises.map(({ value }) => value).filter(({ ladder }) => ladder === exercise.ladder)
  const lowest = [...new Set(ladder.map(({ step }) => step))].sort((a, b) => a - b).slice(0, 2)
  return exercise.contraction === 'isometric' || lowest.includes(exercise.step)
}
