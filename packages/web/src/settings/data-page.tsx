import { Link } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { useRunner } from '../runner/runner-context.ts'
import type { ServerRefusal } from '../server/ask-server.ts'
import { useServer } from '../server/server-here.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { useDayOf } from './calendar-keys.tsx'
import { deleteEverything, forgetDeleted, readDeleted, tellAfterReload, type Deleted } from './delete-everything.ts'
import { ImportPart } from './import-part.tsx'
import { serverProblem } from './server-problem.ts'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

const FILE = 'strongstride.zip'
const KILOBYTE = 1000

const saveFile = (bytes: Uint8Array<ArrayBuffer>): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = address
  link.download = FILE
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KILOBYTE)
}

const ExportPart = (): JSX.Element => {
  const { data: words } = useSettingsWords()
  const { app, format } = useWords()
  const open = useRunner()
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const { exportZip } = await import('./export-zip.ts')
    const zip = await exportZip(open)
    setBusy(false)
    if (!zip.ok) return showToast({ text: app.failed })
    saveFile(zip.value)
    showToast({ text: words.exported(`${format.number(Math.ceil(zip.value.length / KILOBYTE))} kB`) })
  }
  return (
    <Part title={words.export} about={words.exportAbout}>
      <div>
        <Button isDisabled={isBusy} onPress={() => void save()}>
          {words.exportNow}
        </Button>
      </div>
    </Part>
  )
}

const DeletePart = (): JSX.Element => {
  const words = useSettingsWords()
  const { data: texts } = words
  const open = useRunner()
  const server = useServer()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ServerRefusal | null>(null)
  const isTyped = typed.trim().toLowerCase() === texts.deleteWord
  const run = async (scope: 'everywhere' | 'alone'): Promise<void> => {
    setBusy(true)
    const done = await deleteEverything(open, { scope, server })
    setBusy(false)
    if (done.ok) tellAfterReload(done.value)
    else setRefusal(done.error)
  }
  return (
    <Part title={texts.delete} about={texts.deleteAbout} isGrave>
      <TextField label={texts.deleteType(texts.deleteWord)} value={typed} onChange={setTyped} />
      {refusal !== null && (
        <p role="alert" className={styles.problem}>
          {refusal.type === 'unreachable' ? texts.serverSilent : serverProblem(refusal, words)}
        </p>
      )}
      <div className={styles.actions}>
        <Button isDisabled={!isTyped || isBusy} onPress={() => void run('everywhere')}>
          {texts.deleteNow}
        </Button>
        {refusal !== null && (
          <Button isDisabled={!isTyped || isBusy} onPress={() => void run('alone')}>
            {texts.deleteHere}
          </Button>
        )}
      </div>
    </Part>
  )
}

const DeletedPart = ({ deleted }: { readonly deleted: Deleted }): JSX.Element => {
  const { data: texts } = useSettingsWords()
  const { today } = useWords()
  const dayOf = useDayOf()
  const { here, there, keptThere } = deleted
  return (
    <div role="status" className={styles.group}>
      <h2>{texts.deleted}</h2>
      <p>{texts.deletedHere(here)}</p>
      {there !== null && (
        <>
          <p>{texts.deletedThere(there.removed.events, there.removed.files)}</p>
          <p>{there.backupsExpireAt === null ? texts.noBackups : texts.backups(dayOf(there.backupsExpireAt))}</p>
          <p>{texts.others}</p>
        </>
      )}
      {keptThere && <p>{texts.keptThere}</p>}
      <Link to="/start" className={styles.link} onClick={forgetDeleted}>
        {today.begin}
      </Link>
    </div>
  )
}

/** Everything out, in, or gone. */
export const DataPage = (): JSX.Element => {
  const [deleted] = useState(readDeleted)
  return (
    <SettingsSection id="data">
      {deleted !== null && <DeletedPart deleted={deleted} />}
      <ExportPart />
      <ImportPart />
      {deleted === null && <DeletePart />}
    </SettingsSection>
  )
}
