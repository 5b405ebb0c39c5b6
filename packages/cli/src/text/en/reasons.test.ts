import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasReasonWords } from './reasons.ts'

const planner = join(import.meta.dirname, '..', '..', '..', '..', 'core', 'src', 'planner')

/** Codes as the planner's source writes them: `code: 'target'`, the first argument of a maker, or by their family. */
const CODE = /\b(?:code: |help\(|reason\(|judged\()'([a-zA-Z0-9-]+)'|'((?:cost|swap|number)-[a-z-]+)'/g

const codes = readdirSync(planner, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(planner, file), 'utf8').matchAll(CODE)].map(([, code, family]) => code ?? family ?? ''),
  )

describe('reasons', () => {
  it('finds codes in the planner at all', () => {
    expect(codes).toEqual(expect.arrayContaining(['fills-target', 'swap-longer', 'cost-rest-day', 'number-rir']))
  })

  it.each([...new Set(codes)].toSorted())('has words for %s', (code) => {
    expect(hasReasonWords(code)).toBe(true)
  })
})
