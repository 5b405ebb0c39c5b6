import type { LanguageId } from '../../words/language.ts'
import { useWords } from '../../words/words-context.ts'
import { DE } from './de.ts'
import { EN, type PlanWords } from './en.ts'

const PLAN_WORDS: Readonly<Record<LanguageId, PlanWords>> = { en: EN, de: DE }

/** What the plan page says, in the runner's language. */
export const usePlanWords = (): PlanWords => PLAN_WORDS[useWords().id]
