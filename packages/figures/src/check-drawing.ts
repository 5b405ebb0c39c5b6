import type { FigureDrawing, FigurePart, FigureProp } from '@strongstride/core'
import { RADIUS, SIDES, type Side } from './body.ts'
import { footKeys } from './foot-view.ts'
import { FOOT_RANGES, footExcesses, jointExcesses, JOINT_RANGES } from './joint-ranges.ts'
import { solveBetween, solveKeys } from './key-poses.ts'
import { CHAIR_BACK, FURNITURE_SIZE } from './prop-layers.ts'
import type { Skeleton } from './skeleton.ts'
import type { SolvedPose } from './solve-pose.ts'
import { distance, type Vector } from './vector.ts'

/** What is wrong with a drawing, and at which key, from 0. `between`: on the way from that key to the next. */
export interface DrawingProblem {
  readonly key: number
  readonly between: boolean
  readonly type: 'unreachable' | 'out-of-range' | 'slides' | 'below-floor' | 'floats' | 'out-of-frame'
  /** The joint or part, as `near knee`. */
  readonly part: string
  /** Degrees for a joint, percent of body height for the rest. */
  readonly amount: number
  /** The bounds of a joint; 0 to what is allowed for the rest. */
  readonly bounds: readonly [number, number]
}

const REACH = { key: 0.4, between: 1 } as const
const SUNK = { key: 1.3, between: 2.5 } as const
const SLIDE = 0.6
const FRAME = [210, 150] as const
/** How near to its edge or top a thing still carries. */
const EDGE = 3
const TOP = 0.6

type Where = Pick<DrawingProblem, 'key' | 'between'>

const words = (part: string): string => part.replaceAll('-', ' ')

const poseProblems = ({ pose, skeleton, misfits }: SolvedPose, where: Where): readonly DrawingProblem[] => {
  const moment = where.between ? 'between' : 'key'
  const reach = REACH[moment]
  return [
    ...misfits
      .filter(({ gap }) => Math.abs(gap) > reach)
      .map(({ part, gap }) => ({
        ...where,
        type: 'unreachable' as const,
        part: words(part),
        amount: gap,
        bounds: [0, reach] as const,
      })),
    ...jointExcesses(pose).map(({ joint, side, degrees }) => ({
      ...where,
      type: 'out-of-range' as const,
      part: [side, words(joint)].filter((word) => word !== null).join(' '),
      amount: degrees,
      bounds: JOINT_RANGES[joint],
    })),
    ...heights(skeleton)
      .filter(([, height]) => height < -SUNK[moment])
      .map(([part, height]) => ({
        ...where,
        type: 'below-floor' as const,
        part,
        amount: -height,
        bounds: [0, SUNK[moment]] as const,
      })),
  ]
}

/** Heights over the floor of the undersides of the body. */
const heights = ({ pelvis, chest, head, near, far }: Skeleton): readonly (readonly [string, number])[] => [
  ['seat', pelvis.y - RADIUS.pelvis],
  ['chest', chest.y - 3.5],
  ['head', head.y - 5.2],
  ...SIDES.flatMap((side): readonly (readonly [string, number])[] => {
    const { leg, arm } = { near, far }[side]
    return [
      [`${side} knee`, leg.knee.y - RADIUS.knee],
      [`${side} heel`, leg.heel.y],
      [`${side} ball`, leg.ball.y],
      [`${side} toe`, leg.toe.y],
      [`${side} elbow`, arm.elbow.y - RADIUS.elbow],
      [`${side} hand`, arm.hand.y - 0.5],
    ]
  }),
]

interface Planted {
  readonly part: FigurePart
  readonly at: Vector
}

const plantedOf = ({ pose }: SolvedPose): readonly Planted[] =>
  SIDES.flatMap((side: Side) => {
    const { foot, hand, knee, elbow } = pose[side]
    return [
      { part: `${side}-foot` as const, at: foot?.at ?? null },
      { part: `${side}-hand` as const, at: hand?.at ?? null },
      { part: `${side}-knee` as const, at: knee },
      { part: `${side}-elbow` as const, at: elbow },
    ].flatMap(({ part, at }) => (at === null ? [] : [{ part, at }]))
  })

const SLIDERS: readonly FigureProp['kind'][] = [
  'slider',
  'towel',
  'wheel',
  'ball',
  'barbell',
  'stick',
  'handle',
  'plate',
  'seat',
  'pad',
]

/** A part that something carries along. */
const isCarried = (part: FigurePart, props: readonly FigureProp[]): boolean =>
  props.some(
    (prop) =>
      ('by' in prop &&
        SLIDERS.includes(prop.kind) &&
        (prop.by === part ||
          (prop.by === 'feet' && part.endsWith('foot')) ||
          (prop.by === 'both-hands' && part.endsWith('hand')))) ||
      ('x' in prop && (prop.kind === 'plate' || prop.kind === 'pad') && part.endsWith('foot')) ||
      ('from' in prop && [prop.from, prop.to].some((end) => end === part)),
  )

