import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { MUSCLES } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { bodyGround, bodyShapes, frameOf } from './body-shape.ts'
import type { BodyShape } from './body-shape.ts'
import { BODY_VIEWS } from './half-figure.ts'
import type { BodyView } from './half-figure.ts'
import { isInside } from './nearest-muscle.ts'
import { polygonsOf } from './path.ts'
import type { Point } from './path.ts'

const everyShape = BODY_VIEWS.flatMap(bodyShapes)
const cornersOf = ({ path }: BodyShape): readonly Point[] => polygonsOf(path).flat()
const nameOf = ({ view, muscle, side }: BodyShape): string => `${view} ${muscle} ${side}`

const covers = (polygons: readonly (readonly Point[])[], point: Point): boolean =>
  polygons.some((polygon) => isInside(point, polygon))

/** Numbers from the least to the most, so far apart. */
const stepsBetween = (values: readonly number[], step: number): readonly number[] => {
  const least = Math.min(...values)
  return Array.from({ length: Math.ceil((Math.max(...values) - least) / step) }, (_, index) => least + index * step)
}

/** Points in a regular grid that lie inside a shape. */
const gridInside = (shape: BodyShape, step: number): readonly Point[] => {
  const polygons = polygonsOf(shape.path)
  const down = stepsBetween(
    cornersOf(shape).map(({ y }) => y),
    step,
  )
  return stepsBetween(
    cornersOf(shape).map(({ x }) => x),
    step,
  )
    .flatMap((x) => down.map((y) => ({ x, y })))
    .filter((point) => covers(polygons, point))
}

const thousandths = (points: readonly Point[]): readonly Point[] =>
  points.map(({ x, y }) => ({ x: Math.round(x * 1000), y: Math.round(y * 1000) }))

describe('the shapes of the body map', () => {
  it.each(MUSCLES)('show %s on both sides', (muscle) => {
    const sides = everyShape.filter((shape) => shape.muscle === muscle).map(({ side }) => side)
    expect(new Set(sides)).toEqual(new Set(['left', 'right']))
  })

  it('show each muscle where a runner looks for it', () => {
    const expected: Readonly<Record<BodyView, readonly string[]>> = {
      front: [
        'tibialis-anterior',
        'quadriceps',
        'hip-flexors',
        'rectus-abdominis',
        'chest',
        'biceps',
        'gluteus-medius',
      ],
      back: [
        'gastrocnemius',
        'soleus',
        'hamstrings',
        'gluteus-maximus',
        'gluteus-medius',
        'lats',
        'tibialis-posterior',
      ],
      sole: ['foot-intrinsics'],
    }
    for (const view of BODY_VIEWS)
      expect(bodyShapes(view).map(({ muscle }) => muscle)).toEqual(expect.arrayContaining([...expected[view]]))
  })

  it('have the right side of the runner left in the picture of front and sole, and right in that of the back', () => {
    for (const shape of everyShape) {
      const middle = frameOf(shape.view).width / 2
      const isLeftInPicture = (shape.side === 'right') !== (shape.view === 'back')
      for (const { x } of cornersOf(shape)) expect(x < middle, nameOf(shape)).toBe(isLeftInPicture)
    }
  })

  it('are mirrors of each other, left and right', () => {
    for (const shape of everyShape) {
      const other = everyShape.find(
        ({ view, muscle, side }) => view === shape.view && muscle === shape.muscle && side !== shape.side,
      )
      const { width } = frameOf(shape.view)
      const mirrored = other === undefined ? [] : cornersOf(other).map(({ x, y }) => ({ x: width - x, y }))
      expect(thousandths(mirrored), nameOf(shape)).toEqual(thousandths(cornersOf(shape)))
    }
  })

  it('lie inside the frame', () => {
    for (const shape of everyShape) {
      const { width, height } = frameOf(shape.view)
      for (const { x, y } of cornersOf(shape)) {
        expect(x > 0 && x < width, nameOf(shape)).toBe(true)
        expect(y > 0 && y < height, nameOf(shape)).toBe(true)
      }
    }
  })

  it('lie inside the body', () => {
    for (const shape of everyShape) {
      const body = bodyGround(shape.view).body.flatMap(polygonsOf)
      const outside = cornersOf(shape).filter((point) => !covers(body, point))
      expect(outside, nameOf(shape)).toEqual([])
    }
  })

  it('do not lie over each other', () => {
    // The other half is the mirror of this one.
    const half = everyShape.filter(({ view, side }) => side === (view === 'back' ? 'left' : 'right'))
    for (const shape of half) {
      const inside = gridInside(shape, 6)
      for (const other of half.filter(({ view, muscle }) => view === shape.view && muscle !== shape.muscle)) {
        const polygons = polygonsOf(other.path)
        const common = inside.filter((point) => covers(polygons, point))
        expect(common, `${nameOf(shape)} and ${nameOf(other)}`).toEqual([])
      }
    }
  })

  it('have soleus below gastrocnemius on the back', () => {
    const heights = (muscle: string): readonly number[] =>
      bodyShapes('back')
        .filter((shape) => shape.muscle === muscle)
        .flatMap(cornersOf)
        .map(({ y }) => y)
    expect(Math.min(...heights('soleus'))).toBeGreaterThan(Math.max(...heights('gastrocnemius')))
  })

  it('say of the muscle that lies beneath others that it is deep', () => {
    expect(new Set(everyShape.filter(({ deep }) => deep).map(({ muscle }) => muscle))).toEqual(
      new Set(['tibialis-posterior']),
    )
  })

  it('weigh less than 12 kB when sent', () => {
    const text = readFileSync(join(import.meta.dirname, 'half-figures.ts'))
    expect(gzipSync(text).length).toBeLessThan(12_000)
  })
})
