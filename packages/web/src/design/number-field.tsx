import { useId, useState, type JSX } from 'react'
import { useWords } from '../words/words-context.ts'
import { numberTyped, numberWritten } from './decimal-number.ts'
import { Icon } from './icon.tsx'
import styles from './field.module.css'

interface NumberFieldProps {
  readonly label: string
  /** Names of the two buttons, for those who do not see their signs. */
  readonly stepLabels: { readonly less: string; readonly more: string }
  /** Null: not said. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly from: number
  readonly to: number
  readonly step?: number
  /** Values the buttons go to, ascending, in place of steps. */
  readonly stops?: readonly number[]
}

/** What stands between the whole and the tenths in the runner's language. */
export const useDecimal = (): ',' | '.' => (useWords().format.number(0.5).includes(',') ? ',' : '.')

/** A step on; where there are stops, to the next of them. */
const stepped = (value: number, by: number, stops: readonly number[]): number => {
  if (stops.length === 0) return value + by
  return (by > 0 ? stops.find((each) => each > value) : stops.findLast((each) => each < value)) ?? value
}

/** Room for a number, typed with comma or point, or stepped. */
export const NumberField = ({
  label,
  stepLabels,
  value,
  onChange,
  from,
  to,
  step = 1,
  stops = [],
}: NumberFieldProps): JSX.Element => {
  const id = useId()
  const decimal = useDecimal()
  // While it is typed it may be anything; what it means is kept within its bounds.
  const [typed, setTyped] = useState<string | null>(null)
  const within = (number: number): number => Math.min(Math.max(number, from), to)
  const stepBy = (by: number): void => {
    setTyped(null)
    onChange(within(value === null ? (stops[0] ?? from) : stepped(value, by, stops)))
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.steps}>
        <button
          type="button"
          aria-label={`${label}: ${stepLabels.less}`}
          disabled={value !== null && value <= from}
          onClick={() => stepBy(-step)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? numberWritten(value, decimal)}
          onChange={(event) => {
            setTyped(event.target.value)
            const number = numberTyped(event.target.value)
            onChange(number === null ? null : within(number))
          }}
          onBlur={() => setTyped(null)}
        />
        <button
          type="button"
          aria-label={`${label}: ${stepLabels.more}`}
          disabled={value !== null && value >= to}
          onClick={() => stepBy(step)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  )
}
