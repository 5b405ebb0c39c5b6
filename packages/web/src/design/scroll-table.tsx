import type { JSX, ReactNode } from 'react'
import styles from './scroll-table.module.css'

/** A table that moves sideways in itself where it is wider than the page; `labelledBy`: the id of its heading. */
export const ScrollTable = ({
  labelledBy,
  children,
}: {
  readonly labelledBy: string
  readonly children: ReactNode
}): JSX.Element => (
  <div className={styles.scroll} role="region" aria-labelledby={labelledBy} tabIndex={0}>
    <table>{children}</table>
  </div>
)
