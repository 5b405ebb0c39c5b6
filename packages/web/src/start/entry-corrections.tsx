import { RUN_KINDS } from '@strongstride/core'
import type { DoubtfulEntry, EntryCorrection } from '@strongstride/formats'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { numberTyped } from '../design/number-field.tsx'
import { Why } from '../design/why.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'

const KINDS = RUN_KINDS.filter((kind) => kind !== 'rest')
/** Entries shown at once: more are meetings rather than runs. */
const SHOWN = 10
/** The most of a run that anyone plans. */
const MOST = { km: 200, minutes: 1440 } as const

const amountTyped = (text: string, most: number): number | null => {
  const amount = numberTyped(text)
  return amount === null || amount <= 0 ? null : Math.min(amount, most)
}

const Amount = ({
  label,
  unit,
  value,
  most,
  onChange,
}: {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly most: number
  readonly onChange: (value: number | null) => void
}): JSX.Element => {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={styles.unit}>
      <input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? value ?? ''}
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

interface EntryProps {
  readonly entry: DoubtfulEntry
  readonly said: EntryCorrection
  readonly onSay: (said: EntryCorrection) => void
}

/** How far, how long, and whether it matters. */
const RunFields = ({ name, said, onSay }: Omit<EntryProps, 'entry'> & { readonly name: string }): JSX.Element => {
  const words = useStartWords()
  return (
    <div className={styles.entryFields}>
      <Amount
        label={words.kmOf(name)}
        unit="km"
        value={said.km}
        most={MOST.km}
        onChange={(km) => onSay({ ...said, km })}
      />
      <Amount
        label={words.minutesOf(name)}
        unit={words.minutesShort}
        value={said.minutes}
        most={MOST.minutes}
        onChange={(minutes) => onSay({ ...said, minutes })}
      />
      <label className={styles.key}>
        <input
          type="checkbox"
          aria-label={words.keyOfEntry(name)}
          checked={said.key}
          onChange={(event) => onSay({ ...said, key: event.target.checked })}
        />
        <span aria-hidden="true">{words.keyOf}</span>
      </label>
    </div>
  )
}

const Entry = ({ entry, said, onSay }: EntryProps): JSX.Element => {
  const { pack, format } = useWords()
  const words = useStartWords()
  const title = entry.title.trim() === '' ? words.untitled : entry.title
  const name = words.entry(title, format.shortDay(entry.day))
  return (
    <li className={styles.entry}>
      <p>
        <b>{format.shortDay(entry.day)}</b> {title}
        {entry.runs > 1 && <span className={styles.assumed}> {words.times(entry.runs)}</span>}
      </p>
      <select
        aria-label={words.kindOf(name)}
        value={said.kind}
        onChange={(event) => onSay({ ...said, kind: event.target.value as EntryCorrection['kind'] })}
      >
        <option value="none">{words.notRun}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {pack.vocabulary.RUNS[kind]}
          </option>
        ))}
      </select>
      {said.kind !== 'none' && <RunFields name={name} said={said} onSay={onSay} />}
    </li>
  )
}

/** Entries of a calendar that were not understood or only concluded, to be put right one by one. */
export const EntryCorrections = ({
  entries,
  corrections,
  onCorrect,
}: {
  readonly entries: readonly DoubtfulEntry[]
  readonly corrections: ReadonlyMap<number, EntryCorrection>
  readonly onCorrect: (corrections: ReadonlyMap<number, EntryCorrection>) => void
}): JSX.Element => {
  const words = useStartWords()
  const [showsAll, setShowsAll] = useState(false)
  return (
    <Why question={words.correct(entries.length)}>
      <p>{words.correctAbout}</p>
      <ul>
        {(showsAll ? entries : entries.slice(0, SHOWN)).map((entry) => (
          <Entry
            key={entry.line}
            entry={entry}
            said={corrections.get(entry.line) ?? entry.read}
            onSay={(said) => onCorrect(new Map([...corrections, [entry.line, said]]))}
          />
        ))}
      </ul>
      {entries.length > SHOWN && !showsAll && (
        <Button onPress={() => setShowsAll(true)}>{words.showAll(entries.length)}</Button>
      )}
    </Why>
  )
}
