import type { FigurePose, FigureProp } from '@strongstride/core'
import { expect, test } from 'vitest'
import { solveKeys } from './key-poses.ts'
import { propDrawing } from './prop-layers.ts'

const propPath = (key: FigurePose, prop: FigureProp): string => {
  const [solved] = solveKeys({ view: 'front', from: 'stand', keys: [key] })
  if (solved === undefined) return ''
  return propDrawing({ view: 'front', tilt: 0 }, prop, solved.skeleton)
    .layers.map(({ path }) => path)
    .join('')
}

test('a rope that is skipped passes under the feet in the air, and over the head while they are down', () => {
  const rope: FigureProp = { kind: 'rope', from: 'near-hand', to: 'far-hand' }
  const heights = (key: FigurePose): readonly number[] =>
    [...propPath(key, rope).matchAll(/[ML][-\d.]+ ([-\d.]+)/g)].map(([, y = '']) => -Number(y))
  expect(Math.max(...heights({}))).toBeGreaterThan(100)
  const airborne = heights({ feet: 'free', pelvis: [0, 63] })
  expect(Math.min(...airborne)).toBeCloseTo(1)
  expect(Math.max(...airborne)).toBeLessThan(80)
})

test('a ball as big as for the gym lies on the floor under the feet that rest on it', () => {
  const [, middle = ''] =
    /M[-\d.]+ ([-\d.]+)A/.exec(propPath({ feet: { at: [5, 30] } }, { kind: 'ball', by: 'feet', size: 15 })) ?? []
  expect(Number(middle)).toBeCloseTo(-15, 0)
})
