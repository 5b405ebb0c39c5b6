import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

describe('wording', () => {
  it.each(files)('R2.1, R2.9, R5.5 %s promises nothing, diagnoses nothing, calls no result a failure', (file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    expect(text).not.toMatch(/prevent|ward(s|ed)? off|injury-proof|\bfail(s|ed|ure)?\b|diagnos/i)
  })
})
