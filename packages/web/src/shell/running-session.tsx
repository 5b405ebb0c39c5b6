import { runningSession } from '@strongstride/core/journal'
import { Link, useMatchRoute } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Icon } from '../design/icon.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import styles from './shell.module.css'

/** While a session runs, the way back to it from every other page. */
export const RunningSession = (): JSX.Element | null => {
  const { app } = useWords()
  const running = runningSession(useJournalState(), civilToday())
  const matches = useMatchRoute()
  if (running === null || matches({ to: '/session/$week/$letter' }) !== false) return null
  const { week, letter } = running
  return (
    <Link to="/session/$week/$letter" params={{ week, letter }} className={styles.running}>
      <span>{app.running(app.session(letter))}</span>
      <b>{app.backToIt}</b>
      <Icon name="forward" />
    </Link>
  )
}
