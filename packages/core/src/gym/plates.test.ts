import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GYM_PLATES, loadBar } from './plates.ts'

describe('plates', () => {
  it('a bar is loaded alike on both sides, with as few plates as will do', () => {
    expect(loadBar(100, 20, GYM_PLATES)).toEqual({ perSide: [20, 20], kg: 100 })
    expect(loadBar(62.5, 20, GYM_PLATES)).toEqual({ perSide: [20, 1.25], kg: 62.5 })
    expect(loadBar(47.5, 20, GYM_PLATES)?.perSide).toEqual([10, 2.5, 1.25])
  })

  it('where no plates make it, the bar is a little lighter, never heavier', () => {
    expect(loadBar(61, 20, GYM_PLATES)).toEqual({ perSide: [20], kg: 60 })
    expect(loadBar(30, 20, [{ kg: 10, count: 2 }])).toEqual({ perSide: [], kg: 20 })
  })

  it('a plate alone goes on no bar, and a bar that is too heavy is not loaded', () => {
    expect(loadBar(40, 20, [{ kg: 10, count: 1 }])).toEqual({ perSide: [], kg: 20 })
    expect(loadBar(15, 20, GYM_PLATES)).toBeNull()
  })

  it('property: never above what is asked, only owned plates, and no owned pair still fits', () => {
    const plates = fc.array(
      fc.record({ kg: fc.constantFrom(1.25, 2.5, 5, 10, 15, 20), count: fc.integer({ min: 0, max: 6 }) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(plates, fc.integer({ min: 0, max: 200 }), (owned, kg) => {
        const bar = loadBar(kg, 20, owned)
        if (bar === null) return kg < 20
        const used = (size: number): number => 2 * bar.perSide.filter((it) => it === size).length
        const have = (size: number): number =>
          owned.filter((it) => it.kg === size).reduce((sum, it) => sum + it.count, 0)
        const isOwned = bar.perSide.every((size) => used(size) <= have(size))
        const more = owned.some(
          ({ kg: size, count }) => count - used(size) >= 2 && have(size) === count && bar.kg + 2 * size <= kg,
        )
        return bar.kg <= kg && isOwned && !more && bar.kg === 20 + 2 * bar.perSide.reduce((sum, it) => sum + it, 0)
      }),
    )
  })
})
