import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { LibraryLink } from '../library/library-link.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { useWords } from '../words/words-context.ts'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** Exercises shown at once of those that were found. */
const MOST_FOUND = 8

interface Named {
  readonly id: string
  readonly name: string
}

const Chosen = ({
  exercises,
  none,
  onRemove,
}: {
  readonly exercises: readonly Named[]
  readonly none: string
  readonly onRemove: (exercise: string) => void
}): JSX.Element => {
  const words = useSettingsWords()
  if (exercises.length === 0) return <p className={styles.aside}>{none}</p>
  return (
    <ul className={styles.rows}>
      {exercises.map(({ id, name }) => (
        <li key={id} className={styles.row}>
          <span lang="en">
            <LibraryLink kind="exercises" id={id}>
              {name}
            </LibraryLink>
          </span>
          <Button label={words.removeNamed(name)} onPress={() => onRemove(id)}>
            {words.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}

const Find = ({ exercises }: { readonly exercises: readonly Named[] }): JSX.Element => {
  const { exercises: words } = useSettingsWords()
  const { pins, bans } = useJournalState()
  const wish = useWish()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = wanted === '' ? [] : exercises.filter(({ name }) => name.toLowerCase().includes(wanted))
  return (
    <div className={styles.group}>
      <TextField label={words.find} hint={words.findHint} value={text} onChange={setText} />
      <p role="status" className={styles.aside}>
        {wanted === '' ? '' : found.length === 0 ? words.foundNone : words.found(found.length)}
      </p>
      <ul className={styles.rows}>
        {found.slice(0, MOST_FOUND).map(({ id, name }) => (
          <li key={id} className={styles.row}>
            <span lang="en">{name}</span>
            <div className={styles.actions}>
              <Button
                label={words.wantNamed(name)}
                isDisabled={pins.has(id)}
                onPress={() => void wish({ type: 'pin-exercise', exercise: id })}
              >
                {words.want}
              </Button>
              <Button
                label={words.dontNamed(name)}
                isDisabled={bans.has(id)}
                onPress={() => void wish({ type: 'ban-exercise', exercise: id })}
              >
                {words.dont}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Exercises that are wanted, and those that are not. */
export const ExercisesPage = (): JSX.Element => {
  const { id: language } = useWords()
  const { exercises: words } = useSettingsWords()
  const { pins, bans } = useJournalState()
  const wish = useWish()
  const catalogue = useCatalogue()
  const named = (ids: ReadonlySet<string>): readonly Named[] =>
    [...ids]
      .map((id) => ({ id, name: catalogue?.exercises.find((exercise) => exercise.id === id)?.name ?? id }))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <SettingsSection id="exercises">
      {language !== 'en' && <p className={styles.aside}>{words.english}</p>}
      <Find exercises={catalogue?.exercises ?? []} />
      <Part title={words.wanted} about={words.wantedAbout}>
        <Chosen
          exercises={named(pins)}
          none={words.wantedNone}
          onRemove={(exercise) => void wish({ type: 'unpin-exercise', exercise })}
        />
      </Part>
      <Part title={words.unwanted} about={words.unwantedAbout}>
        <Chosen
          exercises={named(bans)}
          none={words.unwantedNone}
          onRemove={(exercise) => void wish({ type: 'allow-exercise', exercise })}
        />
      </Part>
    </SettingsSection>
  )
}
