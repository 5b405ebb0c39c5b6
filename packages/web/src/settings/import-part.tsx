import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import type { LookedAt, ZipRefusal } from './import-zip.ts'
import { Part } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

const usePreviewTexts = () => {
  const { data: words } = useSettingsWords()
  const { format } = useWords()
  return ({ preview }: LookedAt): readonly string[] => {
    const { events, newEvents, files, newFiles, span, sets, sessions, changesPlan } = preview
    if (newEvents + newFiles === 0) return [words.nothing]
    const texts = [words.entries(newEvents, events)]
    if (files > 0) texts.push(words.files(newFiles, files))
    if (span !== null) texts.push(words.span(format.fullDate(span.first), format.fullDate(span.last)))
    if (sets[0] !== sets[1]) texts.push(words.log(format.number(sets[0]), format.number(sets[1])))
    if (sessions[0] !== sessions[1]) texts.push(words.sessions(format.number(sessions[0]), format.number(sessions[1])))
    return [...texts, changesPlan ? words.plan : words.noPlan]
  }
}

interface Looked {
  readonly name: string
  readonly at: LookedAt
}

const Found = ({
  looked,
  onTake,
  onCancel,
}: {
  readonly looked: Looked
  readonly onTake: () => void
  readonly onCancel: () => void
}): JSX.Element => {
  const words = useSettingsWords()
  const textsOf = usePreviewTexts()
  const { preview } = looked.at
  const isNews = preview.newEvents + preview.newFiles > 0
  return (
    <div className={styles.sub}>
      <div role="status" className={styles.group}>
        <h3>{words.data.found(looked.name)}</h3>
        <ul className={styles.changes}>
          {textsOf(looked.at).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        {isNews && (
          <Button weight="main" onPress={onTake}>
            {words.data.importNow}
          </Button>
        )}
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  )
}

/** Brings an export in, once the runner has seen what it would do. */
export const ImportPart = (): JSX.Element => {
  const { data: words } = useSettingsWords()
  const open = useRunner()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refusal, setRefusal] = useState<ZipRefusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = async (file: File): Promise<void> => {
    setBusy(true)
    setLooked(null)
    setRefusal(null)
    const { lookAtZip } = await import('./import-zip.ts')
    const at = await lookAtZip(new Uint8Array(await file.arrayBuffer()), open)
    setBusy(false)
    if (at.ok) setLooked({ name: file.name, at: at.value })
    else setRefusal(at.error)
  }
  const take = async ({ at }: Looked): Promise<void> => {
    const { takeZip } = await import('./import-zip.ts')
    const done = await takeZip(at, open)
    setLooked(null)
    if (done.ok) showToast({ text: words.imported(done.value.events) })
    else setRefusal(done.error)
  }
  return (
    <Part title={words.import} about={words.importAbout}>
      <label className={styles.file}>
        <input
          type="file"
          accept=".zip,application/zip"
          disabled={isBusy}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file !== undefined) void look(file)
          }}
        />
        <span>{isBusy ? words.looking : words.choose}</span>
      </label>
      {refusal !== null && (
        <p role="alert" className={styles.problem}>
          {words.refusals[refusal]}
        </p>
      )}
      {looked !== null && <Found looked={looked} onTake={() => void take(looked)} onCancel={() => setLooked(null)} />}
    </Part>
  )
}
