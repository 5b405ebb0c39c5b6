import type { MuscleId, MuscleShare } from '@strongstride/core'
import { signOf, type Side } from './body.ts'
import { legBones, onBone, shaded, type BoneFrame } from './body-layers.ts'
import { facing, type Camera } from './camera.ts'
import { plain, type Layer } from './layer.ts'
import { limbPath, type Ball } from './shape.ts'
import type { Skeleton } from './skeleton.ts'
import { add, from, mixed, scale, type Vector } from './vector.ts'

type Group = 'leg' | 'arm' | 'trunk'
type Spot = readonly [share: number, ahead: number, out: number, r: number]

/** Where a muscle lies: on which bone, through which spots (share along, to the front, outwards, thickness), looking where. */
interface Region {
  readonly group: Group
  readonly bone: 'thigh' | 'shank' | 'foot' | 'upper-arm' | 'torso' | 'hip'
  readonly spots: readonly Spot[]
  /** The way its surface looks: ahead and outwards. It is drawn unless that is away from the viewer. */
  readonly looks: readonly [ahead: number, out: number]
}

const region = (group: Group, bone: Region['bone'], looks: Region['looks'], ...spots: readonly Spot[]): Region => ({
  group,
  bone,
  looks,
  spots,
})

/** Drawn places of the muscles, in percent of body height off the bone. */
const REGIONS: Readonly<Record<MuscleId, readonly Region[]>> = {
  'foot-intrinsics': [region('leg', 'foot', [0.3, 0.2], [0, 0, 0, 1.3], [1, 0, 0, 1.2])],
  'tibialis-posterior': [region('leg', 'shank', [-0.4, -0.4], [0.35, -1.4, -0.8, 1.1], [0.85, -1, -0.7, 0.7])],
  peroneals: [region('leg', 'shank', [0, 1], [0.15, 0, 1, 1], [0.5, -0.2, 1, 1.05], [0.88, -0.5, 0.8, 0.7])],
  'tibialis-anterior': [
    region('leg', 'shank', [0.9, 0.4], [0.1, 1.4, 0.5, 1.1], [0.4, 1.3, 0.4, 1.2], [0.82, 0.8, 0, 0.7]),
  ],
  gastrocnemius: [region('leg', 'shank', [-0.9, 0.2], [0.08, -1.4, 0, 1.6], [0.3, -1.9, 0, 1.8], [0.48, -1.4, 0, 1.2])],
  soleus: [region('leg', 'shank', [-0.8, 0.3], [0.45, -1.1, 0, 1.3], [0.65, -0.8, 0, 1.1], [0.88, -0.7, 0, 0.7])],
  quadriceps: [region('leg', 'thigh', [0.9, 0.3], [0.16, 1.9, 0.5, 2.6], [0.5, 1.7, 0.4, 2.5], [0.88, 1.1, 0, 1.4])],
  hamstrings: [region('leg', 'thigh', [-0.9, 0], [0.24, -3, 0, 2.1], [0.55, -2.4, 0, 1.9], [0.92, -1.9, 0, 1])],
  'gluteus-maximus': [region('leg', 'hip', [-0.9, 0.3], [0, -2.6, 1.4, 2.8], [0.22, -2.5, 1, 2.1])],
  'gluteus-medius': [region('leg', 'hip', [0, 1], [-0.22, -0.4, 2.2, 1.9], [-0.02, -0.2, 2.8, 1.6])],
  adductors: [region('leg', 'thigh', [0.45, -0.9], [0.2, 0.6, -2, 1.9], [0.45, 0.4, -1.8, 1.7], [0.75, 0.2, -1.2, 1])],
  'hip-flexors': [region('leg', 'hip', [1, 0], [-0.12, 3, -0.6, 1.3], [0.1, 3.1, 0, 1.4], [0.22, 3, 0.4, 1])],
  'erector-spinae': [region('trunk', 'torso', [-1, 0], [0.16, -3.4, 2, 1.5], [0.45, -3, 2, 1.5], [0.7, -3.4, 2, 1.4])],
  'rectus-abdominis': [
    region('trunk', 'torso', [1, 0], [0.2, 3.4, 1.6, 1.4], [0.45, 3.6, 1.8, 1.5], [0.66, 4, 2, 1.4]),
  ],
  obliques: [region('trunk', 'torso', [0.1, 1], [0.27, 0.4, 4.6, 1.9], [0.45, 0.8, 4.6, 2], [0.6, 1, 5.2, 1.6])],
  shoulders: [region('arm', 'upper-arm', [0.2, 0.9], [0, 0, 0.4, 2.6], [0.3, 0, 0.4, 1.9])],
  chest: [region('trunk', 'torso', [1, 0.2], [0.78, 3.6, 2, 2], [0.84, 2.6, 6, 1.8])],
  lats: [region('trunk', 'torso', [-0.6, 0.7], [0.5, -1.2, 4.6, 1.5], [0.66, -1, 6, 2], [0.82, -0.6, 7, 1.6])],
  'mid-back': [region('trunk', 'torso', [-1, 0.2], [0.74, -3.6, 2, 1.7], [0.88, -3, 3, 1.7])],
  biceps: [region('arm', 'upper-arm', [1, 0], [0.3, 0.8, 0, 1.4], [0.62, 0.9, 0, 1.5], [0.88, 0.7, 0, 0.9])],
  triceps: [region('arm', 'upper-arm', [-1, 0], [0.22, -0.9, 0, 1.4], [0.6, -0.9, 0, 1.5], [0.9, -0.6, 0, 0.9])],
}

