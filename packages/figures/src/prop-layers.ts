import type { FigureEnd, FigureProp } from '@strongstride/core'
import { RADIUS } from './body.ts'
import { placeToVector } from './full-pose.ts'
import type { Camera } from './camera.ts'
import { facing, project } from './camera.ts'
import { inked, stroked, type Layer } from './layer.ts'
import { footPoint, isSkipped, skippingRope, type Held } from './leg-props.ts'
import type { Ink } from './palette.ts'
import { figure, limbPath, linePath } from './shape.ts'
import type { Skeleton } from './skeleton.ts'
import { add, from, mixed, subtract, unit, vector, type Vector } from './vector.ts'

/** Behind the body, between its two sides, or before it. */
export type Depth = 'behind' | 'middle' | 'before'

/** What a prop is made of, and where in the order it is drawn. */
export interface PropDrawing {
  readonly depth: Depth
  readonly layers: readonly Layer[]
}

type Furniture = Extract<FigureProp, { readonly x: number }>
type Line = Extract<FigureProp, { readonly from: unknown }>

/** Width and height where a prop does not say its own, in percent of body height. */
export const FURNITURE_SIZE: Readonly<Record<Furniture['kind'], readonly [width: number, height: number]>> = {
  step: [24, 10],
  box: [26, 24],
  bench: [60, 25],
  chair: [24, 25],
  wall: [4, 108],
  bar: [3, 120],
  post: [3, 100],
  hurdle: [2, 12],
  line: [3, 0.6],
  mat: [110, 1],
  seat: [24, 25],
  pad: [8, 25],
  plate: [3, 60],
  doorway: [4, 108],
}

const rectangle = (x: number, top: number, width: number, height: number): string =>
  `M${figure(x)} ${figure(-top)}H${figure(x + width)}V${figure(-top + height)}H${figure(x)}Z`

interface Block {
  readonly x: number
  readonly left: number
  readonly width: number
  readonly height: number
}

const plainBlock = (ink: Ink, { left, width, height }: Block): readonly Layer[] =>
  inked([[rectangle(left, height, width, height), ink]])

const bench = ({ left, width, height }: Block): readonly Layer[] => {
  const leg = (x: number): string => rectangle(x, height - 3, 2, height - 3)
  return inked([
    [leg(left + width * 0.14) + leg(left + width * 0.86 - 2), 'prop-dark'],
    [rectangle(left, height, width, 3.6), 'prop'],
  ])
}

/** How far the back of a chair rises above its seat. */
export const CHAIR_BACK = 27

/** A chair's back is at its left; at its right when the chair stands right of the body, so that its seat is in reach. */
const chair = ({ x, left, width, height }: Block): readonly Layer[] => {
  const leg = (at: number): string => rectangle(at, height - 2, 1.8, height - 2)
  const isAhead = x > 12
  const back = rectangle(isAhead ? left + width - 0.8 : left - 1.6, height + CHAIR_BACK, 2.4, CHAIR_BACK)
  return inked([
    [leg(left) + leg(left + width - 1.8), 'prop-dark'],
    [rectangle(isAhead ? left : left - 1.6, height, width + 1.6, 3) + back, 'prop'],
  ])
}

const hurdle = ({ left, width, height }: Block): readonly Layer[] =>
  inked([[rectangle(left, height, width, height) + rectangle(left - 2, 1, width + 4, 1), 'prop-dark']])

const DRAWN: Readonly<Record<Furniture['kind'], (block: Block) => readonly Layer[]>> = {
  bench,
  seat: bench,
  chair,
  hurdle,
  // Seen along its length a bar is a disc; one that is given a width is seen across.
  bar: ({ x, left, width, height }) =>
    inked([[width > 6 ? rectangle(left, height + 1.2, width, 2.4) : disc(x, height, 1.3), 'prop-dark']]),
  pad: ({ left, width, height }) => inked([[rectangle(left, height, width, 5), 'prop']]),
  line: (block) => plainBlock('prop-dark', block),
  post: (block) => plainBlock('prop-dark', block),
  box: (block) => plainBlock('prop', block),
  doorway: (block) => plainBlock('prop', block),
  mat: (block) => plainBlock('prop', block),
  plate: (block) => plainBlock('prop', block),
  step: (block) => plainBlock('prop', block),
  wall: (block) => plainBlock('prop', block),
}

