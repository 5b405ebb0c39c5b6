import type { FigureProp } from '@strongstride/core'
import type { Camera } from './camera.ts'
import { stroked, type Layer } from './layer.ts'
import { linePath } from './shape.ts'
import type { LegPoints, Skeleton } from './skeleton.ts'
import { from, mixed, sine, vector, type Vector } from './vector.ts'

/** A prop that a part of the body carries. */
export type Held = Extract<FigureProp, { readonly by: string }>

/** From this radius a ball is one that lies on the floor under the legs. */
const GYM_BALL = 10

const between = (a: Vector, b: Vector): Vector => mixed(a, b, 0.5)

/** The end of a foot that it stands on: the heel when the toes are up, otherwise the middle. */
const underFoot = ({ ankle, ball, heel }: LegPoints): Vector => {
  const toesUp = Math.min(1, Math.max(0, (ball.y - heel.y) / 5))
  return mixed(between(ankle, ball), heel, toesUp)
}

/** Where a thing is that lies on the floor under the feet or is pulled by the heels; null when it is held otherwise. */
export const footPoint = ({ kind, by, size = 5 }: Held, { near, far }: Skeleton): Vector | null => {
  if (by !== 'feet' && by !== 'near-foot') return null
  const other = by === 'feet' ? far.leg : near.leg
  if (kind === 'towel' || kind === 'slider') return between(underFoot(near.leg), underFoot(other))
  const ankle = between(near.leg.ankle, other.ankle)
  if (kind === 'ball' && size >= GYM_BALL) return vector(ankle.x, size, ankle.z)
  if (kind === 'handle') return from(mixed(ankle, near.leg.knee, 0.06), [near.leg.instep, -4.6])
  return null
}

/** A rope from hand to hand is one that is skipped. */
export const isSkipped = (prop: FigureProp): boolean =>
  prop.kind === 'rope' && prop.from === 'near-hand' && prop.to === 'far-hand'

/** A rope that is skipped: over the head while the feet are down, under them while they are in the air. */
export const skippingRope = (camera: Camera, { near, far, head }: Skeleton): readonly Layer[] => {
  const lift = Math.min(1, Math.max(0, Math.min(near.leg.toe.y, far.leg.toe.y) / 4))
  const turning = head.y + 15 + (1 - head.y - 15) * lift
  const points = Array.from({ length: 17 }, (_, index) => {
    const share = index / 16
    const along = mixed(near.arm.hand, far.arm.hand, share)
    const swing = Math.sqrt(sine(share * 180))
    return from(along, [vector(0, 1, 0), (turning - along.y) * swing], [vector(0, 0, 1), (0.5 - share) * 14 * swing])
  })
  return [stroked(linePath(camera, points), 'band', 1)]
}
