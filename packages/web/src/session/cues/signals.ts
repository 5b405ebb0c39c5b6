/** Says a text aloud, in a language, in place of what is being said. */
export const speak = (text: string, language: string): void => {
  if (typeof speechSynthesis === 'undefined') return
  const saying = new SpeechSynthesisUtterance(text)
  saying.lang = language
  speechSynthesis.cancel()
  speechSynthesis.speak(saying)
}

const SHAKE = { set: [200], exercise: [200, 120, 200] } as const

/** Shakes the device, where it can. */
export const vibrate = (kind: keyof typeof SHAKE): void => {
  if (typeof navigator.vibrate === 'function') navigator.vibrate([...SHAKE[kind]])
}
