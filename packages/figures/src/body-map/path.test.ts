import { describe, expect, it } from 'vitest'
import { mirrorPath, polygonsOf } from './path.ts'

describe('mirrorPath', () => {
  it('turns moves about the middle of the frame, and steps about nothing', () => {
    expect(mirrorPath('M10 20l5-6q1 2 0 4-3 0 8 9z', 100)).toBe('M90 20l-5-6q-1 2 0 4 3 0-8 9z')
  })

  it('gives the path back when done twice', () => {
    const path = 'M10 20c1-2 3 4-5 6l0 7zM3 4q1 1 2 2z'
    expect(mirrorPath(mirrorPath(path, 50), 50)).toBe(path)
  })
})

describe('polygonsOf', () => {
  it('takes lines as they are and ends curves where they end', () => {
    expect(polygonsOf('M10 20l5 0 0 5zM1 1l2 2z')).toEqual([
      [
        { x: 10, y: 20 },
        { x: 15, y: 20 },
        { x: 15, y: 25 },
      ],
      [
        { x: 1, y: 1 },
        { x: 3, y: 3 },
      ],
    ])
    expect(polygonsOf('M0 0c0 10 10 10 10 0')[0]?.at(-1)).toEqual({ x: 10, y: 0 })
  })

  it('passes through the middle of a curve', () => {
    expect(polygonsOf('M0 0q10 20 20 0')[0]).toContainEqual({ x: 10, y: 10 })
    expect(polygonsOf('M0 0c0 12 8 12 8 0')[0]).toContainEqual({ x: 4, y: 9 })
  })
})
