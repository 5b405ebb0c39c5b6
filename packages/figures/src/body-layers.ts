import { signOf, type Side } from './body.ts'
import { facing, type Camera } from './camera.ts'
import { inked, type Layer } from './layer.ts'
import type { Ink } from './palette.ts'
import { limbPath, type Ball } from './shape.ts'
import type { ArmPoints, LegPoints, Skeleton } from './skeleton.ts'
import { cross, from, mixed, subtract, unit, type Vector } from './vector.ts'

const FAR_INK: Partial<Readonly<Record<Ink, Ink>>> = {
  skin: 'far-skin',
  shirt: 'far-shirt',
  shorts: 'far-shorts',
  shoe: 'far-shoe',
  'muscle-strong': 'far-muscle-strong',
  'muscle-some': 'far-muscle-some',
}

/** The darker ink of what lies behind the body. */
export const shaded = (ink: Ink, isFar: boolean): Ink => (isFar ? (FAR_INK[ink] ?? ink) : ink)

/** Directions of a bone: along it, out of its front, out of its outer side. */
export interface BoneFrame {
  readonly start: Vector
  readonly end: Vector
  readonly front: Vector
  readonly outer: Vector
}

/** A point of a bone: how far along (0 to 1), and off it to the front and the outside. */
export const onBone = ({ start, end, front, outer }: BoneFrame, share: number, ahead = 0, out = 0): Vector =>
  from(mixed(start, end, share), [front, ahead], [outer, out])

/** The bones of a leg with their fronts. */
export const legBones = (leg: LegPoints, side: Side): { readonly thigh: BoneFrame; readonly shank: BoneFrame } => {
  const bone = (start: Vector, end: Vector, ahead: Vector): BoneFrame => {
    const along = unit(subtract(end, start))
    const across = unit(cross(ahead, along))
    const front = unit(cross(along, across))
    return { start, end, front, outer: from({ x: 0, y: 0, z: 0 }, [across, -signOf(side)]) }
  }
  const bent = subtract(leg.knee, mixed(leg.hip, leg.ankle, 0.5))
  const ahead = from(bent, [leg.sole, 0.35])
  return { thigh: bone(leg.hip, leg.knee, ahead), shank: bone(leg.knee, leg.ankle, from(leg.sole, [leg.instep, 0.01])) }
}

const shoeBalls = (leg: LegPoints): readonly (readonly Ball[])[] => {
  const lift = (point: Vector, height: number, ahead = 0): Vector =>
    from(point, [leg.instep, height], [leg.sole, ahead])
  const toeLift = from(leg.toe, [
    unit(cross(unit(cross(subtract(leg.toe, leg.ball), leg.instep)), subtract(leg.toe, leg.ball)), leg.instep),
    1.25,
  ])
  return [
    [
      [lift(leg.heel, 2.1, 1.6), 2.1],
      [lift(leg.ball, 1.6), 1.6],
      [toeLift, 1.25],
    ],
    [
      [lift(leg.heel, 2.6, 2), 2.3],
      [lift(leg.ball, 2, -1.5), 1.9],
    ],
    [
      [lift(leg.heel, 3.4, 2.6), 2.3],
      [from(leg.ankle, [leg.instep, 0.4]), 2.2],
    ],
    [
      [from(leg.ankle, [leg.instep, 0.2]), 2.1],
      [lift(leg.ball, 1.9, -1), 1.5],
    ],
  ]
}

/** A leg with shorts and shoe. */
export const legLayers = (camera: Camera, leg: LegPoints, side: Side, isFar: boolean): readonly Layer[] => {
  const { thigh, shank } = legBones(leg, side)
  const path = (...balls: readonly Ball[]): string => limbPath(camera, balls)
  const skin = shaded('skin', isFar)
  const legPath = [
    path([onBone(thigh, 0.35, 0.3), 4.7], [onBone(thigh, 0.7, 0.3), 3.9], [onBone(thigh, 1), 3.05]),
    path(
      [onBone(shank, 0, 0.2), 3.05],
      [onBone(shank, 0.3, -0.5), 3.15],
      [onBone(shank, 0.6, -0.2), 2.35],
      [leg.ankle, 1.8],
    ),
    path([onBone(shank, 0.08, -0.7), 2.6], [onBone(shank, 0.32, -1.1), 2.75], [onBone(shank, 0.55, -0.6), 2]),
  ].join('')
  const shorts = path([onBone(thigh, 0, -0.3), 5.9], [onBone(thigh, 0.3, 0.1), 5.3], [onBone(thigh, 0.56, 0.2), 4.85])
  return inked([
    [legPath, skin],
    [
      shoeBalls(leg)
        .map((balls) => limbPath(camera, balls))
        .join(''),
      shaded('shoe', isFar),
    ],
    [shorts, shaded('shorts', isFar)],
  ])
}

