import type { JSX, ReactNode } from 'react'
import { useWords } from '../words/words-context.ts'
import styles from './question.module.css'

/** Questions that belong together, and what is assumed while they are not answered. */
export const Question = ({
  title,
  assumed,
  children,
}: {
  readonly title: string
  /** Null once it is answered. */
  readonly assumed: string | null
  readonly children: ReactNode
}): JSX.Element => {
  const { start } = useWords()
  return (
    <section className={styles.question}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {assumed !== null && (
          <p className={styles.assumed}>
            <b>{start.assumed}:</b> {assumed}.
          </p>
        )}
      </div>
      {children}
    </section>
  )
}
