let context: AudioContext | null = null

interface AudioSession {
  type: string
}

/** Lets the browser make sounds: to be called while a button is pressed. `isHeardSilent`: also on a muted iPhone. */
export const unlockSound = (isHeardSilent: boolean): void => {
  if (typeof AudioContext === 'undefined') return
  const { audioSession } = navigator as Navigator & { readonly audioSession?: AudioSession }
  if (audioSession !== undefined) audioSession.type = isHeardSilent ? 'playback' : 'auto'
  context ??= new AudioContext()
  void context.resume().catch(() => null)
}

/** A tone: so many seconds after the beginning of its sound, so high, so long. */
interface Tone {
  readonly at: number
  readonly hertz: number
  readonly seconds: number
}

/** Each sound can be told from the others without looking. */
const SOUNDS = {
  set: [
    { at: 0, hertz: 880, seconds: 0.14 },
    { at: 0.22, hertz: 880, seconds: 0.14 },
  ],
  exercise: [
    { at: 0, hertz: 587, seconds: 0.14 },
    { at: 0.2, hertz: 740, seconds: 0.14 },
    { at: 0.4, hertz: 988, seconds: 0.3 },
  ],
  soon: [{ at: 0, hertz: 440, seconds: 0.1 }],
  begin: [{ at: 0, hertz: 880, seconds: 0.35 }],
  end: [
    { at: 0, hertz: 660, seconds: 0.18 },
    { at: 0.26, hertz: 494, seconds: 0.35 },
  ],
} as const satisfies Record<string, readonly Tone[]>
/** One of the sounds. */
export type SoundName = keyof typeof SOUNDS

const LOUDNESS = 0.35
const FADE = 0.015

const play = (audio: AudioContext, { hertz, seconds }: Tone, at: number): OscillatorNode => {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + FADE)
  volume.gain.setValueAtTime(LOUDNESS, at + seconds - FADE)
  volume.gain.linearRampToValueAtTime(0, at + seconds)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + seconds)
  return tone
}

/**
 * Sounds at an instant that lies ahead, by the clock of the audio hardware, which goes on while a page in the background is
 * slowed down. The answer takes it back.
 */
export const scheduleSound = (name: SoundName, instant: number): (() => void) => {
  const audio = context
  const left = (instant - Date.now()) / 1000
  if (audio === null || left < 0) return () => {}
  const from = audio.currentTime + left
  const tones = SOUNDS[name].map((tone) => play(audio, tone, from + tone.at))
  return () => {
    for (const tone of tones) tone.disconnect()
  }
}