/** Plain shapes that stand somewhere; seen square on whatever the tilt. */
export const furniture = (prop: Furniture): readonly Layer[] => {
  const [usualWidth, usualHeight] = FURNITURE_SIZE[prop.kind]
  const width = prop.width ?? usualWidth
  return DRAWN[prop.kind]({ x: prop.x, left: prop.x - width / 2, width, height: prop.height ?? usualHeight })
}

const disc = (x: number, y: number, r: number): string =>
  `M${figure(x - r)} ${figure(-y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`

const middle = (a: Vector, b: Vector): Vector => mixed(a, b, 0.5)

/** Where a held thing is. */
const holderPoint = (by: Held['by'], { near, far, chest, upper, pelvis, lower }: Skeleton): Vector => {
  switch (by) {
    case 'near-hand':
      return near.arm.hand
    case 'far-hand':
      return far.arm.hand
    case 'both-hands':
      return middle(near.arm.hand, far.arm.hand)
    case 'shoulders':
      return from(chest, [upper.forward, -5], [upper.up, 1])
    case 'front-shoulders':
      return from(chest, [upper.forward, 6], [upper.up, 0])
    case 'hips':
      return from(pelvis, [lower.forward, 7], [lower.up, 1.5])
    case 'near-foot':
      return from(near.leg.ball, [near.leg.instep, 0])
    case 'far-foot':
      return from(far.leg.ball, [far.leg.instep, 0])
    case 'feet':
      return middle(middle(near.leg.ankle, near.leg.ball), middle(far.leg.ankle, far.leg.ball))
    case 'knees':
      return middle(near.leg.knee, far.leg.knee)
    case 'near-knee':
      return near.leg.knee
    case 'back':
      return from(chest, [upper.forward, -8], [upper.up, -8])
  }
}

const ACROSS = vector(1, 0, 0)
const TO_VIEWER = vector(0, 0, 1)

const dumbbell = (camera: Camera, at: Vector): readonly Layer[] => {
  const axis = camera.view === 'front' ? TO_VIEWER : ACROSS
  const end = (by: number): Vector => from(at, [axis, by])
  const head = (by: number): string =>
    limbPath(camera, [
      [from(end(by), [vector(0, 1, 0), 0.8]), 2.1],
      [from(end(by), [vector(0, 1, 0), -0.8]), 2.1],
    ])
  return inked([
    [
      limbPath(camera, [
        [end(-4), 0.9],
        [end(4), 0.9],
      ]) +
        head(-4.2) +
        head(4.2),
      'prop-dark',
    ],
  ])
}

const kettlebell = (camera: Camera, at: Vector): readonly Layer[] => {
  const below = (by: number, across = 0): Vector =>
    from(at, [vector(0, -1, 0), by], [camera.view === 'front' ? TO_VIEWER : ACROSS, across])
  return [
    stroked(linePath(camera, [below(4, -2.4), below(0.2, -2), below(0.2, 2), below(4, 2.4)]), 'prop-dark', 1.4),
    ...inked([
      [
        limbPath(camera, [
          [below(6.4), 4],
          [below(6.8), 4],
        ]),
        'prop-dark',
      ],
    ]),
  ]
}

/** From the side a barbell is its plate; from the front, bar and plates. */
const barbell = (camera: Camera, at: Vector, size: number): readonly Layer[] => {
  const end = (by: number): Vector => from(at, [TO_VIEWER, by])
  if (camera.view !== 'front') {
    return [
      ...inked([
        [
          limbPath(camera, [
            [at, size],
            [add(at, vector(0.01, 0, 0)), size],
          ]),
          'prop-dark',
        ],
      ]),
      ...inked([
        [
          limbPath(camera, [
            [at, 1.5],
            [add(at, vector(0.01, 0, 0)), 1.5],
          ]),
          'prop',
        ],
      ]),
    ]
  }
  const plate = (by: number): string =>
    limbPath(camera, [
      [from(end(by), [vector(0, 1, 0), size]), 1.2],
      [from(end(by), [vector(0, 1, 0), -size]), 1.2],
    ])
  return inked([
    [
      limbPath(camera, [
        [end(-34), 0.7],
        [end(34), 0.7],
      ]) +
        plate(28) +
        plate(-28),
      'prop-dark',
    ],
  ])
}

