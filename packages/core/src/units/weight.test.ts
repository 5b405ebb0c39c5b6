import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kgFromWeight, WEIGHT_UNITS, weightFromKg } from './weight.ts'

it('a weight that was stamped in tenths comes back as it was, in either unit', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.constantFrom(...WEIGHT_UNITS), (tenths, unit) => {
      expect(weightFromKg(kgFromWeight(tenths / 10, unit), unit)).toBe(tenths / 10)
    }),
  )
})

it('a pound is 453.6 grams', () => {
  expect([kgFromWeight(1, 'lb'), kgFromWeight(2.5, 'kg'), weightFromKg(100, 'lb')]).toEqual([0.454, 2.5, 220.5])
})
