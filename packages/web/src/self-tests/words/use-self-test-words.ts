import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type SelfTestWords } from './en.ts'

const SELF_TEST_WORDS: Readonly<Record<LanguageId, SelfTestWords>> = { en: EN, de: DE }

/** What the self-tests say, in the runner's language. */
export const useSelfTestWords = (): SelfTestWords => SELF_TEST_WORDS[useWords().id]
