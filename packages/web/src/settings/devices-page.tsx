import type { Claimed, Code, Sessions } from '@strongstride/server/answers'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { askServer, type ServerRefusal } from '../server/ask-server.ts'
import { useServer } from '../server/server-here.ts'
import { useAsked } from '../server/use-asked.ts'
import { showToast } from '../shell/toasts.ts'
import { SyncNote } from '../sync/sync-note.tsx'
import { useWords } from '../words/words-context.ts'
import { useDayOf } from './calendar-keys.tsx'
import { serverProblem } from './server-problem.ts'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

const SignIn = (): JSX.Element => {
  const words = useSettingsWords()
  const { devices: texts } = words
  const [code, setCode] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ServerRefusal | null>(null)
  const signIn = async (): Promise<void> => {
    setBusy(true)
    const claimed = await askServer<Claimed>({ method: 'POST', path: '/api/claim', json: { code, keep: 'cookie' } })
    setBusy(false)
    if (!claimed.ok) return setRefusal(claimed.error)
    showToast({ text: texts.signedIn })
    // The page begins anew as a device of this server: what is here goes along.
    location.reload()
  }
  return (
    <Part title={texts.signIn} about={texts.signInAbout}>
      <form
        className={styles.group}
        onSubmit={(event) => {
          event.preventDefault()
          void signIn()
        }}
      >
        <TextField
          label={texts.code}
          hint={texts.codeHint}
          value={code}
          problem={refusal === null ? null : serverProblem(refusal, words)}
          onChange={(value) => {
            setCode(value.toUpperCase())
            setRefusal(null)
          }}
        />
        <div>
          <Button weight="main" isDisabled={isBusy || code.trim() === ''} onPress={() => void signIn()}>
            {texts.signIn}
          </Button>
        </div>
      </form>
    </Part>
  )
}

const Another = (): JSX.Element => {
  const words = useSettingsWords()
  const { devices: texts } = words
  const { format } = useWords()
  const [made, setMade] = useState<Code | null>(null)
  const make = async (): Promise<void> => {
    const code = await askServer<Code>({ method: 'POST', path: '/api/codes' })
    if (code.ok) setMade(code.value)
    else showToast({ text: serverProblem(code.error, words) })
  }
  return (
    <Part title={texts.another}>
      {made !== null && (
        <div role="status">
          <p className={styles.code}>{made.code}</p>
          <p>{texts.codeMade(format.time(Date.parse(made.expiresAt)))}</p>
        </div>
      )}
      <div>
        <Button onPress={() => void make()}>{texts.makeCode}</Button>
      </div>
    </Part>
  )
}

const SignedIn = (): JSX.Element => {
  const words = useSettingsWords()
  const { devices: texts } = words
  const dayOf = useDayOf()
  const { value, refusal, again } = useAsked<Sessions>('/api/sessions')
  const end = async (id: string, isThis: boolean): Promise<void> => {
    const ended = await askServer<undefined>({ method: 'DELETE', path: `/api/sessions/${id}` })
    showToast({ text: ended.ok ? texts.ended : serverProblem(ended.error, words) })
    if (ended.ok && isThis) location.reload()
    else again()
  }
  return (
    <Part title={texts.list}>
      {refusal !== null && <p className={styles.problem}>{serverProblem(refusal, words)}</p>}
      <ul className={styles.rows}>
        {(value?.sessions ?? []).map(({ id, madeAt, expiresAt, current }) => {
          const since = current ? texts.thisOne : texts.since(dayOf(madeAt))
          return (
            <li key={id} className={styles.row}>
              <div>
                <b>{since}</b>
                <p className={styles.aside}>
                  {current ? `${texts.since(dayOf(madeAt))}, ` : ''}
                  {texts.until(dayOf(expiresAt))}
                </p>
              </div>
              <Button label={texts.endNamed(since)} onPress={() => void end(id, current)}>
                {texts.end}
              </Button>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

/** The server behind the app, and the devices that are signed in there. */
export const DevicesPage = (): JSX.Element => {
  const { devices: texts } = useSettingsWords()
  const server = useServer()
  const isAccount = server.kind === 'here' && server.account
  const about = server.kind === 'here' ? (server.account ? texts.account : texts.here) : null
  return (
    <SettingsSection id="devices">
      <Part title={texts.state}>
        <SyncNote />
        {about !== null && <p>{about}</p>}
        {server.kind === 'none' && <p>{texts.none}</p>}
        {server.kind === 'silent' && <p>{texts.silent}</p>}
      </Part>
      {server.kind === 'sign-in' && <SignIn />}
      {isAccount && <SignedIn />}
      {isAccount && <Another />}
    </SettingsSection>
  )
}
