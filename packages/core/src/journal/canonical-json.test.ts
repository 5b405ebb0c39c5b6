import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

/** The same, said as plainly as can be. */
const plainly = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const NAMES = ['b', 'a', 'B', 'ä', '10', '9', '', '__proto__', 'toJSON', 'constructor', '\u{1F600}', '\uFFFD']

const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -0, 0.1, 1e21, '', 'ünï', '\ud800', '\u0000"\\'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 6 }).map(Object.fromEntries),
  ),
})).value

describe('canonical JSON', () => {
  it('has its names sorted, whatever they are, and loses none', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(value)).toBe(plainly(value))
      }),
    )
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"d":1,"c":2},"a":3}'))).toBe(
      '{"__proto__":{"c":2,"d":1},"a":3,"b":1}',
    )
  })

  it('of nothing is the text of null', () => {
    expect(canonicalJson(undefined)).toBe('null')
  })
})
