import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type OfflineWords } from './en.ts'

const OFFLINE_WORDS: Readonly<Record<LanguageId, OfflineWords>> = { en: EN, de: DE }

/** What is said about the app on this device, in the runner's language. */
export const useOfflineWords = (): OfflineWords => OFFLINE_WORDS[useWords().id]
