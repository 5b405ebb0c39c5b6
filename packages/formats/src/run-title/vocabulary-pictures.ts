import type { Vocabulary } from './vocabulary.ts'

/** Pictures that say what an event is. */
export const PICTURES: Vocabulary = [
  { means: 'run', clear: true, phrases: '🏃' },
  { means: 'race', clear: false, phrases: '🏁' },
  { means: 'strength', clear: false, phrases: '💪, 🏋' },
  { means: 'sport', clear: false, phrases: '🚴, 🚵, 🏊, 🧘, 🚶, 🥾' },
  { means: 'rest', clear: false, phrases: '🛌, 😴' },
]
