import { useEffect, useRef, useState, type JSX } from 'react'
import { TextField } from '../design/field.tsx'
import { NumberField } from '../design/number-field.tsx'
import { useWords } from '../words/words-context.ts'

/** Milliseconds after the last key at which what was typed is kept: one answer, not one for each digit. */
const PAUSE_MS = 600

/** What is shown while it is typed, and kept once it rests or the page is left. Until it is kept it wins over what is kept. */
const useSaved = <Value,>(
  kept: Value,
  onSave: (value: Value) => void,
): readonly [Value, (value: Value, isWhole: boolean) => void] => {
  const [typed, setTyped] = useState<{ readonly value: Value } | null>(null)
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly save: () => void } | null>(null)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  const flush = (): void => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    waiting.current.save()
  }
  useEffect(() => flush, [])
  // What comes from elsewhere, as another tab, is shown once nothing is being typed.
  useEffect(() => {
    if (waiting.current === null) setTyped(null)
  }, [kept])
  const change = (value: Value, isWhole: boolean): void => {
    setTyped({ value })
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    waiting.current = null
    if (!isWhole) return
    const keep = (): void => {
      waiting.current = null
      save.current(value)
    }
    waiting.current = { timer: setTimeout(keep, PAUSE_MS), save: keep }
  }
  return [typed === null ? kept : typed.value, change]
}

/** A number that is kept when it rests. */
export const SavedNumber = ({
  value,
  onSave,
  ...field
}: {
  readonly label: string
  readonly value: number | null
  readonly onSave: (value: number | null) => void
  readonly from: number
  readonly to: number
  readonly step?: number
}): JSX.Element => {
  const { app } = useWords()
  const [shown, change] = useSaved(value, onSave)
  return (
    <NumberField
      {...field}
      stepLabels={{ less: app.less, more: app.more }}
      value={shown}
      onChange={(next) => change(next, true)}
    />
  )
}

/** A line of text that is kept when it rests; what `problemOf` objects to is said and not kept. */
export const SavedText = ({
  value,
  onSave,
  problemOf,
  ...field
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onSave: (value: string) => void
  readonly problemOf: (value: string) => string | null
}): JSX.Element => {
  const [shown, change] = useSaved(value, onSave)
  return (
    <TextField
      {...field}
      value={shown}
      problem={problemOf(shown)}
      onChange={(next) => change(next, problemOf(next) === null)}
    />
  )
}
