import type { CatalogueExercise } from '@strongstride/catalogue'
import type { Muscle, MuscleId } from '@strongstride/core'
import { ladderSteps } from './exercise-page.ts'

/** What the evidence says of the article's claim. */
export const VERDICT_TITLES = {
  agrees: 'The evidence agrees',
  mixed: 'The evidence is mixed',
  disagrees: 'The evidence disagrees',
  silent: 'The evidence is silent',
} as const satisfies Record<Muscle['evidenceSays']['verdict'], string>

/** Where the article has no claim. */
export const NO_CLAIM = 'Nothing about this muscle.'

/** Where a phase of the stride begins within the text. */
const PHASE_START = /(?<=\.) (?=[A-Z][a-z -]{3,25}:)/

/** The phases of the stride, each with what the muscle does in it. */
export const stridePhases = ({ inTheStride }: Pick<Muscle, 'inTheStride'>): readonly string[] =>
  inTheStride.split(PHASE_START)

/** Each ladder that trains a muscle directly, its exercises from easy to hard; preparation is none. */
export const trainingLadders = (
  exercises: readonly CatalogueExercise[],
  muscle: MuscleId,
): readonly { readonly ladder: string; readonly steps: readonly CatalogueExercise[] }[] => {
  const direct = exercises.filter(
    ({ muscles, role }) => role !== 'prep' && muscles.some((it) => it.muscle === muscle && it.share === 1),
  )
  const ladders = [...new Set(direct.map(({ ladder }) => ladder))].toSorted()
  return ladders.map((ladder) => ({ ladder, steps: ladderSteps(direct, ladder) }))
}
