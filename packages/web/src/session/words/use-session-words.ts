import { use } from 'react'
import { useWords } from '../../words/words-context.ts'
import { EN, type SessionWords } from './en.ts'

let german: Promise<SessionWords> | null = null

/** German comes when it is spoken: the first set waits for as little as it can. */
const loadGerman = (): Promise<SessionWords> => {
  german ??= import('./de.ts').then(({ DE }) => DE)
  return german
}

/** What the screens of a session say, in the runner's language. */
export const useSessionWords = (): SessionWords => (useWords().id === 'de' ? use(loadGerman()) : EN)
