import type { JSX } from 'react'
import { Switch } from '../../design/choice.tsx'
import { Sheet } from '../../design/sheet.tsx'
import { chooseCues, CUES, useCues } from '../../shell/preferences.ts'
import { useWords } from '../../words/words-context.ts'
import { useSessionWords } from '../words/use-session-words.ts'
import styles from '../session.module.css'

/** How this device makes itself heard, felt and seen: each on or off. */
export const CuesSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  const wanted = useCues()
  return (
    <Sheet title={words.cues} closeLabel={app.close} isOpen onClose={onClose}>
      <div className={styles.form}>
        {CUES.map((cue) => (
          <Switch
            key={cue}
            label={words.cue[cue].label}
            aside={words.cue[cue].aside}
            isOn={wanted.has(cue)}
            onChange={(isOn) => chooseCues(CUES.filter((each) => (each === cue ? isOn : wanted.has(each))))}
          />
        ))}
      </div>
    </Sheet>
  )
}
