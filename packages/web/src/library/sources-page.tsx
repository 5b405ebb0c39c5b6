import type { JSX } from 'react'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { LibraryFrame } from './library-frame.tsx'
import { SourceList } from './source-list.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

/** Every statement that plans and pages rest on. */
export const SourcesPage = (): JSX.Element => {
  const words = useLibraryWords()
  const catalogue = useCatalogue()
  const ids = catalogue?.evidence.map(({ id }) => id) ?? []
  return (
    <LibraryFrame title={words.sources}>
      {catalogue !== null && <SourceList ids={[...ids, 'judgement']} catalogue={catalogue} />}
    </LibraryFrame>
  )
}
