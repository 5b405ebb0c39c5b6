import type { JSX, ReactNode } from 'react'
import styles from './empty.module.css'

/** A place with nothing in it yet: why, and what to do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element => (
  <div className={styles.empty}>
    <h2>{title}</h2>
    {children}
  </div>
)
