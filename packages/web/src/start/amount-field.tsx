import { useState, type JSX } from 'react'
import { numberTyped, numberWritten } from '../design/decimal-number.ts'
import { useDecimal } from '../design/number-field.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { distanceFromKm, kmFromDistance, type DistanceUnit } from '../words/distance.ts'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'

/** The most of a run that anyone plans. */
const MOST = { km: 200, minutes: 1440 } as const

interface AmountProps {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly most: number
  readonly onChange: (value: number | null) => void
}

const amountTyped = (text: string, most: number): number | null => {
  const amount = numberTyped(text)
  return amount === null || amount <= 0 ? null : Math.min(amount, most)
}

/** Room for an amount with its unit in it. While it is typed it stays as it is typed. */
const AmountField = ({ label, unit, value, most, onChange }: AmountProps): JSX.Element => {
  const [typed, setTyped] = useState<string | null>(null)
  const decimal = useDecimal()
  return (
    <div className={styles.unit}>
      <input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? numberWritten(value, decimal)}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(amountTyped(event.target.value, most))
        }}
        onBlur={() => setTyped(null)}
      />
      <span aria-hidden="true">{unit}</span>
    </div>
  )
}

/** The unit in which the runner reads distances. */
export const useDistanceUnit = (): DistanceUnit => useJournalState().settings.distanceUnit ?? 'km'

/** Room for a distance in the runner's unit; kept in kilometres. `of`: what it is the distance of. */
export const DistanceField = ({
  of,
  km,
  onChange,
}: {
  readonly of: string
  readonly km: number | null
  readonly onChange: (km: number | null) => void
}): JSX.Element => {
  const words = useStartWords()
  const unit = useDistanceUnit()
  return (
    <AmountField
      label={`${of}: ${words.distances[unit]}`}
      unit={unit}
      value={km === null ? null : distanceFromKm(km, unit)}
      most={MOST.km}
      onChange={(distance) => onChange(distance === null ? null : kmFromDistance(distance, unit))}
    />
  )
}

/** Room for minutes. `of`: what they are the minutes of. */
export const MinutesField = ({
  of,
  minutes,
  onChange,
}: {
  readonly of: string
  readonly minutes: number | null
  readonly onChange: (minutes: number | null) => void
}): JSX.Element => {
  const words = useStartWords()
  return (
    <AmountField
      label={words.minutesOf(of)}
      unit={words.minutesShort}
      value={minutes}
      most={MOST.minutes}
      onChange={onChange}
    />
  )
}
