import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { MuscleId } from '@strongstride/core'

type CatalogueExercise = CompiledCatalogue['exercises'][number]

/** A ladder with its exercises, the easiest first. */
export interface Ladder {
  readonly id: string
  readonly steps: readonly CatalogueExercise[]
}

/** From this share on a muscle counts as trained by an exercise (specification, MN-4). */
const TRAINED_SHARE = 0.5

/** Exercises by their ladders, the ladders by name. */
export const laddersOf = (exercises: readonly CatalogueExercise[]): readonly Ladder[] =>
  [...new Set(exercises.map(({ ladder }) => ladder))].toSorted().map((id) => ({
    id,
    steps: exercises.filter(({ ladder }) => ladder === id).toSorted((a, b) => a.step - b.step),
  }))

/** True where an exercise trains a muscle by half or more. */
export const trains = ({ muscles }: Pick<CatalogueExercise, 'muscles'>, muscle: MuscleId): boolean =>
  muscles.some((each) => each.muscle === muscle && each.share >= TRAINED_SHARE)
