import type { TissueId } from '@strongstride/core'
import type { ExerciseFile } from '../schema/exercise.schema.ts'

/** Whether an exercise loads a tissue, or takes it to the end of its range. */
export const loadsTissue = (exercise: ExerciseFile, tissue: TissueId): boolean =>
  exercise.tissues.includes(tissue) || exercise.endRange.includes(tissue)

/** MN-3: of the exercises open, the lowest two steps or a hold, no end of range and no impact on an amber tissue. */
export const isAmberSafe = (open: readonly ExerciseFile[], exercise: ExerciseFile, tissue: TissueId): boolean => {
  if (!loadsTissue(exercise, tissue)) return true
  if (exercise.endRange.includes(tissue) || exercise.impact !== 'none') return false
  const ladder = open.filter(({ ladder }) => ladder === exercise.ladder)
  const lowest = [...new Set(ladder.map(({ step }) => step))].sort((a, b) => a - b).slice(0, 2)
  return exercise.contraction === 'isometric' || lowest.includes(exercise.step)
}
