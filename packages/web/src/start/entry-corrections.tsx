import { RUN_KINDS } from '@strongstride/core'
import type { DoubtfulEntry, EntryCorrection } from '@strongstride/formats'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Why } from '../design/why.tsx'
import { useWords } from '../words/words-context.ts'
import { DistanceField, MinutesField } from './amount-field.tsx'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'

const KINDS = RUN_KINDS.filter((kind) => kind !== 'rest')
/** Entries shown at once: more are meetings rather than runs. */
const SHOWN = 10
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
      <DistanceField of={name} km={said.km} onChange={(km) => onSay({ ...said, km })} />
      <MinutesField of={name} minutes={said.minutes} onChange={(minutes) => onSay({ ...said, minutes })} />
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
