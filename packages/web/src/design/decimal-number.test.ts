import { expect, it } from 'vitest'
import { numberTyped, numberWritten } from './decimal-number.ts'

it('a number is read with comma or point, and what is none is none', () => {
  expect(['12,5', ' 12.5 ', '7', '', 'ten'].map(numberTyped)).toEqual([12.5, 12.5, 7, null, null])
})

it('a number is written with the decimal sign of the language, and read again as the same', () => {
  expect([numberWritten(4.5, ','), numberWritten(1440, '.'), numberWritten(null, ',')]).toEqual(['4,5', '1440', ''])
  expect(numberTyped(numberWritten(12.25, ','))).toBe(12.25)
})
