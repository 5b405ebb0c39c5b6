import type { FigureDrawing, FigureFootPose, FigureProp, FigureView, MuscleShare } from '@strongstride/core'
import { inked, plain, stroked, type Layer } from './layer.ts'
import type { Ink } from './palette.ts'
import { furniture } from './prop-layers.ts'
import { limbPath, linePath, type Ball } from './shape.ts'
import { add, from, mixed, ORIGIN, scale, subtract, turned, unit, UP, vector, type Vector } from './vector.ts'

// One bare foot, drawn large: about 60 units from heel to toe, on the same scale of ink as a body of 100.

export interface FootPose {
  readonly heel: number
  readonly bigToe: number
  readonly toes: number
  readonly arch: number
  readonly shank: number
  readonly knee: number
  readonly spread: number
  readonly inward: number
}

const FLAT: FootPose = { heel: 0, bigToe: 0, toes: 0, arch: 0.4, shank: 0, knee: 0, spread: 0.15, inward: 0 }

const FIELDS = ['heel', 'bigToe', 'toes', 'arch', 'shank', 'knee', 'spread', 'inward'] as const

const applyFoot = (before: FootPose, change: FigureFootPose | undefined): FootPose =>
  Object.fromEntries(FIELDS.map((field) => [field, change?.[field] ?? before[field]])) as unknown as FootPose

/** The key poses of a close-up. */
export const footKeys = ({ pose, keys }: FigureDrawing): readonly FootPose[] => {
  const base = applyFoot(FLAT, pose?.foot)
  return keys.map((key) => applyFoot(base, key.foot))
}

export const mixFootPoses = (a: FootPose, b: FootPose, share: number): FootPose =>
  Object.fromEntries(FIELDS.map((field) => [field, a[field] + (b[field] - a[field]) * share])) as unknown as FootPose

interface Content {
  readonly view: FigureView
  readonly muscles: readonly MuscleShare[]
  readonly props: readonly FigureProp[]
  /** The other foot stands behind this one. */
  readonly isPair: boolean
}

const CAMERA = { view: 'side', tilt: 0 } as const
const AHEAD = vector(1, 0, 0)
const path = (...balls: readonly Ball[]): string => limbPath(CAMERA, balls)

const tintOf = ({ muscles }: Content, ids: readonly string[]): Ink | null => {
  const shares = muscles.filter(({ muscle }) => ids.includes(muscle)).map(({ share }) => share)
  if (shares.length === 0) return null
  return Math.max(...shares) >= 0.75 ? 'muscle-strong' : 'muscle-some'
}

/** The layers of a close-up. */
export const footLayers = (pose: FootPose, content: Content): readonly Layer[] => {
  const { view, props, isPair } = content
  const foot = view === 'foot-top' ? fromAbove(pose, content) : fromInside(pose, content)
  return [
    ...props.flatMap((prop) => ('x' in prop ? furniture(prop) : [])),
    ...(isPair && view === 'foot' ? otherFoot(pose) : []),
    ...foot,
    ...props.flatMap((prop) => bandLayers(prop, bandPoint(pose, view), view)),
  ]
}

/** Where a band lies round the foot: the big toe, or from above the forefoot. */
const bandPoint = (pose: FootPose, view: FigureView): Vector => {
  if (view === 'foot-top') return from(HEEL, [turned(UP, scale(AHEAD, -1), pose.inward), 38])
  return tilted(from(toeStart, [turned(AHEAD, UP, pose.bigToe), 7]), pose)
}

/** A line from the foot to a place. */
const bandLayers = (prop: FigureProp, foot: Vector, view: FigureView): readonly Layer[] => {
  if (!('from' in prop)) return []
  const [start, end] = [prop.from, prop.to].map((point) =>
    typeof point === 'string' ? foot : vector(point[0], point[1], 0),
  )
  if (start === undefined || end === undefined) return []
  // From above it lies across the whole foot.
  const across = view === 'foot-top' ? unit(subtract(start, end)) : ORIGIN
  return [stroked(linePath(CAMERA, [from(start, [across, 9]), end]), 'band', 1.6)]
}

const toeBalls = (root: Vector, lift: number, sizes: readonly [number, number, number]): readonly Ball[] => {
  const [length, thick, thin] = sizes
  const along = turned(AHEAD, UP, lift)
  const middle = from(root, [along, length * 0.55])
  return [
    [root, thick],
    [middle, (thick + thin) / 2],
    [from(middle, [turned(AHEAD, UP, lift * 1.15), length * 0.45]), thin],
  ]
}

const BALL = vector(20, 4.4, 0)
const HEEL_DOWN = vector(-18, 0, 0)
const HEEL = vector(0, 8, 0)
const toeStart = from(BALL, [AHEAD, 1], [UP, -0.4])

