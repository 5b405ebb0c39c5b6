import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256, uuidV7 } from './node-surroundings.ts'

const chance = fc.uint8Array({ minLength: 10, maxLength: 10 })
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('an id is a UUID of version 7', () => {
  fc.assert(fc.property(instant, chance, (now, bytes) => VERSION_7.test(uuidV7(now, bytes))))
})

it('a later id sorts after an earlier one', () => {
  fc.assert(
    fc.property(instant, instant, chance, chance, (one, other, first, second) => {
      fc.pre(one !== other)
      expect(uuidV7(one, first) < uuidV7(other, second)).toBe(one < other)
    }),
  )
})

it('hashes are those of SHA-256', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
