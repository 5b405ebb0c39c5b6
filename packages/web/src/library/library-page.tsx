import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { Link } from '@tanstack/react-router'
import { useMemo, useState, type JSX } from 'react'
import { TextField } from '../design/field.tsx'
import { Why } from '../design/why.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useWords } from '../words/words-context.ts'
import { LIBRARY_KINDS, libraryEntries, searchEntries, type LibraryEntry, type LibraryKind } from './entries.ts'
import { LadderList } from './ladder-list.tsx'
import { laddersOf } from './ladder.ts'
import styles from './library.module.css'
import { LibraryLink } from './library-link.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

const Shelf = ({ kind, entries }: { readonly kind: LibraryKind; readonly entries: readonly LibraryEntry[] }) => {
  const words = useLibraryWords()
  const { pack } = useWords()
  const plain: Readonly<Record<string, string>> = pack.vocabulary.MUSCLES
  if (entries.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{words.kinds[kind]}</h2>
      <ul className={styles.shelf}>
        {entries.map(({ id, name }) => (
          <li key={id}>
            <LibraryLink kind={kind} id={id}>
              <span lang="en">{name}</span>
            </LibraryLink>
            {kind === 'muscles' && <span className={styles.aside}>{plain[id]}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Ladders = ({ exercises }: Pick<CompiledCatalogue, 'exercises'>): JSX.Element => {
  const words = useLibraryWords()
  const { app } = useWords()
  return (
    <section className={styles.part}>
      <h2>{words.kinds.exercises}</h2>
      <div className={styles.ladders}>
        {laddersOf(exercises).map((ladder) => (
          <Why
            key={ladder.id}
            question={`${words.ladders[ladder.id] ?? ladder.id} · ${app.exercises(ladder.steps.length)}`}
          >
            <LadderList ladder={ladder} />
          </Why>
        ))}
      </div>
    </section>
  )
}

const Shelves = ({ catalogue, search }: { readonly catalogue: CompiledCatalogue; readonly search: string }) => {
  const words = useLibraryWords()
  const { pack } = useWords()
  const entries = useMemo(() => libraryEntries(catalogue, pack.vocabulary.MUSCLES), [catalogue, pack])
  const isSearching = search.trim() !== ''
  const shown = isSearching ? searchEntries(entries, search) : entries
  return (
    <>
      <p role="status" className={styles.aside}>
        {isSearching ? words.found(shown.length) : ''}
      </p>
      {LIBRARY_KINDS.map((kind) =>
        kind === 'exercises' && !isSearching ? (
          <Ladders key={kind} exercises={catalogue.exercises} />
        ) : (
          <Shelf key={kind} kind={kind} entries={shown.filter((entry) => entry.kind === kind)} />
        ),
      )}
      <section className={styles.part}>
        <h2>{words.sources}</h2>
        <p>
          <Link to="/library/sources" className={styles.way}>
            {words.sourcesLead(catalogue.evidence.length)}
          </Link>
        </p>
      </section>
    </>
  )
}

/** Everything there is to look up, and a search over its names. */
export const LibraryPage = (): JSX.Element => {
  const words = useLibraryWords()
  const catalogue = useCatalogue()
  const [search, setSearch] = useState('')
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {words.english !== null && <p className={styles.aside}>{words.english}</p>}
      </div>
      <div className={styles.search}>
        <TextField label={words.search} hint={words.searchHint} value={search} onChange={setSearch} />
      </div>
      {catalogue !== null && <Shelves catalogue={catalogue} search={search} />}
    </div>
  )
}