/** An arm with its sleeve and fist. */
export const armLayers = (camera: Camera, arm: ArmPoints, isFar: boolean): readonly Layer[] => {
  const path = (...balls: readonly Ball[]): string => limbPath(camera, balls)
  const at = (start: Vector, end: Vector, share: number): Vector => mixed(start, end, share)
  const { shoulder, elbow, wrist, hand } = arm
  return inked([
    [
      [
        path([at(shoulder, elbow, 0.3), 2.6], [at(shoulder, elbow, 0.7), 2.35], [elbow, 2.05]),
        path([elbow, 2.05], [at(elbow, wrist, 0.25), 2.15], [at(elbow, wrist, 0.7), 1.65], [wrist, 1.35]),
        path([wrist, 1.35], [hand, 1.75], [from(hand, [subtract(hand, wrist), 0.8]), 1.35]),
      ].join(''),
      shaded('skin', isFar),
    ],
    [
      path([shoulder, 3.2], [at(shoulder, elbow, 0.35), 2.95], [at(shoulder, elbow, 0.55), 2.7]),
      shaded('shirt', isFar),
    ],
  ])
}

/** Trunk in shirt and shorts. */
export const trunkLayers = (
  camera: Camera,
  { pelvis, waist, chest, neck, lower, upper }: Skeleton,
): readonly Layer[] => {
  const off = (point: Vector, side: number, up = 0, ahead = 0): Vector =>
    from(point, [upper.side, side], [upper.up, up], [upper.forward, ahead])
  const offLow = (point: Vector, side: number, up = 0, ahead = 0): Vector =>
    from(point, [lower.side, side], [lower.up, up], [lower.forward, ahead])
  const path = (...balls: readonly Ball[]): string => limbPath(camera, balls)
  const column = (side: number): string =>
    path(
      [off(chest, side * 5.6, -3.6, 0.2), 3.7],
      [off(chest, side * 4.4, -6, 0.6), 5.6],
      [offLow(waist, side * 3, 1), 5],
      [offLow(pelvis, side * 3.7, 4), 5.3],
    )
  const yoke = path(
    [off(chest, 8.4, -1.9), 3.1],
    [off(chest, 2.4, 0.4), 2.6],
    [off(chest, -2.4, 0.4), 2.6],
    [off(chest, -8.4, -1.9), 3.1],
  )
  const neckBall = path([off(chest, 0, -1.5, -0.4), 3], [neck, 2.6], [from(neck, [subtract(neck, chest), 0.5]), 2.5])
  const hips = path([offLow(pelvis, 3.7, 2.2, -0.4), 5.9], [offLow(pelvis, -3.7, 2.2, -0.4), 5.9])
  return inked([
    [neckBall, 'skin'],
    [hips + path([offLow(pelvis, 3.6, -0.5, -0.6), 6], [offLow(pelvis, -3.6, -0.5, -0.6), 6]), 'shorts'],
    [column(1) + column(-1) + column(0) + yoke, 'shirt'],
  ])
}

/** Head with hair, ear and nose. */
export const headLayers = (camera: Camera, { head, face }: Skeleton): readonly Layer[] => {
  const at = (ahead: number, up: number, side = 0): Vector =>
    from(head, [face.forward, ahead], [face.up, up], [face.side, side])
  const path = (...balls: readonly Ball[]): string => limbPath(camera, balls)
  const skull = path([at(0, 1.4), 5.1], [at(0.9, -2.6), 3.7])
  if (camera.view === 'front') {
    const hair = path([at(-0.5, 2.2), 5.4], [at(-0.5, 0.4), 5.2])
    const skin = path([at(0.6, 0.2), 4.7], [at(0.9, -2.6), 3.7]) + path([at(0, -0.6, 5), 0.8], [at(0, -0.6, -5), 0.8])
    if (facing(camera, face.forward) < -0.2) {
      return inked([
        [skin, 'skin'],
        [path([at(-0.5, 2.2), 5.4], [at(-1, -0.8), 4.6]), 'hair'],
      ])
    }
    return inked([
      [hair, 'hair'],
      [skin, 'skin'],
    ])
  }
  const nose = path([at(4.6, -0.6), 0.9], [at(5.7, -1.4), 0.75])
  const hair = path([at(-0.9, 1.9), 5], [at(1.4, 4.2), 2.7]) + path([at(-1.4, 1.6), 4.6], [at(-2.2, -0.8), 3.2])
  return inked([
    [skull + nose, 'skin'],
    [hair, 'hair'],
  ])
}
