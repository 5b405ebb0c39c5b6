import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type StartWords } from './en.ts'

const START_WORDS: Readonly<Record<LanguageId, StartWords>> = { en: EN, de: DE }

/** What the start says of runs, in the runner's language. */
export const useStartWords = (): StartWords => START_WORDS[useWords().id]
