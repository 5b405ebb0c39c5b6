import type { JSX, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './session-card.module.css'

/** A strength session: what it is called, how long it takes, and what is in it. */
export const SessionCard = ({
  name,
  minutes,
  about,
  isSmall = false,
  isHeading = false,
  children,
}: {
  readonly name: string
  readonly minutes: string
  readonly about?: string
  readonly isSmall?: boolean
  /** The name heads what follows on the page. */
  readonly isHeading?: boolean
  readonly children?: ReactNode
}): JSX.Element => (
  <div className={classNames(styles.card, isSmall && styles.small)}>
    <div className={styles.head}>
      {isHeading ? <h2 className={styles.name}>{name}</h2> : <span className={styles.name}>{name}</span>}
      <span className={styles.minutes}>{minutes}</span>
    </div>
    {about !== undefined && <p className={styles.about}>{about}</p>}
    {children}
  </div>
)
