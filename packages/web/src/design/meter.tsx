import type { JSX } from 'react'
import styles from './meter.module.css'

/** How far the longest bar goes beyond an aim, as a share of it. */
const BEYOND = 1.5

/** Sets for a muscle against what is aimed at: a bar, a mark for the aim, and both as a figure. */
export const MuscleMeter = ({
  name,
  sets,
  aim,
  figure,
}: {
  readonly name: string
  readonly sets: number
  readonly aim: number
  readonly figure: string
}): JSX.Element => {
  const whole = Math.max(aim * BEYOND, sets, 1)
  return (
    <div className={styles.meter}>
      <span>{name}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.done} style={{ width: `${(100 * sets) / whole}%` }} />
        <span className={styles.aim} style={{ insetInlineStart: `${(100 * aim) / whole}%` }} />
      </span>
      <span className={styles.figure}>{figure}</span>
    </div>
  )
}

/** How far something has come, 0 to 1. */
export const Progress = ({ label, share }: { readonly label: string; readonly share: number }): JSX.Element => (
  <div
    className={styles.progress}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
  >
    <div style={{ width: `${share * 100}%` }} />
  </div>
)
