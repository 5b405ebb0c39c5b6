import { MUSCLES } from '@strongstride/core'
import type { MuscleId } from '@strongstride/core'
import type { BodyView } from './half-figure.ts'
import { HALF_FIGURES } from './half-figures.ts'
import { mirrorPath } from './path.ts'

/** A side of the runner's own body: the runner's right is left in the picture of the front. */
export type BodySide = 'left' | 'right'

/** A muscle on one side in one view; `path` is the `d` of an SVG path in units of the view's frame. */
export interface BodyShape {
  readonly view: BodyView
  readonly muscle: MuscleId
  readonly side: BodySide
  /** Lies beneath what the picture shows there, and is drawn with a broken outline. */
  readonly deep: boolean
  readonly path: string
}

/** What of a view is no muscle: `body` is its outline, `neutral` is filled, `lines` are open. Each is an SVG path. */
export interface BodyGround {
  readonly body: readonly string[]
  readonly neutral: string
  readonly lines: string
}

const DEEP: ReadonlySet<MuscleId> = new Set(['tibialis-posterior'])

const sidesOf = (view: BodyView): readonly [BodySide, BodySide] =>
  view === 'back' ? ['left', 'right'] : ['right', 'left']

/**
 * Width and height of a view in the units of its shapes. A point of the screen is `x / shown width * width`.
 *
 * ```ts
 * frameOf('front') // { width: 1310, height: 2560 }
 * ```
 */
export const frameOf = (view: BodyView): { readonly width: number; readonly height: number } => ({
  width: HALF_FIGURES[view].width,
  height: HALF_FIGURES[view].height,
})

/** Every muscle of a view, both sides, in the order of the muscles; for a page that draws them itself. */
export const bodyShapes = (view: BodyView): readonly BodyShape[] => {
  const half = HALF_FIGURES[view]
  const [near, far] = sidesOf(view)
  return MUSCLES.flatMap((muscle) => {
    const path = half.muscles[muscle]
    if (path === undefined) return []
    const shape = { view, muscle, deep: DEEP.has(muscle) }
    return [
      { ...shape, side: near, path },
      { ...shape, side: far, path: mirrorPath(path, half.width) },
    ]
  })
}

/** What of a view is no muscle, both sides. */
export const bodyGround = (view: BodyView): BodyGround => {
  const { width, body, neutral, lines } = HALF_FIGURES[view]
  return {
    body: [body, mirrorPath(body, width)],
    neutral: neutral + mirrorPath(neutral, width),
    lines: lines + mirrorPath(lines, width),
  }
}
