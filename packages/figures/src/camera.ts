import type { FigureView } from '@strongstride/core'
import { cosine, sine, type Vector } from './vector.ts'

/** A point of the picture: x right, y down, in percent of body height; `near` grows towards the viewer. */
export interface PagePoint {
  readonly x: number
  readonly y: number
  readonly near: number
}

/** From where a scene is seen. */
export interface Camera {
  readonly view: FigureView
  readonly tilt: number
}

/** Where a point of space is in the picture. */
export const project = ({ view, tilt }: Camera, point: Vector): PagePoint => {
  const across = view === 'front' ? point.z : point.x
  const depth = view === 'front' ? point.x : point.z
  return {
    x: across,
    y: -(point.y * cosine(tilt) - depth * sine(tilt)),
    near: depth * cosine(tilt) + point.y * sine(tilt),
  }
}

/** How much a direction points towards the viewer, from -1 to 1. */
export const facing = (camera: Camera, direction: Vector): number => project(camera, direction).near
