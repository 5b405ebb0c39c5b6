import { expect, it } from 'vitest'
import { bytesText } from './bytes-text.ts'

it('bytes are written in the unit that fits, as the language does', () => {
  expect([40, 1400, 1_440_000, 2e9].map((bytes) => bytesText(bytes, 'en-GB'))).toEqual([
    '0 kB',
    '1.4 kB',
    '1.4 MB',
    '2 GB',
  ])
  expect(bytesText(1_440_000, 'de')).toBe('1,4 MB')
})
