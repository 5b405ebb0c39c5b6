import { LOAD_KIT, WEIGHT_UNITS } from '@strongstride/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { barWeights, commonSets, formatWeights, parseWeights } from './owned-weights.ts'

it('weights are read as they are listed, in any order, each once', () => {
  expect(parseWeights('10, 5,7.5 10', 'kg', '.')).toEqual([5, 7.5, 10])
  expect(parseWeights('10; 5 7,5, 10', 'kg', ',')).toEqual([5, 7.5, 10])
  expect(parseWeights('45', 'lb', '.')).toEqual([20.412])
  expect(parseWeights('  ', 'kg', '.')).toEqual([])
})

it('a list with something else in it is none', () => {
  for (const text of ['5, heavy', '0', '-5', '5000', '5..5', Array.from({ length: 201 }, (_, at) => at + 1).join()])
    expect(parseWeights(text, 'kg', '.'), text).toBeNull()
})

it('what is written is read again as it was, in every unit and language', () => {
  const weights = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 30 })
  fc.assert(
    fc.property(weights, fc.constantFrom(...WEIGHT_UNITS), fc.constantFrom(',', '.'), (tenths, unit, decimal) => {
      const text = tenths.map((tenth) => String(tenth / 10).replace('.', decimal)).join('; ')
      const kg = parseWeights(text, unit, decimal)
      expect(kg === null ? null : parseWeights(formatWeights(kg, unit, decimal), unit, decimal)).toEqual(kg)
    }),
  )
})

it('a bar weighs itself and two of every plate chosen', () => {
  expect(barWeights(20, [1.25, 2.5, 5])).toEqual([20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5])
  expect(barWeights(20, [])).toEqual([20])
  expect(
    barWeights(
      20,
      Array.from({ length: 12 }, (_, at) => 2 ** at),
    ).length,
  ).toBe(200)
})

it('every kit has a common set in either unit, ascending, that the journal takes', () => {
  for (const kit of LOAD_KIT)
    for (const unit of WEIGHT_UNITS)
      for (const { kg } of commonSets(kit, unit))
        expect([
          kg.length > 2,
          kg.toSorted((a, b) => a - b),
          parseWeights(formatWeights(kg, unit, '.'), unit, '.'),
        ]).toEqual([true, kg, kg])
})
