import { LENGTH, signOf, type Side } from './body.ts'
import type { ArmPose, FootPlant, LegPose } from './full-pose.ts'
import type { ArmPoints, Frame, LegPoints } from './skeleton.ts'
import {
  UP,
  add,
  arcCosine,
  arcSine,
  arcTangent,
  cosine,
  distance,
  dot,
  from,
  scale,
  square,
  subtract,
  turned,
  unit,
  vector,
} from './vector.ts'
import { type Vector } from './vector.ts'

/** A ball joint's bone: where it points, and where the bone after it points when bent by a right angle. */
interface Bone {
  readonly along: Vector
  readonly bend: Vector
}

interface Swing {
  readonly flexion: number
  readonly out: number
  readonly turn: number
}

/** The thigh or upper arm of some angles; `fold` is -1 for a knee (bends back) and +1 for an elbow (bends forward). */
const swingBone = (frame: Frame, swing: Swing, sign: number, fold: 1 | -1): Bone => {
  const down = scale(frame.up, -1)
  const inPlane = turned(down, frame.forward, swing.flexion)
  const ahead = turned(frame.forward, frame.up, swing.flexion)
  const outward = scale(frame.side, sign)
  const along = turned(inPlane, outward, swing.out)
  const sideways = turned(outward, scale(inPlane, -1), swing.out)
  const bend = turned(scale(ahead, fold), scale(sideways, -1), swing.turn)
  return { along, bend }
}

/** The angles of a bone that points somewhere, the other way round. */
const readSwing = (
  frame: Frame,
  along: Vector,
  bend: Vector | null,
  [sign, fold]: readonly [number, 1 | -1],
): Swing => {
  const out = arcSine(dot(along, frame.side) * sign)
  const raw = arcTangent(dot(along, frame.forward), -dot(along, frame.up))
  const flexion = raw < -100 ? raw + 360 : raw
  if (bend === null) return { flexion, out, turn: 0 }
  const plain = swingBone(frame, { flexion, out, turn: 0 }, sign, fold).bend
  const quarter = swingBone(frame, { flexion, out, turn: 90 }, sign, fold).bend
  return { flexion, out, turn: arcTangent(dot(bend, quarter), dot(bend, plain)) }
}

const footPoints = (ankle: Vector, sole: Vector, instep: Vector): Omit<LegPoints, 'hip' | 'knee'> => {
  const under = from(ankle, [instep, -LENGTH.ankleHeight])
  const ball = from(under, [sole, LENGTH.ballAhead])
  return {
    ankle,
    sole,
    instep,
    heel: from(under, [sole, -LENGTH.heelBack]),
    ball,
    toe: from(ball, [sole, LENGTH.toes]),
  }
}

/** A leg hanging free from a hip. */
export const swingLeg = (hip: Vector, frame: Frame, pose: LegPose, side: Side): LegPoints => {
  const swing = { flexion: pose.hip, out: pose.out, turn: pose.turn }
  const { along, bend } = swingBone(frame, swing, signOf(side), -1)
  const shank = turned(along, bend, pose.knee)
  const ahead = turned(scale(bend, -1), along, pose.knee)
  const knee = from(hip, [along, LENGTH.thigh])
  const sole = turned(ahead, scale(shank, -1), pose.ankle)
  const instep = turned(scale(shank, -1), scale(ahead, -1), pose.ankle)
  const outer = scale(frame.side, signOf(side))
  return { hip, knee, ...footPoints(from(knee, [shank, LENGTH.shank]), ...tipFoot({ sole, instep }, outer, pose.edge)) }
}

/** A free foot turned at the ankle: its outer edge up and its toes out, or, less than 0, the inner edge up and the toes in. */
const tipFoot = (
  { sole, instep }: { readonly sole: Vector; readonly instep: Vector },
  outer: Vector,
  edge: number,
): readonly [sole: Vector, instep: Vector] => {
  if (edge === 0) return [sole, instep]
  const outward = square(outer, sole)
  const turnedOut = turned(outward, scale(sole, -1), edge)
  return [turned(sole, outward, edge), turned(instep, scale(turnedOut, -1), edge)]
}

/** A foot whose heel is up, on its toes. Heeled over much further it lies on its instep, the toes straight again. */
export const isOnToes = ({ by, pitch }: FootPlant): boolean => by === 'ball' && pitch > 0 && pitch <= 110

/** A foot where it is planted, whatever the leg does; its toes stay on the ground when the heel is up. */
export const plantFoot = (plant: FootPlant, side: Side): Omit<LegPoints, 'hip' | 'knee'> => {
  const flat = turned(vector(1, 0, 0), vector(0, 0, signOf(side)), plant.turn)
  const sole = turned(flat, scale(UP, -1), plant.pitch)
  const instep = turned(UP, flat, plant.pitch)
  const lever = plant.by === 'heel' ? LENGTH.heelBack : -LENGTH.ballAhead
  const ankle = from(plant.at, [sole, lever], [instep, LENGTH.ankleHeight])
  const foot = footPoints(ankle, sole, instep)
  const isBent = isOnToes(plant)
  const toes = turned(isBent ? flat : sole, isBent ? UP : instep, plant.toes)
  return { ...foot, toe: from(foot.ball, [toes, LENGTH.toes]) }
}

