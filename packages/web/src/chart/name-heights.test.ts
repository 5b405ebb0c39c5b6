import { expect, it } from 'vitest'
import { nameHeights } from './name-heights.ts'

it('names that would cover each other stand apart, the others where they belong', () => {
  expect(nameHeights([50, 10, 52], 16)).toEqual([50, 10, 66])
})
