import type { JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import styles from './niggle.module.css'

interface ScoreProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number) => void
  readonly from?: number
  readonly to?: number
}

/** A number of few, one tap each. */
export const Score = ({ label, value, onChange, from = 0, to = 10 }: ScoreProps): JSX.Element => (
  <div className={styles.score}>
    <Choice
      label={label}
      value={value === null ? null : String(value)}
      options={Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).map((score) => ({
        value: score,
        label: score,
      }))}
      onChange={(score) => onChange(Number(score))}
    />
  </div>
)
