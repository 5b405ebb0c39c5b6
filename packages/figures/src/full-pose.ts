import type {
  FigureArm,
  FigureFoot,
  FigureHand,
  FigureHold,
  FigureLeg,
  FigurePart,
  FigurePlace,
  FigurePose,
  FigureRest,
  FigureView,
} from '@strongstride/core'
import { LENGTH, signOf, type Side } from './body.ts'
import { vector, type Vector } from './vector.ts'

export interface LegPose {
  readonly hip: number
  readonly out: number
  readonly turn: number
  readonly shank: number | null
  readonly knee: number
  readonly ankle: number
  /** Of a free foot: its outer edge up, or, less than 0, its inner one. */
  readonly edge: number
}

const LEG_ANGLES = ['hip', 'out', 'turn', 'knee', 'ankle', 'edge'] as const

export interface ArmPose {
  readonly shoulder: number
  readonly out: number
  readonly turn: number
  readonly elbow: number
  readonly hang: boolean
}

export interface FootPlant {
  readonly at: Vector
  readonly pitch: number
  readonly by: 'ball' | 'heel'
  readonly turn: number
  readonly toes: number
}

export interface HandPlant {
  readonly at: Vector | null
  readonly on: FigureHold | null
  readonly flare: number
}

/** All that one side of the body does; what is null is free. */
export interface SidePose {
  readonly leg: LegPose
  readonly arm: ArmPose
  readonly foot: FootPlant | null
  readonly hand: HandPlant | null
  readonly knee: Vector | null
  readonly elbow: Vector | null
}

export const TRUNK_ANGLES = ['trunk', 'lean', 'turn', 'twist', 'spine', 'bend', 'neck', 'look'] as const

/** A whole pose, nothing left out. */
export interface FullPose extends Readonly<Record<(typeof TRUNK_ANGLES)[number], number>> {
  readonly pelvis: Vector | null
  readonly anchor: FigurePart | null
  readonly seat: Vector | null
  readonly back: Vector | null
  readonly near: SidePose
  readonly far: SidePose
}

const SIDE: SidePose = {
  leg: { hip: 0, out: 0, turn: 0, shank: null, knee: 0, ankle: 0, edge: 0 },
  arm: { shoulder: 0, out: 0, turn: 0, elbow: 8, hang: true },
  foot: null,
  hand: null,
  knee: null,
  elbow: null,
}

/** Upright in the air, arms hanging: what every base pose starts from. */
export const NEUTRAL: FullPose = {
  trunk: 0,
  lean: 0,
  turn: 0,
  twist: 0,
  spine: 0,
  bend: 0,
  neck: 0,
  look: 0,
  pelvis: null,
  anchor: null,
  seat: null,
  back: null,
  near: SIDE,
  far: SIDE,
}

/** Where a place of the picture is in space. */
export const placeToVector = (place: FigurePlace, view: FigureView, depth = 0): Vector => {
  const [x, y, near = depth] = place
  return view === 'front' ? vector(near, y, x) : vector(x, y, near)
}

interface Given {
  readonly view: FigureView
  readonly side: Side
  /** The hands are the fixed part. */
  readonly isHanging: boolean
}

/** Said for both sides: mirrored when seen from the front. */
const bothPlace = (place: FigurePlace, { view, side }: Given): FigurePlace => {
  const [x, y, near] = place
  const across = view === 'front' && side === 'far' ? -x : x
  return near === undefined ? [across, y] : [across, y, near]
}

const depthOf = ({ view, side }: Given, apart: number): number => (view === 'front' ? 0 : signOf(side) * apart)

const defaultFootPlace = ({ view, side }: Given): FigurePlace => (view === 'front' ? [signOf(side) * 5.5, 0] : [0, 0])

const mergeFoot = (
  before: FootPlant | null,
  change: FigureFoot | 'free' | undefined,
  given: Given,
): FootPlant | null => {
  if (change === undefined) return before
  if (change === 'free') return null
  const toVector = (place: FigurePlace): Vector => placeToVector(place, given.view, depthOf(given, LENGTH.hipApart))
  const turn = given.view === 'front' ? 8 : 0
  const was = before ?? { at: toVector(defaultFootPlace(given)), pitch: 0, by: null, turn, toes: 0 }
  const pitch = change.pitch ?? was.pitch
  return {
    at: change.at === undefined ? was.at : toVector(change.at),
    pitch,
    by: change.by ?? was.by ?? (pitch < 0 ? 'heel' : 'ball'),
    turn: change.turn ?? was.turn,
    toes: change.toes ?? was.toes,
  }
}

const mergeHand = (
  before: HandPlant | null,
  change: FigureHand | 'free' | undefined,
  given: Given,
): HandPlant | null => {
  if (change === undefined) return before
  if (change === 'free') return null
  return {
    at: change.at === undefined ? null : placeToVector(change.at, given.view, depthOf(given, LENGTH.shoulderApart)),
    on: change.on ?? null,
    flare: change.flare ?? before?.flare ?? 0,
  }
}

