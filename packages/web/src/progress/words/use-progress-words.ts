import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type ProgressWords } from './en.ts'

const PROGRESS_WORDS: Readonly<Record<LanguageId, ProgressWords>> = { en: EN, de: DE }

/** What the progress page says, in the runner's language. */
export const useProgressWords = (): ProgressWords => PROGRESS_WORDS[useWords().id]
