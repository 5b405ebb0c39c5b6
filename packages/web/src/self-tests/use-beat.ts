import { useEffect, useRef, useState } from 'react'

/** A metronome: on or off, its beat so far, and the way to turn it. */
export interface Beat {
  readonly isOn: boolean
  readonly count: number
  readonly toggle: () => void
}

const click = (audio: AudioContext, isUp: boolean): void => {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = isUp ? 880 : 660
  volume.gain.setValueAtTime(0.25, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.08)
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + 0.1)
}

const openAudio = (): AudioContext | null => {
  try {
    return new AudioContext()
  } catch {
    return null
  }
}

/** A metronome that is heard where there is sound, and seen in any case: high up, low down. */
export const useBeat = (perMinute: number): Beat => {
  const [isOn, setOn] = useState(false)
  const [count, setCount] = useState(0)
  const audio = useRef<AudioContext | null>(null)
  useEffect(() => {
    if (!isOn) return
    const begun = performance.now()
    const every = 60_000 / perMinute
    let beat = 0
    const timer = setInterval(() => {
      // By the clock and not by the timer's own steps, which come late.
      const due = Math.floor((performance.now() - begun) / every)
      if (due <= beat) return
      beat = due
      setCount(beat)
      if (audio.current !== null) click(audio.current, beat % 2 === 1)
    }, 20)
    return () => clearInterval(timer)
  }, [isOn, perMinute])
  useEffect(() => () => void audio.current?.close(), [])
  return {
    isOn,
    count,
    toggle: () => {
      audio.current ??= openAudio()
      setCount(0)
      setOn(!isOn)
    },
  }
}
