import { describe, expect, it } from 'vitest'
import { bodyShapes, frameOf } from './body-shape.ts'
import { BODY_VIEWS } from './half-figure.ts'
import { nearestMuscle } from './nearest-muscle.ts'
import { polygonsOf } from './path.ts'

const reach = (24 / 350) * frameOf('back').width

describe('nearestMuscle', () => {
  it('finds the muscle beneath the point', () => {
    expect(nearestMuscle({ x: 540, y: 580 }, { view: 'front', reach: 0 })).toEqual({ muscle: 'chest', side: 'right' })
    expect(nearestMuscle({ x: 770, y: 580 }, { view: 'front', reach: 0 })).toEqual({ muscle: 'chest', side: 'left' })
    expect(nearestMuscle({ x: 800, y: 1200 }, { view: 'back', reach: 0 })).toEqual({
      muscle: 'gluteus-maximus',
      side: 'right',
    })
  })

  it('finds each shape from its edge, reach or no reach', () => {
    for (const { view, muscle, side, path } of BODY_VIEWS.flatMap(bodyShapes))
      for (const point of polygonsOf(path)
        .flat()
        .filter((_, index) => index % 25 === 0))
        expect(nearestMuscle(point, { view, reach: 0 })).toEqual({ muscle, side })
  })

  it('finds a narrow muscle within reach, and nothing beyond', () => {
    const beside = { x: 440, y: 2300 }
    expect(nearestMuscle(beside, { view: 'back', reach: 0 })).toBeNull()
    expect(nearestMuscle(beside, { view: 'back', reach })).toEqual({ muscle: 'peroneals', side: 'left' })
    expect(nearestMuscle({ x: 655, y: 60 }, { view: 'back', reach })).toBeNull()
  })
})
