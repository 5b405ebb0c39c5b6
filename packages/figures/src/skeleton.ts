import type { FigureView } from '@strongstride/core'
import type { Vector } from './vector.ts'

/** Three directions at right angles: forward out of the chest, up along the spine, towards the near side. */
export interface Frame {
  readonly forward: Vector
  readonly up: Vector
  readonly side: Vector
}

/** The points of a leg; `sole` is the direction from heel to toes, `instep` that out of the top of the foot. */
export interface LegPoints {
  readonly hip: Vector
  readonly knee: Vector
  readonly ankle: Vector
  readonly heel: Vector
  readonly ball: Vector
  readonly toe: Vector
  readonly sole: Vector
  readonly instep: Vector
}

export interface ArmPoints {
  readonly shoulder: Vector
  readonly elbow: Vector
  readonly wrist: Vector
  readonly hand: Vector
}

export interface Skeleton {
  readonly view: FigureView
  readonly pelvis: Vector
  readonly waist: Vector
  readonly chest: Vector
  readonly neck: Vector
  readonly head: Vector
  readonly lower: Frame
  readonly upper: Frame
  readonly face: Frame
  readonly near: { readonly leg: LegPoints; readonly arm: ArmPoints }
  readonly far: { readonly leg: LegPoints; readonly arm: ArmPoints }
}
