import { SIDES } from './body.ts'
import {
  TRUNK_ANGLES,
  type ArmPose,
  type FootPlant,
  type FullPose,
  type HandPlant,
  type LegPose,
  type SidePose,
} from './full-pose.ts'
import { anchorOf, type SolvedPose } from './solve-pose.ts'
import { mixed, type Vector } from './vector.ts'

const mix = (a: number, b: number, share: number): number => a + (b - a) * share

const mixPlaces = (a: Vector | null, b: Vector | null, share: number): Vector | null =>
  a === null || b === null ? null : mixed(a, b, share)

const mixFeet = (a: FootPlant | null, b: FootPlant | null, share: number): FootPlant | null => {
  if (a === null || b === null || a.by !== b.by) return null
  return {
    ...a,
    at: mixed(a.at, b.at, share),
    pitch: mix(a.pitch, b.pitch, share),
    turn: mix(a.turn, b.turn, share),
    toes: mix(a.toes, b.toes, share),
  }
}

const mixHands = (a: HandPlant | null, b: HandPlant | null, share: number): HandPlant | null => {
  if (a === null || b === null || a.on !== b.on || (a.at === null) !== (b.at === null)) return null
  return { at: mixPlaces(a.at, b.at, share), on: a.on, flare: mix(a.flare, b.flare, share) }
}

const mixLegs = (a: LegPose, b: LegPose, share: number): LegPose => ({
  hip: mix(a.hip, b.hip, share),
  out: mix(a.out, b.out, share),
  turn: mix(a.turn, b.turn, share),
  shank: null,
  knee: mix(a.knee, b.knee, share),
  ankle: mix(a.ankle, b.ankle, share),
  edge: mix(a.edge, b.edge, share),
})

const mixArms = (a: ArmPose, b: ArmPose, share: number): ArmPose => ({
  shoulder: mix(a.shoulder, b.shoulder, share),
  out: mix(a.out, b.out, share),
  turn: mix(a.turn, b.turn, share),
  elbow: mix(a.elbow, b.elbow, share),
  hang: false,
})

const mixSides = (a: SidePose, b: SidePose, share: number): SidePose => ({
  leg: mixLegs(a.leg, b.leg, share),
  arm: mixArms(a.arm, b.arm, share),
  foot: mixFeet(a.foot, b.foot, share),
  hand: mixHands(a.hand, b.hand, share),
  knee: mixPlaces(a.knee, b.knee, share),
  elbow: mixPlaces(a.elbow, b.elbow, share),
})

/**
 * The pose between two solved ones. Joint angles are mixed, not points, so that limbs keep their lengths; what both have
 * planted is planted in between. With one fixed part the body stands on that; otherwise the pelvis goes straight.
 */
export const mixPoses = (a: SolvedPose, b: SolvedPose, share: number): FullPose => {
  const anchor = anchorOf(a.pose)
  const isShared = anchor !== null && anchor === anchorOf(b.pose)
  const angles = Object.fromEntries(TRUNK_ANGLES.map((name) => [name, mix(a.pose[name], b.pose[name], share)]))
  const [near, far] = SIDES.map((side) => mixSides(a.pose[side], b.pose[side], share))
  return {
    ...a.pose,
    ...angles,
    pelvis: isShared ? null : mixed(a.skeleton.pelvis, b.skeleton.pelvis, share),
    anchor,
    seat: mixPlaces(a.pose.seat, b.pose.seat, share),
    back: mixPlaces(a.pose.back, b.pose.back, share),
    near: near ?? a.pose.near,
    far: far ?? a.pose.far,
  }
}
