import { REASONS, rules, SCREENS, vocabulary } from './en/index.ts'
import { formatterOf, type Formatter } from './formatter.ts'
import type { Screens } from './en/screens.ts'
import type * as Rules from './en/rules.ts'
import type { Vocabulary } from './reason-values.ts'

/** Everything a language has to say. One that lacks something does not compile. */
export interface LanguagePack {
  readonly SCREENS: Screens
  readonly REASONS: typeof REASONS
  readonly vocabulary: Vocabulary
  readonly rules: typeof Rules
}

/** The languages there are, each named in itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
/** One of {@link LANGUAGES}. */
export type LanguageId = keyof typeof LANGUAGES

/** The words of a language, and how it writes days and numbers. */
export interface Words extends Screens {
  readonly id: LanguageId
  readonly pack: LanguagePack
  readonly format: Formatter
}

/** True for the name of a language there is. */
export const isLanguage = (id: string | null | undefined): id is LanguageId =>
  id !== null && id !== undefined && Object.hasOwn(LANGUAGES, id)

/** The first of the languages a browser asks for that there is, else English. */
export const preferredLanguage = (asked: readonly string[]): LanguageId =>
  asked.map((tag) => tag.toLowerCase().split('-')[0]).find((id) => isLanguage(id)) ?? 'en'

const ENGLISH: LanguagePack = { REASONS, rules, SCREENS, vocabulary }

const loadPack = async (id: LanguageId): Promise<LanguagePack> => (id === 'de' ? import('./de/index.ts') : ENGLISH)

const loaded = new Map<string, Words>()

/** The words of a language, the same object whenever they are asked for; English is here, others are loaded. */
export const loadWords = async (id: LanguageId, unit: 'km' | 'mi'): Promise<Words> => {
  const pack = await loadPack(id)
  const name = `${id} ${unit}`
  // British English for dates; other languages as their name says.
  const words = loaded.get(name) ?? { ...pack.SCREENS, id, pack, format: formatterOf(id === 'en' ? 'en-GB' : id, unit) }
  loaded.set(name, words)
  return words
}
