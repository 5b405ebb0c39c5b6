import { createContext, use } from 'react'
import type { Words } from './language.ts'

/** The words on the screen; the shell gives them. */
export const WordsContext = createContext<Words | null>(null)

/** The words on the screen, in the runner's language. */
export const useWords = (): Words => {
  const words = use(WordsContext)
  if (words === null) throw new Error('no language is chosen here')
  return words
}
