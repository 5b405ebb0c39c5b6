import type { Meaning } from './vocabulary.ts'
import { ENGLISH } from './vocabulary-english.ts'
import { FRENCH } from './vocabulary-french.ts'
import { GERMAN } from './vocabulary-german.ts'
import { PICTURES } from './vocabulary-pictures.ts'

/** A phrase found in a title. */
export interface FoundMeaning {
  readonly means: Meaning
  readonly clear: boolean
}

/** What the words of a title say, in order, and how many say nothing to us. */
export interface WordReading {
  readonly found: readonly FoundMeaning[]
  readonly unknown: number
}

/** A phrase that is looked for. */
export interface Phrase extends FoundMeaning {
  readonly words: readonly string[]
}

/** Every phrase the reader knows, language after language. */
export const KNOWN_PHRASES: readonly Phrase[] = [ENGLISH, GERMAN, FRENCH, PICTURES]
  .flat()
  .flatMap(({ means, clear, phrases }) =>
    phrases.split(',').map((phrase) => ({ means, clear, words: phrase.trim().split(/\s+/) })),
  )

const phrasesByFirstWord = (): ReadonlyMap<string, readonly Phrase[]> => {
  const byFirstWord = new Map<string, Phrase[]>()
  for (const phrase of KNOWN_PHRASES.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = phrase.words[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase])
  }
  return byFirstWord
}

const PHRASES = phrasesByFirstWord()

/** `wk2`, `p12`, `w3d2`, single letters: shorthand of plans that changes nothing. */
const SHORTHAND = /^(?:\p{L}|[a-z]{1,3}\d{1,3}(?:[a-z]\d{1,3})?)$/u

/**
 * Finds the known phrases in the words of a title, the longest at each place.
 *
 * @example
 * ```ts
 * readWords(['easy', 'run', 'tiergarten']) // { found: [{ means: 'easy', clear: true }], unknown: 1 }
 * ```
 */
export const readWords = (words: readonly string[]): WordReading => {
  const found: FoundMeaning[] = []
  let unknown = 0
  let at = 0
  while (at < words.length) {
    const start = at
    const phrase = PHRASES.get(words[at] ?? '')?.find((candidate) =>
      candidate.words.every((word, offset) => words[start + offset] === word),
    )
    if (phrase !== undefined) found.push({ means: phrase.means, clear: phrase.clear })
    else if (!SHORTHAND.test(words[at] ?? '')) unknown++
    at += phrase?.words.length ?? 1
  }
  return { found, unknown }
}
