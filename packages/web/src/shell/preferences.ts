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

/** How a session makes itself heard, felt and seen, and whether the screen stays on. `silent`: also on a muted iPhone. */
export const CUES = ['sound', 'speech', 'vibration', 'flash', 'awake', 'silent'] as const
/** One of {@link CUES}. */
export type Cue = (typeof CUES)[number]

const CUES_KEY = 'cues'
/** What nobody is disturbed by: no voice in a full gym unless it is wanted. */
const USUAL_CUES: readonly Cue[] = ['sound', 'vibration', 'flash', 'awake']

const readCues = (): ReadonlySet<Cue> => {
  try {
    const kept = localStorage.getItem(CUES_KEY)
    return new Set(kept === null ? USUAL_CUES : CUES.filter((cue) => kept.split(' ').includes(cue)))
  } catch {
    return new Set(USUAL_CUES)
  }
}

const cues = listenedValue<ReadonlySet<Cue>>(readCues())

/** The cues that are wanted on this device. */
export const useCues = (): ReadonlySet<Cue> => cues.use()

/** Chooses the cues of this device. */
export const chooseCues = (wanted: readonly Cue[]): void => {
  try {
    localStorage.setItem(CUES_KEY, wanted.join(' '))
  } catch {
    // They hold until the page is closed.
  }
  cues.set(new Set(wanted))
}

/** The language said in the journal, else the browser's. */
export const languageOf = (said: string | null | undefined): LanguageId =>
  isLanguage(said) ? said : preferredLanguage(navigator.languages)
