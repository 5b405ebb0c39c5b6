import { expect, it } from 'vitest'
import { attackRoutes } from './testing/index.ts'

it('twenty thousand hostile requests are answered as they should be', async () => {
  const { tried, breaches } = await attackRoutes(20_000, 2027)
  expect(tried).toBe(20_000)
  expect(breaches).toEqual([])
})