const mergeRest = (before: Vector | null, change: FigureRest | 'free' | undefined, given: Given): Vector | null => {
  if (change === undefined) return before
  return change === 'free' ? null : placeToVector(change.at, given.view, depthOf(given, LENGTH.hipApart))
}

/** An angle of the hip stands in for a tilt of the shank said before, and the other way round. */
const mergeLeg = (before: LegPose, change: FigureLeg | undefined): LegPose => {
  if (change === undefined) return before
  const said = Object.fromEntries(LEG_ANGLES.map((name) => [name, change[name] ?? before[name]])) as unknown as LegPose
  return { ...said, shank: change.shank ?? (change.hip === undefined ? before.shank : null) }
}

const mergeArm = (before: ArmPose, change: FigureArm | undefined): ArmPose => ({
  shoulder: change?.shoulder ?? before.shoulder,
  out: change?.out ?? before.out,
  turn: change?.turn ?? before.turn,
  elbow: change?.elbow ?? before.elbow,
  hang: change?.hang ?? (change?.shoulder === undefined ? before.hang : false),
})

const mirrored = <Part extends { readonly at?: FigurePlace | undefined }>(
  part: Part | 'free' | undefined,
  given: Given,
): Part | 'free' | undefined =>
  part === undefined || part === 'free' || part.at === undefined ? part : { ...part, at: bothPlace(part.at, given) }

/** What a pose says of one side alone. */
const ownParts = (pose: FigurePose, side: Side): OwnParts =>
  side === 'near'
    ? {
        leg: pose.nearLeg,
        arm: pose.nearArm,
        foot: pose.nearFoot,
        hand: pose.nearHand,
        knee: pose.nearKnee,
        elbow: pose.nearElbow,
      }
    : {
        leg: pose.farLeg,
        arm: pose.farArm,
        foot: pose.farFoot,
        hand: pose.farHand,
        knee: pose.farKnee,
        elbow: pose.farElbow,
      }

interface OwnParts {
  readonly leg: FigurePose['legs']
  readonly arm: FigurePose['arms']
  readonly foot: FigurePose['feet']
  readonly hand: FigurePose['hands']
  readonly knee: FigurePose['knees']
  readonly elbow: FigurePose['elbows']
}

const mergeSide = (before: SidePose, pose: FigurePose, given: Given): SidePose => {
  const own = ownParts(pose, given.side)
  // An arm that is given angles lets go of what its hand held, unless the body hangs from that hand.
  const letsGo = (arm: FigureArm | undefined, hand: unknown): boolean =>
    arm !== undefined && hand === undefined && !given.isHanging
  const hand = letsGo(pose.arms, pose.hands) || letsGo(own.arm, own.hand) ? null : before.hand
  return {
    leg: mergeLeg(mergeLeg(before.leg, pose.legs), own.leg),
    arm: mergeArm(mergeArm(before.arm, pose.arms), own.arm),
    foot: mergeFoot(mergeFoot(before.foot, mirrored(pose.feet, given), given), own.foot, given),
    hand: mergeHand(mergeHand(hand, mirrored(pose.hands, given), given), own.hand, given),
    knee: mergeRest(mergeRest(before.knee, mirrored(pose.knees, given), given), own.knee, given),
    elbow: mergeRest(mergeRest(before.elbow, mirrored(pose.elbows, given), given), own.elbow, given),
  }
}

const restPoint = (before: Vector | null, change: FigureRest | 'free' | undefined, view: FigureView): Vector | null => {
  if (change === undefined) return before
  return change === 'free' ? null : placeToVector(change.at, view)
}

/** A pose with what is said anew. */
export const applyPose = (before: FullPose, pose: FigurePose, view: FigureView): FullPose => {
  const isHanging = (pose.anchor ?? before.anchor)?.endsWith('hand') ?? false
  return {
    trunk: pose.trunk ?? before.trunk,
    lean: pose.lean ?? before.lean,
    turn: pose.turn ?? before.turn,
    twist: pose.twist ?? before.twist,
    spine: pose.spine ?? before.spine,
    bend: pose.bend ?? before.bend,
    neck: pose.neck ?? before.neck,
    look: pose.look ?? before.look,
    pelvis: pose.pelvis === undefined ? before.pelvis : pose.pelvis === null ? null : placeToVector(pose.pelvis, view),
    anchor: pose.anchor ?? before.anchor,
    seat: restPoint(before.seat, pose.seat, view),
    back: restPoint(before.back, pose.back, view),
    near: mergeSide(before.near, pose, { view, side: 'near', isHanging }),
    far: mergeSide(before.far, pose, { view, side: 'far', isHanging }),
  }
}
