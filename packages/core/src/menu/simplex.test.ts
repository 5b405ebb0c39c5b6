import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPrices, type LinearProgram } from './simplex.ts'

const amount = fc.integer({ min: 0, max: 9 })
const program = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.record({
      limits: fc.array(amount, { minLength: height, maxLength: height }),
      gains: fc.array(fc.integer({ min: -5, max: 9 }), { minLength: width, maxLength: width }),
      most: fc.array(amount, { minLength: width, maxLength: width }),
      matrix: fc.array(fc.array(fc.integer({ min: -4, max: 9 }), { minLength: height, maxLength: height }), {
        minLength: width,
        maxLength: width,
      }),
      shares: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: width, maxLength: width }),
    }),
  )
  .map(({ limits, gains, most, matrix, shares }) => {
    const first = Int32Array.from({ length: gains.length + 1 }, (_, column) => column * limits.length)
    return {
      program: {
        limits: Float64Array.from(limits),
        gains: Float64Array.from(gains),
        most: Float64Array.from(most),
        first,
        rows: Int32Array.from(matrix.flatMap((column) => column.map((_, row) => row))),
        entries: Float64Array.from(matrix.flat()),
      } satisfies LinearProgram,
      /** Some of each column. */
      some: most.map((whole, column) => (whole * (shares[column] ?? 0)) / 10),
      matrix,
    }
  })

/** The most that a program can gain, by its prices: proven whatever the prices are, as long as none is below zero. */
const boundOf = ({ limits, most }: LinearProgram, prices: ReturnType<typeof findPrices>): number =>
  limits.reduce((sum, limit, row) => sum + limit * (prices.rows[row] ?? 0), 0) +
  most.reduce((sum, whole, column) => sum + whole * Math.max(0, prices.gains[column] ?? 0), 0)

describe('the prices of a linear program', () => {
  test('are never below zero, and no choice that keeps the limits gains more than they prove', () => {
    fc.assert(
      fc.property(program, ({ program: it, some, matrix }) => {
        const prices = findPrices(it)
        expect(Math.min(...prices.rows)).toBeGreaterThanOrEqual(-1e-6)
        const keeps = it.limits.every(
          (limit, row) => some.reduce((sum, part, column) => sum + part * (matrix[column]?.[row] ?? 0), 0) <= limit,
        )
        const gained = some.reduce((sum, part, column) => sum + part * (it.gains[column] ?? 0), 0)
        if (keeps) expect(gained).toBeLessThanOrEqual(boundOf(it, prices) + 1e-6)
      }),
    )
  })

  test('prove just what can be gained where one limit is shared: the best for its cost first', () => {
    const thing = fc.record({
      gain: fc.integer({ min: 1, max: 9 }),
      cost: fc.integer({ min: 1, max: 9 }),
      most: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (things, limit) => {
        const it: LinearProgram = {
          limits: Float64Array.of(limit),
          gains: Float64Array.from(things, ({ gain }) => gain),
          most: Float64Array.from(things, ({ most }) => most),
          first: Int32Array.from({ length: things.length + 1 }, (_, at) => at),
          rows: new Int32Array(things.length),
          entries: Float64Array.from(things, ({ cost }) => cost),
        }
        let left = limit
        let gained = 0
        for (const { gain, cost, most } of things.toSorted((a, b) => b.gain / b.cost - a.gain / a.cost)) {
          const some = Math.min(most, left / cost)
          gained += some * gain
          left -= some * cost
        }
        expect(boundOf(it, findPrices(it))).toBeCloseTo(gained, 6)
      }),
    )
  })
})
