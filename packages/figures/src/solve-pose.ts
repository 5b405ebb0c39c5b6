import type { FigureHold, FigurePart, FigureView } from '@strongstride/core'
import { LENGTH, RADIUS, SIDES, signOf, type Side } from './body.ts'
import type { ArmPose, FullPose, LegPose, SidePose } from './full-pose.ts'
import { dropBone, plantFoot, reachArm, readArm, readLeg, standLeg, swingArm, swingLeg } from './limbs.ts'
import type { ArmPoints, Frame, LegPoints, Skeleton } from './skeleton.ts'
import { ORIGIN, UP, add, from, scale, subtract, turned, unit, vector, type Vector } from './vector.ts'

/** What does not fit, in percent of body height. */
export interface Misfit {
  readonly part: FigurePart
  readonly gap: number
}

/** A pose in space, the angles of its joints, and which planted parts do not reach their places. */
export interface SolvedPose {
  readonly skeleton: Skeleton
  /** The same pose with every joint angle as it came out; what is planted stays planted. */
  readonly pose: FullPose
  readonly misfits: readonly Misfit[]
}

const pitchFrame = ({ forward, up, side }: Frame, degrees: number): Frame => ({
  forward: turned(forward, scale(up, -1), degrees),
  up: turned(up, forward, degrees),
  side,
})

const rollFrame = ({ forward, up, side }: Frame, degrees: number): Frame => ({
  forward,
  up: turned(up, side, degrees),
  side: turned(side, scale(up, -1), degrees),
})

const twistFrame = ({ forward, up, side }: Frame, degrees: number): Frame => ({
  forward: turned(forward, side, degrees),
  up,
  side: turned(side, scale(forward, -1), degrees),
})

const WORLD: Frame = { forward: vector(1, 0, 0), up: UP, side: vector(0, 0, 1) }

interface Torso {
  readonly lower: Frame
  readonly upper: Frame
  readonly face: Frame
}

const orientTorso = (pose: FullPose): Torso => {
  const lower = twistFrame(pitchFrame(rollFrame(WORLD, pose.lean), pose.trunk), pose.turn)
  const upper = twistFrame(rollFrame(pitchFrame(lower, pose.spine), pose.bend), pose.twist)
  return { lower, upper, face: pitchFrame(twistFrame(upper, pose.look), pose.neck) }
}

const hipOf = (pelvis: Vector, { lower }: Torso, side: Side): Vector =>
  from(pelvis, [lower.side, signOf(side) * LENGTH.hipApart])

const chestOf = (pelvis: Vector, { lower, upper }: Torso): Vector =>
  from(pelvis, [lower.up, LENGTH.lowerTrunk], [upper.up, LENGTH.upperTrunk])

const shoulderOf = (pelvis: Vector, torso: Torso, side: Side): Vector =>
  from(chestOf(pelvis, torso), [torso.upper.side, signOf(side) * LENGTH.shoulderApart], [torso.upper.up, -1.6])

/** Half a body is thicker across than from front to back: how high it lies depends on which side is down. */
export const restHeight = (frame: Frame, thick: number, apart: number): number => thick + apart * Math.abs(frame.side.y)

/** What the upper back rests on. */
const shouldersOf = (pelvis: Vector, torso: Torso): Vector => from(chestOf(pelvis, torso), [torso.upper.up, -2])

/** A tilt of the shank said instead of the hip's angle makes that angle. */
const legAngles = (pose: FullPose, side: SidePose): LegPose =>
  side.leg.shank === null ? side.leg : { ...side.leg, hip: side.leg.knee - side.leg.shank + pose.trunk }

const onTop = (place: Vector, radius: number): Vector => add(place, vector(0, radius, 0))

