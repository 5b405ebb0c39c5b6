import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasReasonWords } from './reasons.ts'

const planner = join(import.meta.dirname, '..', '..', '..', '..', 'core', 'src', 'planner')

/** Codes as the planner's source writes them: `code: 'target'`, or the first argument of its `help`. */
const CODE = /\b(?:code: |help\()'([a-zA-Z0-9-]+)'/g

const codes = readdirSync(planner)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(join(planner, file), 'utf8').matchAll(CODE)].map(([, code = '']) => code))

describe('reasons', () => {
  it('finds codes in the planner at all', () => {
    expect(codes).toContain('fills-target')
  })

  it.each([...new Set(codes)].toSorted())('has words for %s', (code) => {
    expect(hasReasonWords(code)).toBe(true)
  })
})
