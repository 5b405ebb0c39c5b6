import { KIT, LOAD_KIT, WEEKDAYS, type Weekday } from '@strongstride/core'
import type { JournalState, PlaceFields } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Chips } from '../design/choice.tsx'
import { TextField } from '../design/field.tsx'
import { newId } from '../device/new-id.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { PlaceWeights } from './place-weights.tsx'
import { SavedText } from './saved-field.tsx'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** Characters of a name that the journal keeps. */
const LONGEST_NAME = 60

type ByWeekday = Readonly<Partial<Record<Weekday, string>>>

const daysOf = (place: string, byWeekday: ByWeekday): readonly Weekday[] =>
  WEEKDAYS.filter((weekday) => byWeekday[weekday] === place)

/** The days of a place are given to it and taken from the others. */
const withDays = (byWeekday: ByWeekday, place: string, days: readonly Weekday[]): ByWeekday =>
  Object.fromEntries(
    WEEKDAYS.flatMap((weekday): (readonly [Weekday, string])[] => {
      if (days.includes(weekday)) return [[weekday, place]]
      const other = byWeekday[weekday]
      return other === undefined || other === place ? [] : [[weekday, other]]
    }),
  )

interface PlaceProps {
  readonly id: string
  readonly place: PlaceFields
  /** The usual place: whatever day no other has. */
  readonly isUsual: boolean
  readonly isOnly: boolean
}

const Place = ({ id, place, isUsual, isOnly }: PlaceProps): JSX.Element => {
  const { pack } = useWords()
  const words = useSettingsWords()
  const { places: texts } = words
  const { availability } = useJournalState()
  const wish = useWish()
  const byWeekday = availability.placeByWeekday ?? {}
  const save = (changes: Partial<PlaceFields>): void => void wish({ type: 'change-place', place: id, changes })
  const remove = async (): Promise<void> => {
    const days = withDays(byWeekday, id, [])
    const done = await wish(
      { type: 'change-availability', changes: { placeByWeekday: days } },
      { type: 'remove-place', place: id },
    )
    if (done !== null) showToast({ text: texts.removed(place.name) })
  }
  const loaded = LOAD_KIT.filter((kit) => place.kit.includes(kit))
  return (
    <Part title={place.name} about={isUsual ? texts.usual : undefined}>
      <SavedText
        label={texts.name}
        value={place.name}
        problemOf={(name) => (name.trim() === '' || name.length > LONGEST_NAME ? texts.addName : null)}
        onSave={(name) => save({ name: name.trim() })}
      />
      {!isUsual && (
        <Chips
          label={texts.days}
          values={daysOf(id, byWeekday)}
          onChange={(days) =>
            void wish({ type: 'change-availability', changes: { placeByWeekday: withDays(byWeekday, id, days) } })
          }
          options={WEEKDAYS.map((weekday) => ({ value: weekday, label: pack.vocabulary.WEEKDAYS[weekday].short }))}
        />
      )}
      <Chips
        label={texts.kit}
        values={place.kit}
        onChange={(kit) => save({ kit: KIT.filter((each) => kit.includes(each)) })}
        options={KIT.map((kit) => ({ value: kit, label: pack.vocabulary.KITS[kit] }))}
      />
      {loaded.length > 0 && (
        <div className={styles.group}>
          <div className={styles.sectionHead}>
            <h3>{texts.loads}</h3>
            <p className={styles.aside}>{texts.loadsAbout}</p>
          </div>
          <PlaceWeights place={place} kits={loaded} onSave={(loads) => save({ loads })} />
        </div>
      )}
      {isOnly ? (
        <p className={styles.aside}>{texts.last}</p>
      ) : (
        <div>
          <Button onPress={() => void remove()}>{words.removeNamed(place.name)}</Button>
        </div>
      )}
    </Part>
  )
}

const AddPlace = ({ places }: Pick<JournalState, 'places'>): JSX.Element => {
  const words = useSettingsWords()
  const wish = useWish()
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const add = async (): Promise<void> => {
    const home = {
      type: 'change-place',
      place: 'home',
      changes: { name: words.places.home, kit: [], loads: {} },
    } as const
    const added = await wish(...(places.size === 0 ? [home] : []), {
      type: 'change-place',
      place: `place-${newId()}`,
      changes: { name: trimmed, kit: [], loads: {} },
    })
    if (added !== null) setName('')
  }
  return (
    <Part title={words.places.addTitle}>
      <TextField label={words.places.addName} hint={words.places.addHint} value={name} onChange={setName} />
      <div>
        <Button isDisabled={trimmed === '' || trimmed.length > LONGEST_NAME} onPress={() => void add()}>
          {words.add}
        </Button>
      </div>
    </Part>
  )
}

/** Where the runner trains, with what, and on which days. */
export const PlacesPage = (): JSX.Element => {
  const { places } = useJournalState()
  const words = useSettingsWords()
  const none = [['home', { name: words.places.home, kit: [], loads: {} }]] as const
  const shown = places.size === 0 ? none : [...places]
  return (
    <SettingsSection id="places">
      {shown.map(([id, place], index) => (
        <Place key={id} id={id} place={place} isUsual={index === 0} isOnly={shown.length === 1} />
      ))}
      <AddPlace places={places} />
    </SettingsSection>
  )
}