const round = (camera: Camera, at: Vector, r: number): readonly Layer[] => [
  ...inked([
    [
      limbPath(camera, [
        [at, r],
        [add(at, vector(0.01, 0, 0)), r],
      ]),
      'prop',
    ],
  ]),
]

/** A towel or a slider, flat on the floor. */
const flatCloth = (camera: Camera, at: Vector): readonly Layer[] => {
  const flat = (by: number): Vector =>
    vector(at.x + (camera.view === 'front' ? 0 : by), 0.4, at.z + (camera.view === 'front' ? by : 0))
  return [stroked(linePath(camera, [flat(-7), flat(6)]), 'band', 1.2)]
}

/** A handle in a hand; at the feet, the roller of a machine. */
const handle = (camera: Camera, { by, size = 3 }: Held, at: Vector): readonly Layer[] =>
  by.endsWith('hand') ? dumbbell(camera, at) : round(camera, at, size)

const heldDepth = ({ kind, by }: Held, { view }: Camera): Depth => {
  if (kind === 'ball') return view === 'front' ? 'before' : 'middle'
  return by.startsWith('far') ? 'behind' : 'before'
}

/** A big ball under the belly touches it, whatever its size. */
const heldPoint = (prop: Held, skeleton: Skeleton): Vector => {
  const { kind, by, size = 5 } = prop
  const { pelvis, lower } = skeleton
  if (kind === 'ball' && by === 'hips') return from(pelvis, [lower.forward, RADIUS.pelvis + size], [lower.up, 11.5])
  return footPoint(prop, skeleton) ?? holderPoint(by, skeleton)
}

const heldLayers = (camera: Camera, prop: Held, skeleton: Skeleton): readonly Layer[] => {
  const at = heldPoint(prop, skeleton)
  switch (prop.kind) {
    case 'dumbbell':
      return dumbbell(camera, at)
    case 'handle':
      return handle(camera, prop, at)
    case 'kettlebell':
      return kettlebell(camera, at)
    case 'barbell':
    case 'trap-bar':
      return barbell(camera, at, prop.size ?? 8)
    case 'ball':
      return round(camera, at, prop.size ?? 5)
    case 'wheel':
      return round(camera, at, prop.size ?? 4)
    case 'stick': {
      const axis = skeleton.upper.up
      return [stroked(linePath(camera, [from(at, [axis, -24]), from(at, [axis, 32])]), 'prop-dark', 1.3)]
    }
    case 'slider':
    case 'towel':
      return flatCloth(camera, at)
  }
}

const held = (camera: Camera, prop: Held, skeleton: Skeleton): PropDrawing => ({
  depth: heldDepth(prop, camera),
  layers: heldLayers(camera, prop, skeleton),
})

const endPoint = (end: FigureEnd, camera: Camera, skeleton: Skeleton): Vector => {
  if (typeof end !== 'string') return placeToVector(end, camera.view)
  if (end === 'pelvis') return skeleton.pelvis
  if (end === 'chest') return skeleton.chest
  const { leg, arm } = skeleton[end.startsWith('near') ? 'near' : 'far']
  if (end.endsWith('hand')) return arm.hand
  if (end.endsWith('foot')) return from(leg.ball, [leg.instep, 1.2])
  if (end.endsWith('ankle')) return mixed(leg.ankle, leg.knee, 0.1)
  if (end.endsWith('knee')) return mixed(leg.knee, leg.hip, 0.12)
  return mixed(leg.hip, leg.knee, 0.6)
}

