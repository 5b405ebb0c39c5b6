import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type NiggleWords } from './en.ts'

const NIGGLE_WORDS: Readonly<Record<LanguageId, NiggleWords>> = { en: EN, de: DE }

/** What the page about the body's state says, in the runner's language. */
export const useNiggleWords = (): NiggleWords => NIGGLE_WORDS[useWords().id]
