import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import styles from '../niggle/niggle-link.module.css'
import { useWords } from '../words/words-context.ts'

/** The way to the progress page. */
export const ProgressLink = (): JSX.Element => (
  <p className={styles.line}>
    <Link to="/progress">{useWords().app.progress}</Link>
  </p>
)
