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

const play = (tone: OscillatorNode, volume: GainNode, { hertz, seconds }: Tone, at: number): void => {
  tone.frequency.setValueAtTime(hertz, at)
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + FADE)
  volume.gain.setValueAtTime(LOUDNESS, at + seconds - FADE)
  volume.gain.linearRampToValueAtTime(0, at + seconds)
}

/** A sound, and the instant it is made at. */
export interface TimedSound {
  readonly name: SoundName
  readonly instant: number
}

/**
 * Sounds at instants that lie ahead, the last one last, by the clock of the audio hardware, which goes on while a page in
 * the background is slowed down. The answer takes them back.
 */
export const scheduleSounds = (sounds: readonly TimedSound[]): (() => void) => {
  const audio = context
  const now = Date.now()
  const ahead = sounds.filter(({ instant }) => instant >= now)
  const last = ahead.at(-1)
  if (audio === null || last === undefined) return () => {}
  // One source makes them all: each costs as much to make as everything else of a set.
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  volume.gain.value = 0
  tone.connect(volume).connect(audio.destination)
  const from = (instant: number): number => audio.currentTime + (instant - now) / 1000
  for (const { name, instant } of ahead) for (const one of SOUNDS[name]) play(tone, volume, one, from(instant) + one.at)
  tone.start()
  const ends = SOUNDS[last.name].map(({ at, seconds }) => at + seconds)
  tone.stop(from(last.instant) + Math.max(...ends))
  return () => tone.disconnect()
}
