import type { JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { DeviceSection } from '../offline/device-section.tsx'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { APPEARANCES, chooseAppearance, languageOf, useAppearance } from '../shell/preferences.ts'
import { SyncNote } from '../sync/sync-note.tsx'
import { LANGUAGES, type LanguageId } from '../words/language.ts'
import { useWords } from '../words/words-context.ts'
import styles from './settings-page.module.css'

/** How the runner wants to see things. */
export const SettingsPage = (): JSX.Element => {
  const { settings: words } = useWords()
  const { journal } = useRunner()
  const { settings } = useJournalState()
  const appearance = useAppearance()
  const names = { device: words.asDevice, light: words.light, dark: words.dark }
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <Choice
        label={words.language}
        value={languageOf(settings.language)}
        onChange={(language) => void journal.wish({ type: 'change-settings', on: civilToday(), changes: { language } })}
        options={(Object.keys(LANGUAGES) as readonly LanguageId[]).map((id) => ({
          value: id,
          label: <span lang={id}>{LANGUAGES[id]}</span>,
        }))}
      />
      <Choice
        label={words.distance}
        value={settings.distanceUnit ?? 'km'}
        onChange={(distanceUnit) =>
          void journal.wish({ type: 'change-settings', on: civilToday(), changes: { distanceUnit } })
        }
        options={[
          { value: 'km', label: words.km },
          { value: 'mi', label: words.mi },
        ]}
      />
      <Choice
        label={words.appearance}
        value={appearance}
        onChange={chooseAppearance}
        options={APPEARANCES.map((value) => ({ value, label: names[value] }))}
      />
      <SyncNote />
      <DeviceSection />
    </div>
  )
}
