import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { Link, useParams } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ScrollTable } from '../design/scroll-table.tsx'
import { useSelfTestWords } from '../self-tests/words/use-self-test-words.ts'
import { useWords } from '../words/words-context.ts'
import { LibraryFrame, OfCatalogue, Part } from './library-frame.tsx'
import { LibraryLink } from './library-link.tsx'
import styles from './library.module.css'
import { PageSources } from './source-list.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

type SelfTest = CompiledCatalogue['selfTests'][number]

const Norms = ({ test }: { readonly test: SelfTest }): JSX.Element | null => {
  const words = useLibraryWords()
  const { format } = useWords()
  const { norms, unit } = test
  if (norms === null) return null
  return (
    <Part title={`${words.norms} (${words.units[unit] ?? unit})`}>
      <p id="norms" lang="en">
        {norms.of}
      </p>
      <div className={styles.norms}>
        <ScrollTable labelledBy="norms">
          <thead>
            <tr>
              <th scope="col">{words.ages}</th>
              <th scope="col">{words.women}</th>
              <th scope="col">{words.men}</th>
            </tr>
          </thead>
          <tbody>
            {norms.rows.map(({ from, to, men, women }) => (
              <tr key={from}>
                <th scope="row">{to === null ? `${from}+` : `${from}–${to}`}</th>
                <td>{format.number(women)}</td>
                <td>{format.number(men)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </div>
    </Part>
  )
}

const Scores = ({ test }: { readonly test: SelfTest }): JSX.Element => {
  const words = useLibraryWords()
  const { format } = useWords()
  const score = (value: number): string => `${format.number(value)} ${words.units[test.unit] ?? test.unit}`
  return (
    <Part title={words.scores}>
      <p>
        {words.low}: {score(test.low)}. {words.high}: {score(test.high)}.
      </p>
      {test.noise !== null && (
        <p>
          {words.noise}: {score(test.noise.least)}.
        </p>
      )}
      <p>{words.use[test.use]}</p>
    </Part>
  )
}

const TestTexts = ({ test, catalogue }: { readonly test: SelfTest; readonly catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const { app, pack } = useWords()
  const { take } = useSelfTestWords()
  return (
    <LibraryFrame title={test.name} also={app.minutes(test.minutes)}>
      <Part title={words.protocol} inEnglish>
        <ol className={styles.numbered}>
          {test.protocol.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <p>
        <Link to="/tests/$id" params={{ id: test.id }} className={styles.way}>
          {take}
        </Link>
      </p>
      <Scores test={test} />
      <Norms test={test} />
      {test.muscles.length > 0 && (
        <Part title={words.kinds.muscles}>
          <ul className={styles.shelf}>
            {test.muscles.map((muscle) => (
              <li key={muscle}>
                <LibraryLink kind="muscles" id={muscle}>
                  {pack.vocabulary.MUSCLES[muscle]}
                </LibraryLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PageSources
        ids={[...test.evidence, ...(test.noise?.evidence ?? []), ...(test.norms?.evidence ?? [])]}
        catalogue={catalogue}
      />
    </LibraryFrame>
  )
}

/** A self-test: how it is done, and what a score means. */
export const TestPage = (): JSX.Element => {
  const { id } = useParams({ from: '/library/tests/$id' })
  return (
    <OfCatalogue find={({ selfTests }) => selfTests.find((test) => test.id === id)}>
      {(test, catalogue) => <TestTexts test={test} catalogue={catalogue} />}
    </OfCatalogue>
  )
}
