import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import styles from '../niggle/niggle-link.module.css'
import { useProgressWords } from './words/use-progress-words.ts'

/** The way to the progress page. */
export const ProgressLink = (): JSX.Element => (
  <p className={styles.line}>
    <Link to="/progress">{useProgressWords().link}</Link>
  </p>
)
