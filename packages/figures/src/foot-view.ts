import type { FigureDrawing, FigureFootPose, FigureView, MuscleShare } from '@strongstride/core'
import { inked, plain, stroked, type Layer } from './layer.ts'
import type { Ink } from './palette.ts'
import { limbPath, type Ball } from './shape.ts'
import { from, mixed, scale, turned, UP, vector, type Vector } from './vector.ts'

// One bare foot, drawn large: about 60 units from heel to toe, on the same scale of ink as a body of 100.

export interface FootPose {
  readonly heel: number
  readonly bigToe: number
  readonly toes: number
  readonly arch: number
  readonly shank: number
  readonly spread: number
  readonly inward: number
}

const FLAT: FootPose = { heel: 0, bigToe: 0, toes: 0, arch: 0.4, shank: 0, spread: 0.15, inward: 0 }

const FIELDS = ['heel', 'bigToe', 'toes', 'arch', 'shank', 'spread', 'inward'] as const

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
export const footLayers = (pose: FootPose, content: Content): readonly Layer[] =>
  content.view === 'foot-top' ? fromAbove(pose, content) : fromInside(pose, content)

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
const toeRoot = (behind: number): Vector => from(BALL, [AHEAD, 2.8 - behind * 1.1], [UP, -0.7 + behind * 0.4])

/** The four small toes lie behind the big one. */
const smallToes = ({ toes }: FootPose): readonly Layer[] =>
  [3, 2, 1, 0].flatMap((index) =>
    inked([[path(...toeBalls(toeRoot(index), toes * (1 - index * 0.04), [11 - index, 3, 2.4])), 'far-skin']]),
  )

const bigToe = ({ bigToe: lift }: FootPose): { readonly skin: string; readonly nail: string } => {
  const root = from(BALL, [AHEAD, 1], [UP, -0.4])
  const along = turned(AHEAD, UP, lift * 1.1)
  const over = turned(UP, scale(AHEAD, -1), lift * 1.1)
  const nail = from(root, [along, 12.4], [over, 2.3])
  return {
    skin: path(...toeBalls(root, lift, [13.5, 4, 3.2])),
    nail: path([nail, 0.9], [from(nail, [along, 2]), 0.7]),
  }
}

const fromInside = (pose: FootPose, content: Content): readonly Layer[] => {
  const back = turned(scale(AHEAD, -1), UP, pose.heel)
  const above = turned(UP, AHEAD, pose.heel)
  const at = (behind: number, up: number): Vector => from(BALL, [back, behind], [above, up])
  const ankle = at(31, 14)
  const shankUp = turned(UP, AHEAD, pose.shank + pose.heel * 0.15)
  const knee = from(ankle, [shankUp, 30])
  const arch = pose.arch * 4.5
  const skin = [
    path([ankle, 6.2], [mixed(ankle, knee, 0.45), 6.6], [knee, 8.6]),
    path([at(38, 2.6), 6.8], [ankle, 6.8]),
    path([at(38, 1.8), 6], [at(26, 5.5 + arch), 5.4], [at(10, 2.4 + arch * 0.8), 4.6], [BALL, 4.4]),
    path([ankle, 6.2], [at(18, 9 + arch * 0.4), 5], [at(6, 3), 3.6], [BALL, 3.8]),
    path([at(37, 0), 4.2], [at(30, 1 + arch * 0.3), 4.2]),
  ].join('')
  const big = bigToe(pose)
  const cuff = path([from(knee, [shankUp, -2]), 9.4], [from(knee, [shankUp, 6]), 10])
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
    ...insideTints(content, { at, ankle, knee, arch }),
  ]
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
  const heel = vector(0, 8, 0)
  const aheadOf = turned(UP, scale(AHEAD, -1), pose.inward)
  const across = turned(AHEAD, UP, pose.inward)
  const at = (ahead: number, side: number): Vector => from(heel, [aheadOf, ahead], [across, side])
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
