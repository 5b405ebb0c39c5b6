import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWords, type LanguageId } from '../words/language.ts'
import { accountReason } from './account-text.ts'

const why = join(import.meta.dirname, '..', '..', '..', 'core', 'src', 'planner', 'why')
const CODE = /'((?:swap|cost|number)-[a-z-]+|next-step)'/g

const codes = [
  ...new Set(
    readdirSync(why)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(join(why, file), 'utf8').matchAll(CODE)].map(([, code]) => code ?? '')),
  ),
]

const LANGUAGES: readonly LanguageId[] = ['en', 'de']

describe.each(LANGUAGES)('in %s', (language) => {
  it('every reason that is worked out on asking has words', async () => {
    const words = await loadWords(language, 'km')
    expect(codes.length).toBeGreaterThan(30)
    const silent = codes.filter(
      (code) => accountReason({ code, values: {}, evidence: [] }, { words, unit: 'kg' }) === null,
    )
    expect(silent).toEqual([])
  })
})
