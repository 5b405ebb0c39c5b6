import type { MuscleId } from '@strongstride/core'

/** The three views of the body map: from before, from behind, and the soles of both feet, toes up. */
export const BODY_VIEWS = ['front', 'back', 'sole'] as const
/** One of {@link BODY_VIEWS}. */
export type BodyView = (typeof BODY_VIEWS)[number]

/** The half of a view that lies left in the picture: SVG paths in units of its frame. */
export interface HalfFigure {
  readonly width: number
  readonly height: number
  readonly body: string
  readonly neutral: string
  readonly lines: string
  readonly muscles: Readonly<Partial<Record<MuscleId, string>>>
}
