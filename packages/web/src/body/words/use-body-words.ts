import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type BodyWords } from './en.ts'

const BODY_WORDS: Readonly<Record<LanguageId, BodyWords>> = { en: EN, de: DE }

/** What the body page says, in the runner's language. */
export const useBodyWords = (): BodyWords => BODY_WORDS[useWords().id]
