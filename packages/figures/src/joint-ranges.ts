import { SIDES, type Side } from './body.ts'
import type { FootPose } from './foot-view.ts'
import type { FullPose } from './full-pose.ts'
import { isOnToes } from './limbs.ts'

/** How far joints of people go, in degrees; a little more than most can, so that only the impossible is found. */
export const JOINT_RANGES = {
  spine: [-35, 60],
  bend: [-40, 40],
  twist: [-60, 60],
  neck: [-60, 60],
  look: [-80, 80],
  hip: [-30, 135],
  'hip-out': [-35, 70],
  knee: [0, 160],
  ankle: [-65, 45],
  toes: [-5, 85],
  shoulder: [-70, 190],
  elbow: [0, 155],
} as const
/** A joint with a range. */
export type Joint = keyof typeof JOINT_RANGES

/** A joint bent further than people can. */
export interface JointExcess {
  readonly joint: Joint
  readonly side: Side | null
  readonly degrees: number
}

/** Where the arm points sideways, its angle forward says nothing. */
const SIDEWAYS = 60

const anglesOf = (pose: FullPose): readonly (readonly [Joint, Side | null, number])[] => [
  ['spine', null, pose.spine],
  ['bend', null, pose.bend],
  ['twist', null, pose.twist],
  ['neck', null, pose.neck],
  ['look', null, pose.look],
  ...SIDES.flatMap((side): readonly (readonly [Joint, Side, number])[] => {
    const { leg, arm, foot } = pose[side]
    return [
      ['hip', side, leg.hip],
      ['hip-out', side, leg.out],
      ['knee', side, leg.knee],
      ['ankle', side, leg.ankle],
      ['toes', side, foot !== null && isOnToes(foot) ? foot.pitch : 0],
      ['shoulder', side, Math.abs(arm.out) > SIDEWAYS ? 0 : arm.shoulder],
      ['elbow', side, arm.elbow],
    ]
  }),
]

/** Joints of a solved pose that are beyond what people can do. */
export const jointExcesses = (pose: FullPose): readonly JointExcess[] =>
  anglesOf(pose).flatMap(([joint, side, degrees]) => {
    const [least, most] = JOINT_RANGES[joint]
    return degrees < least - 0.5 || degrees > most + 0.5 ? [{ joint, side, degrees }] : []
  })

/** The same for the bare foot of a close-up. */
export const FOOT_RANGES = {
  ankle: [-65, 45],
  'big toe': [-50, 90],
  'outer toe': [-60, 90],
  forefoot: [-40, 40],
} as const
/** A joint of the foot with a range. */
export type FootJoint = keyof typeof FOOT_RANGES

/** Joints of a bare foot that are beyond what people can do. */
export const footExcesses = ({
  heel,
  bigToe,
  toes,
  shank,
  inward,
}: FootPose): readonly { readonly joint: FootJoint; readonly degrees: number }[] => {
  // A raised heel takes a little of the shank along, and bends toes that lie flat; a lifted forefoot takes them with it.
  const lift = Math.max(0, heel)
  const angles = {
    ankle: shank + lift * 0.15 - heel,
    'big toe': bigToe + lift,
    'outer toe': toes + lift,
    forefoot: inward,
  }
  return (Object.keys(FOOT_RANGES) as readonly FootJoint[]).flatMap((joint) => {
    const [least, most] = FOOT_RANGES[joint]
    const degrees = angles[joint]
    return degrees < least - 0.5 || degrees > most + 0.5 ? [{ joint, degrees }] : []
  })
}
