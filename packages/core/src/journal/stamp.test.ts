import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testId } from '../testing/index.ts'
import { nextStamp, parseStamp, wallOf, type Stamp } from './stamp.ts'

const DEVICE = testId(1)

it('a stamp is later than every stamp its device has seen, whatever its clock says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 5e13 }), { maxLength: 60 }), (clock) => {
      let last: Stamp | null = null
      for (const now of clock) {
        const next: Stamp = nextStamp(last, now, DEVICE)
        if (last !== null) expect(next > last).toBe(true)
        expect(parseStamp(next)).toBe(next)
        last = next
      }
    }),
  )
})

it('a device that has seen a clock a day ahead goes on after it', () => {
  const ahead = nextStamp(null, 1_800_086_400_000, testId(2))
  const next = nextStamp(ahead, 1_800_000_000_000, DEVICE)
  expect(next > ahead).toBe(true)
  expect(wallOf(next)).toBe(1_800_086_400_000)
})

it('when a millisecond has no counts left, the next one begins', () => {
  const full = `${(1_800_000_000_000).toString(16).padStart(12, '0')}-ffffff-${DEVICE}` as Stamp
  expect(wallOf(nextStamp(full, 0, DEVICE))).toBe(1_800_000_000_001)
})

it.each(['', 'now', `ffffffffffff-000000-${DEVICE}`, `0123456789ab-000000-${DEVICE.toUpperCase()}x`])(
  'no stamp: %s',
  (text) => {
    expect(parseStamp(text)).toBeNull()
  },
)