const LINE_INK: Readonly<Record<Line['kind'], readonly ['band' | 'prop-dark', number]>> = {
  band: ['band', 1.3],
  rope: ['prop-dark', 0.7],
  strap: ['prop-dark', 1.2],
  cable: ['prop-dark', 0.6],
  towel: ['band', 1.8],
  stick: ['prop-dark', 1.4],
}

/** From the front, what both sides hold is before the body, or behind it when its back is seen. */
const lineDepth = (camera: Camera, ends: readonly FigureEnd[], { upper }: Skeleton): Depth => {
  if (!ends.some((end) => typeof end === 'string' && end.startsWith('far'))) return 'before'
  if (camera.view !== 'front') return 'middle'
  return facing(camera, upper.forward) > 0 ? 'before' : 'behind'
}

const line = (camera: Camera, prop: Line, skeleton: Skeleton): PropDrawing => {
  // What the body lies on.
  const isUnder = prop.kind === 'towel' && prop.from === 'chest' && prop.to === 'pelvis'
  const given = [prop.from, prop.to]
  const ends = given.map((end) => {
    const at = endPoint(end, camera, skeleton)
    return isUnder ? vector(at.x, 0.8, at.z) : at
  })
  const [ink, width] = LINE_INK[prop.kind]
  const depth = isUnder ? 'behind' : lineDepth(camera, given, skeleton)
  return { depth, layers: [stroked(linePath(camera, ends), ink, width)] }
}

/** A short band round both legs: two strands from limb to limb, and round the near one. */
const loop = (camera: Camera, roundWhat: string, skeleton: Skeleton): PropDrawing => {
  const place = { ankles: 'ankle', knees: 'knee', feet: 'foot', thighs: 'thigh' }[roundWhat] ?? 'knee'
  const near = endPoint(`near-${place}` as FigureEnd, camera, skeleton)
  const far = endPoint(`far-${place}` as FigureEnd, camera, skeleton)
  const r = { ankle: 2.4, knee: 3.6, foot: 2, thigh: 4.6 }[place] ?? 3
  const across = camera.view === 'front' ? unit(subtract(near, far), TO_VIEWER) : ACROSS
  return {
    depth: 'before',
    layers: [stroked(linePath(camera, [from(far, [across, -r]), from(near, [across, r])]), 'band', 1.5)],
  }
}

const backpack = (camera: Camera, { chest, upper }: Skeleton): PropDrawing => {
  const at = (up: number, ahead: number): Vector => from(chest, [upper.up, up], [upper.forward, ahead])
  return {
    depth: 'middle',
    layers: inked([
      [
        limbPath(camera, [
          [at(-4, -7.5), 4.2],
          [at(-14, -7), 4.8],
        ]),
        'prop',
      ],
    ]),
  }
}

/** How far off a plate is still the one that the feet push. */
const PUSHED = 14

/** A plate goes along with the feet that push it. */
const pushed = (plate: Furniture, { near: { leg } }: Skeleton): Furniture => {
  const soles = Math.max(leg.toe.x, leg.ball.x, leg.heel.x)
  const x = soles + (plate.width ?? FURNITURE_SIZE.plate[0]) / 2
  return Math.abs(x - plate.x) < PUSHED ? { ...plate, x } : plate
}

/** A prop as it is in a pose. */
export const propDrawing = (camera: Camera, prop: FigureProp, skeleton: Skeleton): PropDrawing => {
  if (prop.kind === 'backpack') return backpack(camera, skeleton)
  if (isSkipped(prop)) return { depth: 'before', layers: skippingRope(camera, skeleton) }
  if ('round' in prop) return loop(camera, prop.round, skeleton)
  if ('by' in prop) return held(camera, prop, skeleton)
  if ('from' in prop) return line(camera, prop, skeleton)
  const moved = prop.kind === 'plate' ? pushed(prop, skeleton) : prop
  const layers = prop.kind === 'mat' && project(camera, vector(0, 0, 0)).y !== 0 ? [] : furniture(moved)
  // What is gripped end on would hide under the hand.
  return { depth: prop.kind === 'bar' && prop.width === undefined ? 'before' : 'behind', layers }
}
