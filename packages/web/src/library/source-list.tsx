import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { JSX } from 'react'
import { Why } from '../design/why.tsx'
import styles from './library.module.css'
import { useLibraryWords } from './words/use-library-words.ts'

const OURS = 'judgement'

/** What a statement rests on, and how sure it is: a line for each, with the works it refers to. */
export const SourceList = ({
  ids,
  catalogue,
}: {
  readonly ids: readonly string[]
  readonly catalogue: CompiledCatalogue
}): JSX.Element => {
  const words = useLibraryWords()
  const { evidence, references } = catalogue
  const known = evidence.filter(({ id }) => ids.includes(id))
  return (
    <ul className={styles.sources}>
      {known.map(({ id, statement, kind, confidence, checked, references: works }) => (
        <li key={id}>
          <p lang="en">{statement}</p>
          <p className={styles.aside}>
            <b>{id}</b> · {words.basis[kind]} · {words.sure[confidence]}
            {checked || kind === 'article' || kind === 'our default' ? '' : ` · ${words.notChecked}`}
          </p>
          {references
            .filter((work) => works.includes(work.id))
            .map((work) => (
              <p key={work.id} className={styles.aside} lang="en">
                {work.citation}
              </p>
            ))}
        </li>
      ))}
      {ids.includes(OURS) && <li>{words.judgement}</li>}
    </ul>
  )
}

/** The sources of a page, closed until they are asked for. */
export const PageSources = (props: Parameters<typeof SourceList>[0]): JSX.Element | null => {
  const words = useLibraryWords()
  return props.ids.length === 0 ? null : (
    <Why question={`${words.sources} (${new Set(props.ids).size})`}>
      <SourceList {...props} />
    </Why>
  )
}
