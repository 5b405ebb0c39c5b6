import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { drawMoving, drawStill } from '@strongstride/figures'
import type { JSX } from 'react'

/** The movement of an exercise; still, both ends side by side, for who has asked their device for less motion. */
export const ExerciseFigure = ({
  exercise,
}: {
  readonly exercise: CompiledCatalogue['exercises'][number]
}): JSX.Element | null => {
  const { figure } = exercise
  if (figure === null) return null
  const drawing = drawMoving({ ...exercise, drawing: figure })
  return <img alt={exercise.name} src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} />
}

/** The two ends of the movement side by side. */
export const StillFigure = ({
  exercise,
}: {
  readonly exercise: CompiledCatalogue['exercises'][number]
}): JSX.Element | null => {
  const { figure } = exercise
  if (figure === null) return null
  const drawing = drawStill({ ...exercise, drawing: figure })
  return <img alt={exercise.name} src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} />
}