/** A point of the sole's frame in the picture: with the heel down and the forefoot up, the whole foot turns about the heel. */
const tilted = (point: Vector, { heel }: FootPose): Vector => {
  if (heel >= 0) return point
  const off = subtract(point, HEEL_DOWN)
  return from(HEEL_DOWN, [turned(AHEAD, UP, -heel), off.x], [turned(UP, scale(AHEAD, -1), -heel), off.y])
}

const soleBalls = (pose: FootPose, balls: readonly Ball[]): readonly Ball[] =>
  balls.map(([point, r]) => [tilted(point, pose), r])
const toeRoot = (behind: number): Vector => from(BALL, [AHEAD, 2.8 - behind * 1.1], [UP, -0.7 + behind * 0.4])

/** The four small toes lie behind the big one. */
const smallToes = (pose: FootPose): readonly Layer[] =>
  [3, 2, 1, 0].flatMap((index) => {
    const balls = toeBalls(toeRoot(index), pose.toes * (1 - index * 0.04), [11 - index, 3, 2.4])
    return inked([[path(...soleBalls(pose, balls)), 'far-skin']])
  })

const bigToe = (pose: FootPose): { readonly skin: string; readonly nail: string } => {
  const lift = pose.bigToe
  const along = turned(AHEAD, UP, lift * 1.1)
  const over = turned(UP, scale(AHEAD, -1), lift * 1.1)
  const nail = from(toeStart, [along, 12.4], [over, 2.3])
  const sole = (...balls: readonly Ball[]): string => path(...soleBalls(pose, balls))
  return {
    skin: sole(...toeBalls(toeStart, lift, [13.5, 4, 3.2])),
    nail: sole([nail, 0.9], [from(nail, [along, 2]), 0.7]),
  }
}

/** The points of a foot seen from its inner side. */
const insideOf = (pose: FootPose): Inside & { readonly shankUp: Vector } => {
  const lift = Math.max(0, pose.heel)
  const back = turned(scale(AHEAD, -1), UP, lift)
  const above = turned(UP, AHEAD, lift)
  const at = (behind: number, up: number): Vector => tilted(from(BALL, [back, behind], [above, up]), pose)
  const ankle = at(31, 14)
  const shankUp = turned(UP, AHEAD, pose.shank + lift * 0.15)
  return { at, ankle, knee: from(ankle, [shankUp, 30]), arch: pose.arch * 4.5, shankUp }
}

interface Outline {
  readonly skin: string
  readonly cuff: string
}

/** Skin and shorts: a bent knee shows the thigh going back. */
const outlineOf = (pose: FootPose): Outline => {
  const { at, ankle, knee, arch, shankUp } = insideOf(pose)
  const ball = tilted(BALL, pose)
  const thigh = turned(shankUp, scale(turned(AHEAD, scale(UP, -1), pose.shank), -1), pose.knee)
  const [start, end] = pose.knee > 20 ? [12, 26] : [-2, 6]
  const skin = [
    path([ankle, 6.2], [mixed(ankle, knee, 0.45), 6.6], [knee, 8.6], [from(knee, [thigh, Math.max(0.01, start)]), 9]),
    path([at(38, 2.6), 6.8], [ankle, 6.8]),
    path([at(38, 1.8), 6], [at(26, 5.5 + arch), 5.4], [at(10, 2.4 + arch * 0.8), 4.6], [ball, 4.4]),
    path([ankle, 6.2], [at(18, 9 + arch * 0.4), 5], [at(6, 3), 3.6], [ball, 3.8]),
    path([at(37, 0), 4.2], [at(30, 1 + arch * 0.3), 4.2]),
  ].join('')
  return { skin, cuff: path([from(knee, [thigh, start]), 9.4], [from(knee, [thigh, end]), 10.4]) }
}

const fromInside = (pose: FootPose, content: Content): readonly Layer[] => {
  const inside = insideOf(pose)
  const { ankle } = inside
  const { skin, cuff } = outlineOf(pose)
  const big = bigToe(pose)
  const malleolus = path([from(ankle, [UP, 0.5]), 2.1], [from(ankle, [UP, 0.9]), 2])
  return [
    ...smallToes(pose),
    ...inked([
      [skin, 'skin'],
      [big.skin, 'skin'],
      [cuff, 'shorts'],
    ]),
    stroked(malleolus, 'far-skin', 0.5),
    stroked(big.nail, 'far-skin', 0.6),
    ...insideTints(content, inside),
  ]
}

const BEHIND = vector(9, 1.6, 0)

