import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type ChangeWords } from './en.ts'

const CHANGE_WORDS: Readonly<Record<LanguageId, ChangeWords>> = { en: EN, de: DE }

/** What is said of a plan that would be otherwise, in the runner's language. */
export const useChangeWords = (): ChangeWords => CHANGE_WORDS[useWords().id]
