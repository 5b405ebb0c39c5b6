import { expect, it } from 'vitest'
import { countVisit, formatVisits } from './visits.ts'

const HOUR = 3_600_000

it('what is opened again within half an hour belongs to the same visit', () => {
  const first = countVisit(null, 0)
  const again = countVisit(formatVisits(first), HOUR / 2 - 1)
  const next = countVisit(formatVisits(again), HOUR)
  expect([first.count, again.count, next.count]).toEqual([1, 1, 2])
})

it.each(['', 'x', '1', 'a b', '1.5 3'])('a note that is none (%j) begins anew', (noted) => {
  expect(countVisit(noted, HOUR)).toEqual({ count: 1, lastAt: HOUR })
})
