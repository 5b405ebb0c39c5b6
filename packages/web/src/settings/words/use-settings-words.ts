import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type SettingsWords } from './en.ts'

const SETTINGS_WORDS: Readonly<Record<LanguageId, SettingsWords>> = { en: EN, de: DE }

/** What the settings say, in the runner's language. */
export const useSettingsWords = (): SettingsWords => SETTINGS_WORDS[useWords().id]
