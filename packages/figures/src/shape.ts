import { project, type Camera, type PagePoint } from './camera.ts'
import type { Vector } from './vector.ts'

/** A ball of the body: where, and how thick. */
export type Ball = readonly [Vector, number]

/** A number of a path: two places after the point, nothing needless. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100 + 0)

interface Disc extends PagePoint {
  readonly r: number
}

/**
 * Two discs and their outer tangents, as a path of always the same commands, so that it can be animated. Where one disc
 * hides the other, the tangents meet behind the larger.
 */
const tapered = (a: Disc, b: Disc): string => {
  const [big, small] = a.r >= b.r ? [a, b] : [b, a]
  const dx = small.x - big.x
  const dy = small.y - big.y
  const span = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
  const isHidden = span <= big.r - small.r + 1e-6
  const spread = isHidden ? 0.01 : Math.acos((big.r - small.r) / span)
  const heading = Math.atan2(dy, dx)
  const end = isHidden ? big : small
  const on = (disc: Disc, angle: number): string =>
    `${figure(disc.x + disc.r * Math.cos(angle))} ${figure(disc.y + disc.r * Math.sin(angle))}`
  const arc = (disc: Disc, large: 0 | 1): string => `A${figure(disc.r)} ${figure(disc.r)} 0 ${large} 1 `
  const left = heading - spread
  const right = heading + spread
  return `M${on(big, right)}${arc(big, 1)}${on(big, left)}L${on(end, left)}${arc(end, 0)}${on(end, right)}Z`
}

/** A limb of tapered pieces through balls. */
export const limbPath = (camera: Camera, balls: readonly Ball[]): string => {
  const discs = balls.map(([point, r]) => ({ ...project(camera, point), r }))
  return discs
    .slice(1)
    .map((disc, index) => tapered(discs[index] ?? disc, disc))
    .join('')
}

/** A closed shape through points. */
export const polygonPath = (camera: Camera, points: readonly Vector[]): string =>
  points
    .map((point, index) => {
      const { x, y } = project(camera, point)
      return `${index === 0 ? 'M' : 'L'}${figure(x)} ${figure(y)}`
    })
    .join('')
    .concat('Z')

/** A line through points. */
export const linePath = (camera: Camera, points: readonly Vector[]): string => polygonPath(camera, points).slice(0, -1)