/** What a bent chain of two bones comes to: its middle joint, and how far its end stays from where it should be. */
interface Reach {
  readonly middle: Vector
  readonly gap: number
}

/** Two bones from a start to an end, the joint between them towards the pole. */
export const reachBones = (
  start: Vector,
  end: Vector,
  [first, second]: readonly [number, number],
  pole: Vector,
): Reach => {
  const span = distance(start, end)
  const least = Math.abs(first - second) + 0.5
  const reach = Math.max(least, Math.min(first + second, span))
  const axis = unit(subtract(end, start), scale(UP, -1))
  const ahead = (first * first - second * second + reach * reach) / (2 * reach)
  const off = Math.sqrt(Math.max(0, first * first - ahead * ahead))
  return { middle: from(start, [axis, ahead], [square(pole, axis), off]), gap: span - reach }
}

/** A leg from its hip to a planted foot; the gap is what it is too short by. */
export const standLeg = (
  hip: Vector,
  plant: FootPlant,
  side: Side,
): { readonly leg: LegPoints; readonly gap: number } => {
  const foot = plantFoot(plant, side)
  const pole = from(foot.sole, [foot.instep, 0.5])
  const { middle, gap } = reachBones(hip, foot.ankle, [LENGTH.thigh, LENGTH.shank], pole)
  return { leg: { hip, knee: middle, ...foot }, gap }
}

/** The clinical angles of a leg as it is. */
export const readLeg = (leg: LegPoints, frame: Frame, side: Side, edge = 0): LegPose => {
  const thigh = unit(subtract(leg.knee, leg.hip))
  const shank = unit(subtract(leg.ankle, leg.knee))
  const knee = arcCosine(dot(thigh, shank))
  const bend = knee < 4 ? null : square(shank, thigh)
  const { flexion, out, turn } = readSwing(frame, thigh, bend, [signOf(side), -1])
  const ankle = arcSine(-dot(leg.sole, shank) / cosine(edge))
  return { hip: flexion, out, turn, shank: null, knee, ankle, edge }
}

const armPoints = (shoulder: Vector, elbow: Vector, wrist: Vector): ArmPoints => ({
  shoulder,
  elbow,
  wrist,
  hand: from(wrist, [unit(subtract(wrist, elbow)), LENGTH.hand / 2]),
})

/** An arm from a shoulder by its angles, or straight down with its elbow bent. */
export const swingArm = (shoulder: Vector, frame: Frame, pose: ArmPose, side: Side): ArmPoints => {
  const hanging = readSwing(frame, vector(0, -1, 0), null, [signOf(side), 1])
  const swing = pose.hang ? hanging : { flexion: pose.shoulder, out: pose.out, turn: pose.turn }
  const { along, bend } = swingBone(frame, swing, signOf(side), 1)
  const elbow = from(shoulder, [along, LENGTH.upperArm])
  return armPoints(shoulder, elbow, from(elbow, [turned(along, bend, pose.elbow), LENGTH.forearm]))
}

interface Target {
  readonly at: Vector
  readonly flare: number
}

/** An arm whose palm is on a place; its elbow points back, or outwards by the flare. */
export const reachArm = (
  shoulder: Vector,
  frame: Frame,
  { at, flare }: Target,
  side: Side,
): { readonly arm: ArmPoints; readonly gap: number } => {
  const toShoulder = unit(subtract(shoulder, at))
  const wrist = from(at, [toShoulder, LENGTH.hand])
  const { flexion } = readSwing(frame, scale(toShoulder, -1), null, [signOf(side), 1])
  const behind = scale(turned(frame.forward, frame.up, flexion), -1)
  const pole = turned(behind, scale(frame.side, signOf(side)), flare)
  const { middle, gap } = reachBones(shoulder, wrist, [LENGTH.upperArm, LENGTH.forearm], pole)
  return { arm: { shoulder, elbow: middle, wrist, hand: from(at, [toShoulder, LENGTH.hand / 2]) }, gap }
}

/** The clinical angles of an arm as it is. */
export const readArm = (arm: ArmPoints, frame: Frame, side: Side): ArmPose => {
  const upper = unit(subtract(arm.elbow, arm.shoulder))
  const fore = unit(subtract(arm.wrist, arm.elbow))
  const elbow = arcCosine(dot(upper, fore))
  const bend = elbow < 4 ? null : square(fore, upper)
  const { flexion, out, turn } = readSwing(frame, upper, bend, [signOf(side), 1])
  return { shoulder: flexion, out, turn, elbow, hang: false }
}

/** Turns a bone about its start until its end lies at a height, as near to where it pointed as can be. */
export const dropBone = (start: Vector, along: Vector, length: number, height: number): Vector => {
  const rise = Math.max(-1, Math.min(1, (height - start.y) / length))
  const level = square(vector(along.x, 0, along.z), UP, vector(1, 0, 0))
  return add(start, scale(turned(level, UP, arcSine(rise)), length))
}