const slides = (a: SolvedPose, b: SolvedPose, drawing: FigureDrawing, key: number): readonly DrawingProblem[] => {
  const before = plantedOf(a)
  return plantedOf(b).flatMap(({ part, at }) => {
    const was = before.find((planted) => planted.part === part)
    const moved = was === undefined ? 0 : distance(was.at, at)
    if (moved <= SLIDE || isCarried(part, drawing.props ?? [])) return []
    return [
      { key, between: true, type: 'slides' as const, part: words(part), amount: moved, bounds: [0, SLIDE] as const },
    ]
  })
}

const UPRIGHT: readonly FigureProp['kind'][] = ['wall', 'post', 'doorway', 'plate', 'pad']

const carries = (prop: FigureProp, across: number, height: number): boolean => {
  if (!('x' in prop)) return false
  const [usualWidth, usualHeight] = FURNITURE_SIZE[prop.kind]
  const top = prop.height ?? usualHeight
  const isBeside = Math.abs(across - prop.x) <= (prop.width ?? usualWidth) / 2 + EDGE
  const backOfChair = prop.x - (prop.width ?? usualWidth) / 2
  if (prop.kind === 'chair' && Math.abs(across - backOfChair) <= EDGE && Math.abs(height - top - CHAIR_BACK) <= EDGE)
    return true
  return isBeside && (UPRIGHT.includes(prop.kind) ? height <= top + TOP : Math.abs(height - top) <= EDGE)
}

/** Planted parts with nothing under them. */
const floating = (solved: SolvedPose, drawing: FigureDrawing, key: number): readonly DrawingProblem[] =>
  plantedOf(solved)
    .filter(({ part, at }) => {
      const props = drawing.props ?? []
      const across = drawing.view === 'front' ? at.z : at.x
      return Math.abs(at.y) > TOP && !isCarried(part, props) && !props.some((prop) => carries(prop, across, at.y))
    })
    .map(({ part, at }) => ({ key, between: false, type: 'floats', part: words(part), amount: at.y, bounds: [0, TOP] }))

const outOfFrame = ({ skeleton }: SolvedPose, key: number): readonly DrawingProblem[] =>
  (
    [
      ['pelvis', skeleton.pelvis],
      ['head', skeleton.head],
    ] as const
  )
    .filter(([, { x, y, z }]) => Math.max(Math.abs(x), Math.abs(z)) > FRAME[0] / 2 || y > FRAME[1])
    .map(([part, { x }]) => ({ key, between: false, type: 'out-of-frame', part, amount: x, bounds: [0, FRAME[0] / 2] }))

/** A close-up's angles are mixed straight, so that what is good at two keys is good between them. */
const closeUpProblems = (drawing: FigureDrawing): readonly DrawingProblem[] =>
  footKeys(drawing).flatMap((pose, key) =>
    footExcesses(pose).map(({ joint, degrees }) => ({
      key,
      between: false,
      type: 'out-of-range' as const,
      part: joint,
      amount: degrees,
      bounds: FOOT_RANGES[joint],
    })),
  )

/**
 * Everything that is wrong with a drawing: limbs that do not reach, joints beyond human range, planted parts that slide or
 * stand on nothing, parts below the floor; at its keys and on the way between them. Empty when it can be drawn.
 */
export const checkDrawing = (drawing: FigureDrawing): readonly DrawingProblem[] => {
  if (drawing.view === 'foot' || drawing.view === 'foot-top') return closeUpProblems(drawing)
  const keys = solveKeys(drawing)
  const atKeys = keys.flatMap((solved, key) => [
    ...poseProblems(solved, { key, between: false }),
    ...floating(solved, drawing, key),
    ...outOfFrame(solved, key),
  ])
  if (atKeys.length > 0) return atKeys
  return keys.slice(1).flatMap((next, key) => {
    const solved = keys[key]
    if (solved === undefined) return []
    const way = [0.25, 0.5, 0.75].flatMap((share) =>
      poseProblems(solveBetween(solved, next, share), { key, between: true }),
    )
    const first = new Map(way.toReversed().map((problem) => [`${problem.type} ${problem.part}`, problem]))
    return [...slides(solved, next, drawing, key), ...first.values()]
  })
}

const number = (value: number): string => String(Math.round(value * 10) / 10)

/** A problem in words for who wrote the drawing. */
export const drawingProblemText = ({ type, part, amount, bounds, key, between }: DrawingProblem): string => {
  const where = between ? `on the way from key ${key + 1} to key ${key + 2}` : `in key ${key + 1}`
  switch (type) {
    case 'unreachable':
      return `the ${part} stays ${number(Math.abs(amount))} short of its place ${where}`
    case 'out-of-range':
      return `the ${part} is at ${number(amount)} degrees ${where}; people can do ${bounds[0]} to ${bounds[1]}`
    case 'slides':
      return `the ${part} is planted and moves by ${number(amount)} ${where}; lift it with "free" in a key between`
    case 'below-floor':
      return `the ${part} is ${number(amount)} below the floor ${where}`
    case 'floats':
      return `the ${part} is planted at height ${number(amount)} ${where}, where nothing carries it`
    case 'out-of-frame':
      return `the ${part} is out of the picture ${where}`
  }
}