/** Where the fixed part is with the pelvis at the origin, and where it ought to be. */
const anchorPoints = (part: FigurePart, pose: FullPose, torso: Torso): readonly [Vector, Vector] | null => {
  if (part === 'seat') return pose.seat && [ORIGIN, onTop(pose.seat, restHeight(torso.lower, RADIUS.pelvis, 3.8))]
  if (part === 'back')
    return pose.back && [shouldersOf(ORIGIN, torso), onTop(pose.back, restHeight(torso.upper, RADIUS.chest, 6))]
  const side: Side = part.startsWith('near') ? 'near' : 'far'
  const given = pose[side]
  const leg = swingLeg(hipOf(ORIGIN, torso, side), torso.lower, legAngles(pose, given), side)
  if (part.endsWith('foot')) return given.foot && [leg.ankle, plantFoot(given.foot, side).ankle]
  if (part.endsWith('knee')) return given.knee && [leg.knee, onTop(given.knee, RADIUS.knee)]
  const arm = swingArm(shoulderOf(ORIGIN, torso, side), torso.upper, given.arm, side)
  if (part.endsWith('elbow')) return given.elbow && [arm.elbow, onTop(given.elbow, RADIUS.elbow)]
  return given.hand?.at ? [from(arm.wrist, [unit(subtract(arm.wrist, arm.elbow)), LENGTH.hand]), given.hand.at] : null
}

const ANCHOR_ORDER: readonly FigurePart[] = [
  'seat',
  'back',
  'near-foot',
  'far-foot',
  'near-knee',
  'far-knee',
  'near-hand',
  'far-hand',
  'near-elbow',
  'far-elbow',
]

/** The fixed part of a pose: the one it names, or the first that is planted. Null when the pelvis is given or all is free. */
export const anchorOf = (pose: FullPose): FigurePart | null => {
  if (pose.pelvis !== null) return null
  const torso = orientTorso(pose)
  const isPlanted = (part: FigurePart): boolean => anchorPoints(part, pose, torso) !== null
  if (pose.anchor !== null && isPlanted(pose.anchor)) return pose.anchor
  return ANCHOR_ORDER.find(isPlanted) ?? null
}

const placePelvis = (pose: FullPose, torso: Torso, anchor: FigurePart | null): Vector => {
  if (pose.pelvis !== null) return pose.pelvis
  const points = anchor === null ? null : anchorPoints(anchor, pose, torso)
  // The middle of the body keeps to the middle across the line of sight when one side of it is planted.
  return points === null ? vector(0, 53.5, 0) : subtract(points[1], points[0])
}

interface Solved<Points> {
  readonly points: Points
  readonly misfits: readonly Misfit[]
}

const misfit = (part: FigurePart, gap: number): readonly Misfit[] => (Math.abs(gap) < 0.05 ? [] : [{ part, gap }])

const solveLeg = (hip: Vector, pose: FullPose, torso: Torso, side: Side): Solved<LegPoints> => {
  const given = pose[side]
  if (given.foot !== null) {
    const { leg, gap } = standLeg(hip, given.foot, side)
    return { points: leg, misfits: misfit(`${side}-foot`, gap) }
  }
  const angles = legAngles(pose, given)
  const free = swingLeg(hip, torso.lower, angles, side)
  if (given.knee === null) return { points: free, misfits: [] }
  const height = given.knee.y + RADIUS.knee
  const knee = dropBone(hip, subtract(free.knee, hip), LENGTH.thigh, height)
  const moved = readLeg({ ...free, knee, ankle: add(knee, subtract(free.ankle, free.knee)) }, torso.lower, side)
  const leg = swingLeg(hip, torso.lower, { ...angles, hip: moved.hip, out: moved.out }, side)
  return { points: leg, misfits: misfit(`${side}-knee`, leg.knee.y - height) }
}

const HOLD_AT: Readonly<Record<FigureHold, (body: Held) => Vector>> = {
  hip: ({ legs, torso, side }) =>
    from(legs[side].hip, [torso.lower.up, 6.5], [torso.lower.side, signOf(side) * 3], [torso.lower.forward, 1]),
  chest: ({ chest, torso, side }) =>
    from(chest, [torso.upper.up, -7], [torso.upper.forward, 8.5], [torso.upper.side, signOf(side) * 1.5]),
  shoulder: ({ chest, torso, side }) => from(chest, [torso.upper.forward, 4], [torso.upper.side, -signOf(side) * 7]),
  head: ({ chest, torso, side }) =>
    from(chest, [torso.face.up, 13], [torso.face.forward, -2], [torso.face.side, signOf(side) * 5]),
  belly: ({ chest, torso }) => from(chest, [torso.lower.up, -20], [torso.lower.forward, 6.5]),
  thigh: ({ legs, side }) => from(legs[side].hip, [subtract(legs[side].knee, legs[side].hip), 0.6], [UP, 3.6]),
  knee: ({ legs, side }) => from(legs[side].knee, [legs[side].instep, 3]),
  ankle: ({ legs, side }) => legs[side].ankle,
  foot: ({ legs, side }) => legs[side].toe,
}

