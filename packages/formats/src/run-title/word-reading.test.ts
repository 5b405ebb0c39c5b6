import { describe, expect, it } from 'vitest'
import { KNOWN_PHRASES, readWords } from './word-reading.ts'

describe('the vocabulary', () => {
  it('gives each phrase one meaning, in whatever language it stands', () => {
    const meaningsByPhrase = new Map<string, string[]>()
    for (const { words, means, clear } of KNOWN_PHRASES) {
      const phrase = words.join(' ')
      meaningsByPhrase.set(phrase, [...(meaningsByPhrase.get(phrase) ?? []), `${means}${clear ? '!' : ''}`])
    }
    expect([...meaningsByPhrase].filter(([, meanings]) => meanings.length > 1)).toEqual([])
  })

  it('is written as titles are compared: small letters, no accents, no empty phrase', () => {
    const phrases = KNOWN_PHRASES.map(({ words }) => words.join(' '))
    expect(
      phrases.filter(
        (phrase) => phrase === '' || phrase !== phrase.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, ''),
      ),
    ).toEqual([])
  })
})

describe('readWords', () => {
  it('takes the longest phrase at each place', () => {
    expect(readWords(['long', 'run'])).toEqual({ found: [{ means: 'long', clear: true }], unknown: 0 })
    expect(readWords(['marathon', 'pace']).found).toEqual([{ means: 'tempo', clear: true }])
  })

  it('counts the words it does not know, shorthand and single letters aside', () => {
    expect(readWords(['wk2', 'w3d2', 'x', 'tiergarten', 'run']).unknown).toBe(1)
  })
})
