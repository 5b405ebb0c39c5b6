import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_IDS } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { loadWords, preferredLanguage, type LanguageId } from './language.ts'
import { reasonText } from './reason-text.ts'

const planner = join(import.meta.dirname, '..', '..', '..', 'core', 'src', 'planner')

/** Codes that only an account of alternatives uses, which no page of the app shows yet. */
const NOT_SHOWN = /^(?:swap|cost|number)-|^next-step$/
const CODE = /\b(?:code: |help\(|reason\(|judged\()'([a-zA-Z0-9-]+)'/g

const codes = [
  ...new Set(
    readdirSync(planner, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(join(planner, file), 'utf8').matchAll(CODE)].map(([, code]) => code ?? '')),
  ),
].filter((code) => !NOT_SHOWN.test(code))

const LANGUAGES: readonly LanguageId[] = ['en', 'de']

describe.each(LANGUAGES)('in %s', (language) => {
  it('every reason of the planner has words', async () => {
    const words = await loadWords(language, 'km')
    expect(codes).toContain('fills-target')
    const silent = [...codes, ...RULE_IDS].filter(
      (code) => reasonText({ code, values: {}, evidence: [] }, words) === null,
    )
    expect(silent).toEqual([])
  })

  it('nothing is promised', async () => {
    const { pack } = await loadWords(language, 'km')
    const texts = JSON.stringify([pack.SCREENS, pack.rules, pack.vocabulary])
    expect(texts).not.toMatch(/prevent|ward off|injury-proof|verhindert|verhütet|\bcures?\b|\bheilt\b/i)
  })
})

it('a count of one is said as one', async () => {
  const [en, de] = await Promise.all([loadWords('en', 'km'), loadWords('de', 'km')])
  expect([en.app.weeks(1), en.app.weeks(2), de.app.weeks(1), de.app.weeks(2)]).toEqual([
    '1 week',
    '2 weeks',
    '1 Woche',
    '2 Wochen',
  ])
})

it('numbers and distances are written as the language and the runner write them', async () => {
  const [en, de] = await Promise.all([loadWords('en', 'mi'), loadWords('de', 'km')])
  expect([en.format.distance(16.09344), de.format.distance(12.5)]).toEqual(['10 mi', '12,5 km'])
})

it('the language is the first that the browser asks for and there is, else English', () => {
  expect([preferredLanguage(['fr-FR', 'de-AT', 'en']), preferredLanguage(['fr'])]).toEqual(['de', 'en'])
})

it('a weight in a reason is told in the unit of its kit', async () => {
  const words = await loadWords('en', 'km')
  const reason = { code: 'next-load', values: { kg: 20.412, step: 'more', last: 18.144 }, evidence: [] }
  expect([reasonText(reason, words, 'lb'), reasonText(reason, words)?.slice(0, 7)]).toEqual([
    expect.stringMatching(/^45 lb: a step up from 40 lb,/),
    '20.4 kg',
  ])
})