/** The other foot, behind and a little ahead. */
const otherFoot = (pose: FootPose): readonly Layer[] => {
  const { at, ankle, knee, arch } = insideOf(pose)
  const toes = toeBalls(toeStart, pose.bigToe, [13.5, 4, 3.2])
  const parts: readonly (readonly Ball[])[] = [
    [
      [ankle, 6.2],
      [mixed(ankle, knee, 0.45), 6.6],
      [knee, 8.6],
    ],
    [
      [at(37, 1.8), 6],
      [at(26, 5.5 + arch), 5.4],
      [at(10, 2.4 + arch * 0.8), 4.6],
      [tilted(BALL, pose), 4.4],
    ],
    [
      [ankle, 6.2],
      [at(18, 9 + arch * 0.4), 5],
      [at(6, 3), 3.6],
    ],
    soleBalls(pose, toes),
  ]
  const shifted = parts.map((balls) => path(...balls.map(([point, r]): Ball => [add(point, BEHIND), r])))
  return inked([[shifted.join(''), 'far-skin']])
}

interface Inside {
  readonly at: (behind: number, up: number) => Vector
  readonly ankle: Vector
  readonly knee: Vector
  readonly arch: number
}

const insideTints = (content: Content, { at, ankle, knee, arch }: Inside): readonly Layer[] => {
  const tint = (ids: readonly string[], ...balls: readonly Ball[]): readonly Layer[] => {
    const ink = tintOf(content, ids)
    return ink === null ? [] : [plain(path(...balls), ink)]
  }
  const shank = (share: number, ahead: number): Vector => from(mixed(ankle, knee, share), [AHEAD, ahead])
  return [
    ...tint(
      ['foot-intrinsics'],
      [at(33, 0.4), 2.2],
      [at(20, 1.6 + arch * 0.8), 2.2],
      [at(6, 0.2 + arch * 0.2), 2],
      [at(0, -1), 1.9],
    ),
    ...tint(['tibialis-posterior'], [shank(0.05, -2.8), 1.3], [shank(0.4, -1.6), 1.8], [shank(0.7, -1), 2.2]),
    ...tint(['tibialis-anterior'], [shank(0.1, 3.6), 1.3], [shank(0.4, 4), 1.9], [shank(0.7, 4.6), 2.3]),
    ...tint(['soleus', 'gastrocnemius'], [shank(0.1, -4.4), 1.2], [shank(0.4, -4.6), 2], [shank(0.7, -5), 2.6]),
  ]
}

/** From above: the heel at the bottom, the big toe on the left. */
const fromAbove = (pose: FootPose, content: Content): readonly Layer[] => {
  const aheadOf = turned(UP, scale(AHEAD, -1), pose.inward)
  const across = turned(AHEAD, UP, pose.inward)
  const at = (ahead: number, side: number): Vector => from(HEEL, [aheadOf, ahead], [across, side])
  const toe = (index: number): string => {
    const fan = (index - 1.6) * (2.5 + pose.spread * 9) - (index === 0 ? 2 : 0)
    const root = at(45 - (index === 0 ? 0 : (index - 1) * 2.7 - 1), -8 + index * 4.5)
    const along = turned(aheadOf, across, fan)
    const length = index === 0 ? 13 : 12 - index * 1.3
    const r = index === 0 ? 3.5 : 2.5 - index * 0.08
    return path([root, r], [from(root, [along, length * 0.6]), r * 0.92], [from(root, [along, length]), r * 0.9])
  }
  const skin = [
    path([at(0, 0), 7.4], [at(20, 0.6), 7.6], [at(40, 0), 9.5]),
    path([at(0, 0), 7.2], [at(40, -5.6), 6]),
    path([at(2, 1), 6.6], [at(36, 6.2), 5.6]),
    path([at(40, -6), 5.6], [at(36, 6.4), 5.4]),
  ].join('')
  const sole = tintOf(content, ['foot-intrinsics'])
  const outer = tintOf(content, ['peroneals'])
  const inner = tintOf(content, ['tibialis-posterior'])
  return [
    ...inked([[skin + [0, 1, 2, 3, 4].map(toe).join(''), 'skin']]),
    ...inked([[path([at(8, 0), 6.6], [at(9, 0), 6.6]), 'far-skin']]),
    ...(sole === null
      ? []
      : [plain(path([at(22, -1), 3], [at(38, -2), 4.2]) + path([at(22, 1), 2.6], [at(35, 5), 3]), sole)]),
    ...(outer === null ? [] : [plain(path([at(4, 5.4), 1.3], [at(26, 6.4), 1.5]), outer)]),
    ...(inner === null ? [] : [plain(path([at(4, -5.4), 1.3], [at(24, -5.4), 1.5]), inner)]),
  ]
}
