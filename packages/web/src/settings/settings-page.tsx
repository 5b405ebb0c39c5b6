import type { JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import { DeviceSection } from '../offline/device-section.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { APPEARANCES, chooseAppearance, languageOf, useAppearance } from '../shell/preferences.ts'
import { SyncNote } from '../sync/sync-note.tsx'
import { LANGUAGES, type LanguageId } from '../words/language.ts'
import { useWords } from '../words/words-context.ts'
import { Index, Part } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** How the runner wants to see things, and where everything is kept. */
export const SettingsPage = (): JSX.Element => {
  const { settings: words } = useWords()
  const { look } = useSettingsWords()
  const { settings } = useJournalState()
  const wish = useWish()
  const appearance = useAppearance()
  const names = { device: words.asDevice, light: words.light, dark: words.dark }
  return (
    <div className={styles.page}>
      <div className={styles.group}>
        <h1>{words.title}</h1>
        <SyncNote />
      </div>
      <Index className={styles.narrow} />
      <Part title={look}>
        <Choice
          label={words.language}
          value={languageOf(settings.language)}
          onChange={(language) => void wish({ type: 'change-settings', changes: { language } })}
          options={(Object.keys(LANGUAGES) as readonly LanguageId[]).map((id) => ({
            value: id,
            label: <span lang={id}>{LANGUAGES[id]}</span>,
          }))}
        />
        <Choice
          label={words.distance}
          value={settings.distanceUnit ?? 'km'}
          onChange={(distanceUnit) => void wish({ type: 'change-settings', changes: { distanceUnit } })}
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
      </Part>
      <DeviceSection />
    </div>
  )
}
