import { daysBetween, parseDay } from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { daysIn, rangesOf, type DayRange } from './day-ranges.ts'
import { Part } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** Days taken off in one go. */
const MOST_DAYS = 120

const Ahead = (): JSX.Element => {
  const { format } = useWords()
  const words = useSettingsWords()
  const { blackout } = useJournalState()
  const wish = useWish()
  const today = civilToday()
  const ranges = rangesOf([...blackout].filter((day) => day >= today))
  const nameOf = ({ from, to }: DayRange): string => words.time.range(format.shortDay(from), format.shortDay(to))
  const free = async (range: DayRange): Promise<void> => {
    const freed = await wish(...daysIn(range).map((day) => ({ type: 'free-day', day }) as const))
    if (freed !== null) showToast({ text: words.time.freed })
  }
  if (ranges.length === 0) return <p className={styles.aside}>{words.time.none}</p>
  return (
    <ul className={styles.rows}>
      {ranges.map((range) => (
        <li key={range.from} className={styles.row}>
          <span>{nameOf(range)}</span>
          <Button label={words.removeNamed(nameOf(range))} onPress={() => void free(range)}>
            {words.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Days on which there is no strength, as a holiday. */
export const DaysOff = (): JSX.Element => {
  const { time: words } = useSettingsWords()
  const wish = useWish()
  const today = civilToday()
  const [from, setFrom] = useState<string>(today)
  const [to, setTo] = useState<string>('')
  const first = parseDay(from)
  const last = parseDay(to) ?? first
  const isWrong = first !== null && last !== null && last < first
  const isLong = first !== null && last !== null && daysBetween(first, last) >= MOST_DAYS
  const block = async (): Promise<void> => {
    if (first === null || last === null) return
    const done = await wish(...daysIn({ from: first, to: last }).map((day) => ({ type: 'block-day', day }) as const))
    if (done !== null) setTo('')
  }
  return (
    <Part title={words.off} about={words.offAbout}>
      <Ahead />
      <div className={styles.pair}>
        <TextField kind="date" label={words.from} value={from} min={today} onChange={setFrom} />
        <TextField
          kind="date"
          label={words.to}
          value={to}
          min={from}
          problem={isWrong ? words.blockWrong : isLong ? words.blockLong : null}
          onChange={setTo}
        />
      </div>
      <div>
        <Button isDisabled={first === null || isWrong || isLong} onPress={() => void block()}>
          {words.block}
        </Button>
      </div>
    </Part>
  )
}