interface Held {
  readonly torso: Torso
  readonly chest: Vector
  readonly legs: Readonly<Record<Side, LegPoints>>
  readonly side: Side
}

const solveArm = (shoulder: Vector, pose: FullPose, body: Held): Solved<ArmPoints> => {
  const { side, torso } = body
  const { hand, elbow, arm } = pose[side]
  if (hand !== null) {
    const at = hand.at ?? HOLD_AT[hand.on ?? 'hip'](body)
    const { arm: points, gap } = reachArm(shoulder, torso.upper, { at, flare: hand.flare }, side)
    // A hand on the body is a picture of a hold; only what is planted in space has to be exact.
    return { points, misfits: hand.at === null ? [] : misfit(`${side}-hand`, gap) }
  }
  const free = swingArm(shoulder, torso.upper, arm, side)
  if (elbow === null) return { points: free, misfits: [] }
  const height = elbow.y + RADIUS.elbow
  const dropped = dropBone(shoulder, subtract(free.elbow, shoulder), LENGTH.upperArm, height)
  const points = { ...free, elbow: dropped }
  const fore = layForearm(points, arm, torso, side)
  return { points: fore, misfits: misfit(`${side}-elbow`, dropped.y - height) }
}

/** A forearm lies on what its elbow rests on, pointing ahead of the body. */
const layForearm = (arm: ArmPoints, pose: ArmPose, torso: Torso, side: Side): ArmPoints => {
  const ahead = turned(torso.upper.up, scale(torso.upper.side, -signOf(side)), pose.turn)
  const level = unit(vector(ahead.x, 0, ahead.z), vector(1, 0, 0))
  const wrist = from(arm.elbow, [level, LENGTH.forearm])
  return { ...arm, wrist, hand: from(wrist, [level, LENGTH.hand / 2]) }
}

/** Solves a pose from its fixed part up: the trunk, the planted limbs, then the free ones. */
export const solvePose = (pose: FullPose, view: FigureView): SolvedPose => {
  const torso = orientTorso(pose)
  const anchor = anchorOf(pose)
  const pelvis = placePelvis(pose, torso, anchor)
  const chest = chestOf(pelvis, torso)
  const leg = {
    near: solveLeg(hipOf(pelvis, torso, 'near'), pose, torso, 'near'),
    far: solveLeg(hipOf(pelvis, torso, 'far'), pose, torso, 'far'),
  }
  const legs = { near: leg.near.points, far: leg.far.points }
  const arm = {
    near: solveArm(shoulderOf(pelvis, torso, 'near'), pose, { torso, chest, legs, side: 'near' }),
    far: solveArm(shoulderOf(pelvis, torso, 'far'), pose, { torso, chest, legs, side: 'far' }),
  }
  const { lower, upper, face } = torso
  const neck = from(chest, [face.up, LENGTH.neck])
  // An arm that is said by angles keeps them: read again, straight out and overhead have several names, and would not mix.
  const side = (name: Side): SidePose => {
    const { hand, elbow, arm: said } = pose[name]
    const isSaid = hand === null && elbow === null && !said.hang
    return {
      ...pose[name],
      leg: readLeg(legs[name], lower, name, pose[name].foot === null ? pose[name].leg.edge : 0),
      arm: isSaid ? said : readArm(arm[name].points, upper, name),
    }
  }
  return {
    skeleton: {
      view,
      pelvis,
      waist: from(pelvis, [lower.up, LENGTH.lowerTrunk]),
      chest,
      neck,
      head: from(neck, [face.up, LENGTH.head], [face.forward, 1]),
      ...torso,
      near: { leg: legs.near, arm: arm.near.points },
      far: { leg: legs.far, arm: arm.far.points },
    },
    pose: { ...pose, near: side('near'), far: side('far') },
    misfits: SIDES.flatMap((name) => [...leg[name].misfits, ...arm[name].misfits]),
  }
}
