import type { MuscleId } from '@strongstride/core'
import { bodyShapes } from './body-shape.ts'
import type { BodySide } from './body-shape.ts'
import type { BodyView } from './half-figure.ts'
import { polygonsOf } from './path.ts'
import type { Point } from './path.ts'

const edgesOf = (polygon: readonly Point[]): readonly (readonly [Point, Point])[] =>
  polygon.map((point, index) => [point, polygon[(index + 1) % polygon.length] ?? point])

/** Whether a point lies inside a polygon. */
export const isInside = (point: Point, polygon: readonly Point[]): boolean =>
  edgesOf(polygon).filter(
    ([a, b]) => a.y > point.y !== b.y > point.y && point.x < a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x),
  ).length %
    2 ===
  1

const distanceToEdge = (point: Point, [a, b]: readonly [Point, Point]): number => {
  const along = { x: b.x - a.x, y: b.y - a.y }
  const length = along.x * along.x + along.y * along.y
  const part = length === 0 ? 0 : ((point.x - a.x) * along.x + (point.y - a.y) * along.y) / length
  const at = Math.min(1, Math.max(0, part))
  return Math.hypot(point.x - a.x - along.x * at, point.y - a.y - along.y * at)
}

/** How far a point is from a path: 0 inside one of its outlines. */
const distanceToPath = (point: Point, path: string): number => {
  const polygons = polygonsOf(path)
  if (polygons.some((polygon) => isInside(point, polygon))) return 0
  return Math.min(...polygons.flatMap(edgesOf).map((edge) => distanceToEdge(point, edge)))
}

/**
 * The muscle a finger means: the one beneath the point, else the nearest within reach, else null. Point and reach are
 * in units of the view's frame. Many shapes are narrower than a finger: on a map shown `w` pixels wide give a reach of
 * `24 / w * frameOf(view).width`, the 24 pixels that accessibility asks of a target.
 *
 * ```ts
 * nearestMuscle({ x: 540, y: 580 }, { view: 'front', reach: 0 }) // { muscle: 'chest', side: 'right' }
 * nearestMuscle({ x: 10, y: 10 }, { view: 'front', reach: 48 }) // null
 * ```
 */
export const nearestMuscle = (
  point: Point,
  { view, reach }: { readonly view: BodyView; readonly reach: number },
): { readonly muscle: MuscleId; readonly side: BodySide } | null => {
  const [nearest] = bodyShapes(view)
    .map(({ muscle, side, path }) => ({ muscle, side, distance: distanceToPath(point, path) }))
    .toSorted((a, b) => a.distance - b.distance)
  if (nearest === undefined || nearest.distance > reach) return null
  return { muscle: nearest.muscle, side: nearest.side }
}
