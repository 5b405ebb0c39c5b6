import type { FigureProp, MuscleShare } from '@strongstride/core'
import { armLayers, headLayers, legLayers, trunkLayers } from './body-layers.ts'
import { SIDES, type Side } from './body.ts'
import { facing, project, type Camera } from './camera.ts'
import type { Layer } from './layer.ts'
import { muscleLayers } from './muscle-layers.ts'
import { propDrawing, type Depth } from './prop-layers.ts'
import type { Skeleton } from './skeleton.ts'
import { mixed } from './vector.ts'

/** What a scene shows besides the body. */
export interface SceneContent {
  readonly camera: Camera
  readonly muscles: readonly MuscleShare[]
  readonly works: Side | 'both'
  readonly props: readonly FigureProp[]
  /** The order of the body's parts, back to front; the same in all frames of a movement. */
  readonly order: readonly BodyPart[]
}

const BODY_PARTS = ['far-arm', 'far-leg', 'trunk', 'head', 'near-leg', 'near-arm'] as const
export type BodyPart = (typeof BODY_PARTS)[number]

/** The order that a pose asks for: from the side as the sides lie; from the front by what is nearer. */
export const orderOf = (camera: Camera, skeleton: Skeleton): readonly BodyPart[] => {
  if (camera.view === 'side') return BODY_PARTS
  const near = (part: BodyPart): number => {
    const side = part.startsWith('near') ? 'near' : 'far'
    const { leg, arm } = skeleton[side]
    const depth = (share: number): number => project(camera, mixed(skeleton.pelvis, skeleton.chest, share)).near
    if (part.endsWith('leg')) {
      return (project(camera, leg.hip).near + project(camera, leg.knee).near * 2 + project(camera, leg.ankle).near) / 4
    }
    if (part.endsWith('arm')) return (project(camera, arm.elbow).near + project(camera, arm.hand).near * 2) / 3 + 1.5
    return part === 'head' ? depth(1) + 1 : depth(0.4) + 0.5
  }
  return BODY_PARTS.toSorted((a, b) => near(a) - near(b))
}

const isBehind = (camera: Camera, skeleton: Skeleton, side: Side): boolean => {
  if (camera.view === 'side') return side === 'far'
  const lean = facing(camera, skeleton.lower.side)
  return Math.abs(lean) > 0.5 && (side === 'far') === lean > 0
}

/** Everything of one frame, back to front. */
export const sceneLayers = (skeleton: Skeleton, content: SceneContent): readonly Layer[] => {
  const { camera, muscles, works, order } = content
  const tints = (side: Side, group: 'leg' | 'arm' | 'trunk'): readonly Layer[] =>
    works === 'both' || works === side || group === 'trunk'
      ? muscleLayers(camera, skeleton, muscles, {
          side,
          group,
          isFar: group !== 'trunk' && isBehind(camera, skeleton, side),
        })
      : []
  // Seen from the front the shirt hangs over the hips, whose muscles are shown all the same.
  const isUnderShirt = (side: Side): boolean =>
    camera.view === 'front' &&
    order.indexOf(`${side}-leg`) < order.indexOf('trunk') &&
    !isBehind(camera, skeleton, side)
  const draw = (part: BodyPart): readonly Layer[] => {
    const side: Side = part.startsWith('near') ? 'near' : 'far'
    const isFar = isBehind(camera, skeleton, side)
    if (part === 'trunk') {
      const hips = SIDES.filter(isUnderShirt).flatMap((leg) => tints(leg, 'leg'))
      return [...trunkLayers(camera, skeleton), ...hips, ...tints('far', 'trunk'), ...tints('near', 'trunk')]
    }
    if (part === 'head') return headLayers(camera, skeleton)
    if (part.endsWith('leg')) {
      const leg = legLayers(camera, skeleton[side].leg, side, isFar)
      return isUnderShirt(side) ? leg : [...leg, ...tints(side, 'leg')]
    }
    return [...armLayers(camera, skeleton[side].arm, isFar), ...tints(side, 'arm')]
  }
  const props = content.props.map((prop) => propDrawing(camera, prop, skeleton))
  const at = (depth: Depth): readonly Layer[] =>
    props.filter((prop) => prop.depth === depth).flatMap(({ layers }) => layers)
  const trunk = order.indexOf('trunk')
  return [
    ...at('behind'),
    ...order.slice(0, trunk).flatMap(draw),
    ...at('middle'),
    ...order.slice(trunk).flatMap(draw),
    ...at('before'),
  ]
}
