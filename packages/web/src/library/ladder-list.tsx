import type { JSX } from 'react'
import type { Ladder } from './ladder.ts'
import styles from './library.module.css'
import { LibraryLink } from './library-link.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

/** The steps of a ladder, each a way to its exercise; the one being read is marked. */
export const LadderList = ({ ladder, here }: { readonly ladder: Ladder; readonly here?: string }): JSX.Element => {
  const words = useLibraryWords()
  return (
    <ul className={styles.ladder}>
      {ladder.steps.map(({ id, name, step }) => (
        <li key={id}>
          <span className={styles.step}>{step}</span>
          {id === here ? (
            <span>
              <b lang="en">{name}</b> ({words.youAreHere})
            </span>
          ) : (
            <LibraryLink kind="exercises" id={id}>
              <span lang="en">{name}</span>
            </LibraryLink>
          )}
        </li>
      ))}
    </ul>
  )
}
