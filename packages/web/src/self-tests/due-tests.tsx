import { testsDue } from '@strongstride/core/report'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { civilToday } from '../device/civil-today.ts'
import styles from '../niggle/niggle-link.module.css'
import { useJournalState } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'

/** Offers the tests that are six weeks old. */
export const DueTests = (): JSX.Element | null => {
  const { app } = useWords()
  const due = testsDue(useJournalState().tests, civilToday())
  return due.length === 0 ? null : (
    <p className={styles.line}>
      <Link to="/tests">{app.testsDue(due.length)}</Link>
    </p>
  )
}

/** The way to all self-tests. */
export const TestsLink = (): JSX.Element => (
  <p className={styles.line}>
    <Link to="/tests">{useWords().app.selfTests}</Link>
  </p>
)
