import { useEffect } from 'react'
import type { Cue } from '../../shell/preferences.ts'
import type { Pause } from '../gym.ts'
import { scheduleSounds, type TimedSound } from './sounds.ts'
import { speak, vibrate } from './signals.ts'

/** What is said and shown while a pause runs out. */
export interface PauseCues {
  readonly cues: ReadonlySet<Cue>
  readonly language: string
  /** What comes next, in words. */
  readonly next: string
  readonly texts: { readonly soon: string; readonly over: string }
  readonly announce: (text: string) => void
  readonly flash: () => void
}

const SOON_MS = 10_000

/** Runs something at an instant, if it still lies ahead. */
const runAt = (instant: number, run: () => void): (() => void) => {
  const left = instant - Date.now()
  if (left <= 0) return () => {}
  const timer = setTimeout(run, left)
  return () => clearTimeout(timer)
}

/** Signals ten seconds before the end of a pause and at its end, each in the ways that are wanted. */
export const usePauseCues = (pause: Pause | null, setting: PauseCues): void => {
  const endsAt = pause?.timer.endsAt ?? null
  const isSet = pause?.kind === 'set'
  useEffect(() => {
    if (endsAt === null) return
    const { cues, language, next, texts, announce, flash } = setting
    const kind = isSet ? 'set' : 'exercise'
    const sounds: readonly TimedSound[] = [
      { name: 'soon', instant: endsAt - SOON_MS },
      { name: kind, instant: endsAt },
    ]
    const ends = [
      cues.has('sound') ? scheduleSounds(sounds) : null,
      runAt(endsAt - SOON_MS, () => announce(texts.soon)),
      runAt(endsAt, () => {
        announce(texts.over)
        if (cues.has('speech')) speak(next, language)
        if (cues.has('vibration')) vibrate(kind)
        if (cues.has('flash')) flash()
      }),
    ]
    return () => {
      for (const end of ends) end?.()
    }
    // Only another end is another pause; words and wishes are read when it begins.
  }, [endsAt, isSet])
}
