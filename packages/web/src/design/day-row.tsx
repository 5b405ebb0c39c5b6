import type { JSX, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './day-row.module.css'

/** A day of a list: its date at the edge, and what is on. */
export const DayRow = ({
  weekday,
  date,
  iso,
  isToday = false,
  free,
  className,
  children,
}: {
  readonly weekday: string
  readonly date: string
  readonly iso: string
  readonly isToday?: boolean
  /** Said where nothing is on. */
  readonly free: string
  readonly className?: string
  readonly children?: ReactNode
}): JSX.Element => (
  <li
    data-day={iso}
    className={classNames(styles.day, isToday && styles.today, children === undefined && styles.empty, className)}
    aria-current={isToday ? 'date' : undefined}
  >
    <time className={styles.date} dateTime={iso}>
      <span className={styles.weekday}>{weekday}</span>
      <span className={styles.number}>{date}</span>
    </time>
    <div className={styles.items}>{children ?? <span className={styles.free}>{free}</span>}</div>
  </li>
)
