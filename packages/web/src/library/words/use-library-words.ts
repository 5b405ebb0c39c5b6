import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type LibraryWords } from './en.ts'

const LIBRARY_WORDS: Readonly<Record<LanguageId, LibraryWords>> = { en: EN, de: DE }

/** What the library says, in the runner's language. */
export const useLibraryWords = (): LibraryWords => LIBRARY_WORDS[useWords().id]
