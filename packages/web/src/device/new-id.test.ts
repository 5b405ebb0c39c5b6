import { expect, it } from 'vitest'
import { newId } from './new-id.ts'

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('an id is one the journal takes, and sorts by the millisecond it was made at', () => {
  const ids = [1, 1_700_000_000_000, 1_800_000_000_000, 0xff_ff_ff_ff_ff_ff].map((now) => newId(now))
  expect(ids.filter((id) => !UUID_7.test(id))).toEqual([])
  expect(ids.toSorted()).toEqual(ids)
})

it('no two ids are alike', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(5))).size).toBe(1000)
})
