import { expect, test } from 'vitest'
import { isSameValue } from './same-value.ts'

test('values are the same whatever the order of their fields, and others where anything in them is', () => {
  expect(isSameValue({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true)
  for (const [a, b] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [null, {}],
    ['1', 1],
  ])
    expect(isSameValue(a, b)).toBe(false)
})
