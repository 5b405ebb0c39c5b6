import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState, type JSX } from 'react'
import type { OpenRunner } from '../runner/open-runner.ts'
import { RunnerContext, useJournalState } from '../runner/runner-context.ts'
import { loadWords, type Words } from '../words/language.ts'
import { WordsContext } from '../words/words-context.ts'
import { languageOf } from './preferences.ts'
import { router } from './routes.tsx'

const Localised = ({ first }: { readonly first: Words }): JSX.Element => {
  const { settings } = useJournalState()
  const [words, setWords] = useState(first)
  const language = languageOf(settings.language)
  const unit = settings.distanceUnit ?? 'km'
  useEffect(() => {
    let isWanted = true
    void loadWords(language, unit).then((loaded) => {
      if (isWanted) setWords(loaded)
    })
    document.documentElement.lang = language
    return () => {
      isWanted = false
    }
  }, [language, unit])
  return (
    <WordsContext value={words}>
      <RouterProvider router={router} />
    </WordsContext>
  )
}

/** The app over an open journal. */
export const App = ({ runner, words }: { readonly runner: OpenRunner; readonly words: Words }): JSX.Element => (
  <RunnerContext value={runner}>
    <Localised first={words} />
  </RunnerContext>
)
