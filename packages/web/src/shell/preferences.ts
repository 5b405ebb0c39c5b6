import type { LanguageId } from '../words/language.ts'
import { isLanguage, preferredLanguage } from '../words/language.ts'
import { listenedValue } from './listened-value.ts'

/** How the screen looks: as the device says, or always light or dark. */
export const APPEARANCES = ['device', 'light', 'dark'] as const
/** One of {@link APPEARANCES}. */
export type Appearance = (typeof APPEARANCES)[number]

const KEY = 'appearance'

const readAppearance = (): Appearance => {
  try {
    const kept = localStorage.getItem(KEY)
    return APPEARANCES.find((each) => each === kept) ?? 'device'
  } catch {
    return 'device'
  }
}

const appearance = listenedValue<Appearance>(readAppearance())

const showAppearance = (value: Appearance): void => {
  const { dataset } = document.documentElement
  if (value === 'device') delete dataset['theme']
  else dataset['theme'] = value
}

showAppearance(readAppearance())

/** How this device's screen looks; not the runner's, who may hold another one at night. */
export const useAppearance = (): Appearance => appearance.use()

/** Chooses how this device's screen looks. */
export const chooseAppearance = (value: Appearance): void => {
  try {
    localStorage.setItem(KEY, value)
  } catch {
    // It holds until the page is closed.
  }
  showAppearance(value)
  appearance.set(value)
}

/** The language said in the journal, else the browser's. */
export const languageOf = (said: string | null | undefined): LanguageId =>
  isLanguage(said) ? said : preferredLanguage(navigator.languages)
