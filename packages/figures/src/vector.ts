/** A point or direction: x forward (right in the side view), y up, z to the body's near side. */
export interface Vector {
  readonly x: number
  readonly y: number
  readonly z: number
}

export const vector = (x: number, y: number, z: number): Vector => ({ x, y, z })
export const ORIGIN: Vector = vector(0, 0, 0)
export const UP: Vector = vector(0, 1, 0)

export const add = (a: Vector, b: Vector): Vector => vector(a.x + b.x, a.y + b.y, a.z + b.z)
export const subtract = (a: Vector, b: Vector): Vector => vector(a.x - b.x, a.y - b.y, a.z - b.z)
export const scale = (a: Vector, by: number): Vector => vector(a.x * by, a.y * by, a.z * by)
export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z
export const cross = (a: Vector, b: Vector): Vector =>
  vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
export const lengthOf = (a: Vector): number => Math.sqrt(dot(a, a))
export const distance = (a: Vector, b: Vector): number => lengthOf(subtract(a, b))
export const mixed = (a: Vector, b: Vector, share: number): Vector => add(scale(a, 1 - share), scale(b, share))

/** The direction alone; a fallback where there is none. */
export const unit = (a: Vector, fallback: Vector = UP): Vector => {
  const length = lengthOf(a)
  return length < 1e-9 ? fallback : scale(a, 1 / length)
}

/** A point `along` of the way from a point in some directions. */
export const from = (start: Vector, ...steps: readonly (readonly [Vector, number])[]): Vector =>
  steps.reduce((point, [direction, by]) => add(point, scale(direction, by)), start)

/** A direction made of two at right angles: the first turned by an angle towards the second. */
export const turned = (a: Vector, b: Vector, degrees: number): Vector =>
  from(ORIGIN, [a, cosine(degrees)], [b, sine(degrees)])

/** The part of a direction at right angles to another, as a unit. */
export const square = (a: Vector, axis: Vector, fallback: Vector = UP): Vector =>
  unit(from(a, [axis, -dot(a, axis)]), fallback)

export const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
export const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
export const degreesOf = (radians: number): number => (radians * 180) / Math.PI
export const arcSine = (share: number): number => degreesOf(Math.asin(Math.max(-1, Math.min(1, share))))
export const arcCosine = (share: number): number => degreesOf(Math.acos(Math.max(-1, Math.min(1, share))))
export const arcTangent = (y: number, x: number): number => degreesOf(Math.atan2(y, x))