/** The bone a region lies on, as it is in a pose. */
const boneOf = (bone: Region['bone'], skeleton: Skeleton, side: Side): BoneFrame => {
  const { lower, upper, pelvis, chest } = skeleton
  const { leg, arm } = skeleton[side]
  const sign = signOf(side)
  const bones = legBones(leg, side)
  switch (bone) {
    case 'thigh':
      return bones.thigh
    case 'shank':
      return bones.shank
    case 'foot': {
      const lift = (point: Vector): Vector => from(point, [leg.instep, 1.2])
      return {
        start: lift(from(leg.heel, [leg.sole, 2])),
        end: lift(leg.ball),
        front: leg.instep,
        outer: scale(lower.side, sign),
      }
    }
    case 'hip': {
      const bent = mixed(leg.hip, leg.knee, 1)
      const half = add(lower.forward, bones.thigh.front)
      return { start: leg.hip, end: bent, front: scale(half, 0.5), outer: scale(lower.side, sign) }
    }
    case 'upper-arm':
      return { start: arm.shoulder, end: arm.elbow, front: armFront(skeleton, side), outer: scale(upper.side, sign) }
    case 'torso':
      return {
        start: pelvis,
        end: chest,
        front: scale(add(lower.forward, upper.forward), 0.5),
        outer: scale(upper.side, sign),
      }
  }
}

const armFront = (skeleton: Skeleton, side: Side): Vector => {
  const { arm } = skeleton[side]
  const towards = from(arm.wrist, [mixed(arm.shoulder, arm.elbow, 1), -1])
  const along = from(arm.elbow, [arm.shoulder, -1])
  const length = along.x * along.x + along.y * along.y + along.z * along.z
  const share = (towards.x * along.x + towards.y * along.y + towards.z * along.z) / length
  const off = from(towards, [along, -share])
  const size = Math.sqrt(off.x * off.x + off.y * off.y + off.z * off.z)
  return size < 1.5 ? skeleton.upper.forward : scale(off, 1 / size)
}

/** How far away from the viewer a surface may look and still be drawn. */
const TURNED_AWAY = -0.45

/** The trained muscles of one side's leg, arm or half of the trunk. */
export const muscleLayers = (
  camera: Camera,
  skeleton: Skeleton,
  muscles: readonly MuscleShare[],
  { side, group, isFar }: { readonly side: Side; readonly group: Group; readonly isFar: boolean },
): readonly Layer[] =>
  muscles
    .toSorted((a, b) => a.share - b.share)
    .flatMap(({ muscle, share }) =>
      REGIONS[muscle]
        .filter((place) => place.group === group)
        .map((place) => {
          const bone = boneOf(place.bone, skeleton, side)
          const look = facing(
            camera,
            from({ x: 0, y: 0, z: 0 }, [bone.front, place.looks[0]], [bone.outer, place.looks[1]]),
          )
          const isSeen = look > TURNED_AWAY
          const balls: readonly Ball[] = place.spots.map(([along, ahead, out, r]) => [
            onBone(bone, along, ahead, out),
            isSeen ? r : 0.001,
          ])
          const ink = share >= 0.75 ? 'muscle-strong' : 'muscle-some'
          return plain(limbPath(camera, balls), shaded(ink, isFar))
        }),
    )
