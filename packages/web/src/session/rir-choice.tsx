import type { JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import styles from './session.module.css'
import { useSessionWords } from './words/use-session-words.ts'

/** As many answers as fit under a thumb in one row. */
const MOST_ANSWERS = 6

/**
 * The first and the last answer stand for everything beyond: up to three at least, and to two more than was asked for,
 * which is too easy.
 */
const answersFor = (asked: number): readonly number[] => {
  const most = Math.max(3, asked + 2)
  const least = Math.max(0, most - MOST_ANSWERS + 1)
  return Array.from({ length: most - least + 1 }, (_, index) => least + index)
}

/** How many more would have gone, in one tap; nobody has to say. */
export const RirChoice = ({
  asked,
  value,
  onChange,
}: {
  readonly asked: number
  readonly value: number | null
  readonly onChange: (rir: number) => void
}): JSX.Element => {
  const words = useSessionWords()
  const answers = answersFor(asked)
  const [least = 0, most = 0] = [answers[0], answers.at(-1)]
  const labelOf = (rir: number): string => {
    if (rir === most) return words.orMore(rir)
    return rir === least && least > 0 ? words.orFewer(rir) : String(rir)
  }
  const options = answers.map((rir) => ({ value: String(rir), label: labelOf(rir) }))
  return (
    <div className={styles.rir}>
      <Choice
        label={words.fields.rir}
        options={options}
        value={value === null ? null : String(Math.max(least, Math.min(value, most)))}
        onChange={(rir) => onChange(Number(rir))}
      />
    </div>
  )
}
