import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type SessionWords } from './en.ts'

const SESSION_WORDS: Readonly<Record<LanguageId, SessionWords>> = { en: EN, de: DE }

/** What the screens of a session say, in the runner's language. */
export const useSessionWords = (): SessionWords => SESSION_WORDS[useWords().id]
