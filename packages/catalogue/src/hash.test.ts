import { expect, test } from 'vitest'
import { hashOf } from './hash.ts'

test('is the beginning of the SHA-256 of the value as JSON with sorted keys', () => {
  // printf '{"a":1,"b":[true,"é"]}' | sha256sum
  expect(hashOf({ b: [true, 'é'], a: 1 })).toBe('6926743e6611e69d')
})

test('does not depend on the order of keys, and does on the order of items', () => {
  expect(hashOf({ a: { c: 1, d: 2 }, b: 3 })).toBe(hashOf({ b: 3, a: { d: 2, c: 1 } }))
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
})
