import type { JSX, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './session-card.module.css'

/** A strength session: what it is called, how long it takes, and what is in it. */
export const SessionCard = ({
  name,
  minutes,
  about,
  isSmall = false,
  children,
}: {
  readonly name: string
  readonly minutes: string
  readonly about?: string
  readonly isSmall?: boolean
  readonly children?: ReactNode
}): JSX.Element => (
  <div className={classNames(styles.card, isSmall && styles.small)}>
    <div className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.minutes}>{minutes}</span>
    </div>
    {about !== undefined && <p className={styles.about}>{about}</p>}
    {children}
  </div>
)
