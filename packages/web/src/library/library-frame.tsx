import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { useCatalogue } from '../planning/use-catalogue.ts'
import styles from './library.module.css'
import { useLibraryWords } from './words/use-library-words.ts'

/** A page of the library round the texts of the catalogue, which are English whatever the language of the rest. */
export const LibraryFrame = ({
  title,
  also,
  children,
}: {
  readonly title: string
  readonly also?: ReactNode
  readonly children: ReactNode
}): JSX.Element => {
  const words = useLibraryWords()
  return (
    <article className={styles.page}>
      <div className={styles.head}>
        <Link to="/library" className={styles.crumb}>
          {words.title}
        </Link>
        <h1 lang="en">{title}</h1>
        {also !== undefined && <p className={styles.aside}>{also}</p>}
        {words.english !== null && <p className={styles.aside}>{words.english}</p>}
      </div>
      {children}
    </article>
  )
}

/** A part of a page under its title. `inEnglish`: the text is the catalogue's. */
export const Part = ({
  title,
  inEnglish = false,
  children,
}: {
  readonly title: string
  readonly inEnglish?: boolean
  readonly children: ReactNode
}): JSX.Element => (
  <section className={styles.part}>
    <h2>{title}</h2>
    {inEnglish ? (
      <div lang="en" className={styles.text}>
        {children}
      </div>
    ) : (
      children
    )}
  </section>
)

/** The page of a thing of the catalogue: nothing until the catalogue is here, and a plain word where there is no such thing. */
export const OfCatalogue = <Thing,>({
  find,
  children,
}: {
  readonly find: (catalogue: CompiledCatalogue) => Thing | undefined
  readonly children: (thing: Thing, catalogue: CompiledCatalogue) => ReactNode
}): ReactNode => {
  const words = useLibraryWords()
  const catalogue = useCatalogue()
  if (catalogue === null) return null
  const thing = find(catalogue)
  if (thing !== undefined) return children(thing, catalogue)
  return (
    <LibraryFrame title={words.title}>
      <p>{words.unknown}</p>
    </LibraryFrame>
  )
}
