import type { JSX, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './why.module.css'

/** A question that opens on its answer. */
export const Why = ({
  question,
  onOpen,
  children,
}: {
  readonly question: string
  readonly onOpen?: () => void
  readonly children: ReactNode
}): JSX.Element => (
  <details
    className={styles.why}
    onToggle={(event) => {
      if (event.currentTarget.open) onOpen?.()
    }}
  >
    <summary>
      <span>{question}</span>
      <Icon name="down" />
    </summary>
    <div className={styles.body}>{children}</div>
  </details>
)
