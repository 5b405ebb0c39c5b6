import { useEffect, useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { NumberField } from '../design/number-field.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './self-tests.module.css'
import type { TestWay } from './test-ways.ts'
import { useBeat } from './use-beat.ts'
import { useSelfTestWords } from './words/use-self-test-words.ts'

/** A beat to move to. */
export const Metronome = ({ beats }: { readonly beats: number }): JSX.Element => {
  const words = useSelfTestWords()
  const { isOn, count, toggle } = useBeat(beats)
  return (
    <div className={styles.metronome}>
      <span>{words.metronome(beats)}</span>
      <span className={styles.beat} data-on={isOn && count % 2 === 1} aria-hidden="true">
        {isOn ? (count % 2 === 1 ? '▲' : '▼') : '·'}
      </span>
      <Button onPress={toggle}>{isOn ? words.metronomeOff : words.metronomeOn}</Button>
    </div>
  )
}

interface CounterProps {
  readonly label: string
  readonly way: TestWay
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

const Tapped = ({ label, way, value, onChange }: CounterProps): JSX.Element => {
  const words = useSelfTestWords()
  const count = value ?? 0
  return (
    <button
      type="button"
      className={styles.tap}
      aria-label={`${label}: ${words.count}`}
      disabled={way.cap !== undefined && count >= way.cap}
      onClick={() => onChange(count + 1)}
    >
      <b aria-hidden="true">{count}</b>
      <span aria-hidden="true">{words.count}</span>
    </button>
  )
}

/** Seconds by the wall clock: a page that sleeps loses none. */
const Timed = ({ label, way, onChange }: CounterProps): JSX.Element => {
  const words = useSelfTestWords()
  const [begun, setBegun] = useState<number | null>(null)
  const [seconds, setSeconds] = useState(0)
  const cap = way.cap ?? 600
  useEffect(() => {
    if (begun === null) return
    const timer = setInterval(() => {
      const passed = Math.min(cap, Math.floor((Date.now() - begun) / 1000))
      setSeconds(passed)
      if (passed < cap) return
      onChange(cap)
      setBegun(null)
    }, 100)
    return () => clearInterval(timer)
  }, [begun, cap, onChange])
  const press = (): void => {
    if (begun === null) {
      setSeconds(0)
      return setBegun(Date.now())
    }
    onChange(Math.min(cap, Math.floor((Date.now() - begun) / 1000)))
    setBegun(null)
  }
  const name = begun === null ? words.begin : words.end
  return (
    <button type="button" className={styles.tap} aria-label={`${label}: ${name}`} onClick={press}>
      <b role="timer" aria-live="off" aria-label={words.running(seconds)}>
        {seconds}
      </b>
      <span aria-hidden="true">{name}</span>
    </button>
  )
}

/** The result of a side: counted by tapping, timed, or typed; what was counted can be put right. */
export const Counter = (props: CounterProps): JSX.Element => {
  const { label, way, value, onChange } = props
  const words = useSelfTestWords()
  const { app } = useWords()
  return (
    <div className={styles.counter}>
      <h3>{label}</h3>
      {way.how === 'tap' && <Tapped {...props} />}
      {way.how === 'clock' && <Timed {...props} />}
      <NumberField
        label={way.sides === 1 ? words.one : `${words.one}: ${label}`}
        stepLabels={{ less: app.less, more: app.more }}
        value={value}
        onChange={onChange}
        from={0}
        to={way.cap ?? 1000}
      />
    </div>
  )
}
