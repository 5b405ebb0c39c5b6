import { expect, it } from 'vitest'
import { numberTyped } from './number-field.tsx'

it('a number is read with comma or point, and what is none is none', () => {
  expect(['12,5', ' 12.5 ', '7', '', 'ten'].map(numberTyped)).toEqual([12.5, 12.5, 7, null, null])
})
