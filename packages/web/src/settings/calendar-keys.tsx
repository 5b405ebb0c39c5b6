import { parseDay } from '@strongstride/core'
import type { CalendarKeys, MadeCalendarKey } from '@strongstride/server/answers'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Switch } from '../design/choice.tsx'
import { useRunner } from '../runner/runner-context.ts'
import { askServer } from '../server/ask-server.ts'
import { useAsked } from '../server/use-asked.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { useFeedObstacle } from './feeds.tsx'
import { serverProblem } from './server-problem.ts'
import { Part } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** The day of an instant of the server, as the runner reads it. */
export const useDayOf = (): ((instant: string) => string) => {
  const { format } = useWords()
  return (instant) => {
    const day = parseDay(instant.slice(0, 10))
    return day === null ? instant : format.fullDate(day)
  }
}

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

const Made = ({ address }: { readonly address: string }): JSX.Element => {
  const { calendars: words } = useSettingsWords()
  return (
    <div className={styles.sub} role="group" aria-label={words.newAddress}>
      <p role="status">{words.made}</p>
      <p className={styles.secret}>{address}</p>
      <div>
        <Button
          onPress={() => void copy(address).then((done) => showToast({ text: done ? words.copied : words.notCopied }))}
        >
          {words.copy}
        </Button>
      </div>
    </div>
  )
}

const Keys = ({ keys, onRevoke }: { readonly keys: CalendarKeys['keys']; readonly onRevoke: (id: string) => void }) => {
  const { calendars: words } = useSettingsWords()
  const dayOf = useDayOf()
  if (keys.length === 0) return <p className={styles.aside}>{words.noKeys}</p>
  return (
    <ul className={styles.rows}>
      {keys.map(({ id, madeAt, complaints }) => {
        const made = words.keyMade(dayOf(madeAt))
        return (
          <li key={id} className={styles.row}>
            <span>{`${made}, ${complaints ? words.keyComplaints : words.keyPlain}`}</span>
            <Button label={words.revokeNamed(made)} onPress={() => onRevoke(id)}>
              {words.revoke}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** Addresses at which calendar programs read the sessions: a new one, and those in use. */
export const SessionCalendar = (): JSX.Element => {
  const words = useSettingsWords()
  const { calendars: texts } = words
  const { journal } = useRunner()
  const obstacle = useFeedObstacle()
  const path = `/api/runners/${journal.runner}/calendar-keys`
  const { value, again, refusal } = useAsked<CalendarKeys>(obstacle === null ? path : null)
  const [complaints, setComplaints] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  const make = async (): Promise<void> => {
    const made = await askServer<MadeCalendarKey>({ method: 'POST', path, json: { complaints } })
    if (!made.ok) return showToast({ text: serverProblem(made.error, words) })
    setAddress(made.value.address)
    again()
  }
  const revoke = async (id: string): Promise<void> => {
    const done = await askServer<undefined>({ method: 'DELETE', path: `${path}/${id}` })
    showToast({ text: done.ok ? texts.revoked : serverProblem(done.error, words) })
    setAddress(null)
    again()
  }
  return (
    <Part title={texts.sessions} about={texts.sessionsAbout}>
      {obstacle === null ? (
        <>
          {value !== null && <Keys keys={value.keys} onRevoke={(id) => void revoke(id)} />}
          {refusal !== null && <p className={styles.problem}>{serverProblem(refusal, words)}</p>}
          <Switch label={texts.complaints} isOn={complaints} onChange={setComplaints} />
          <div>
            <Button onPress={() => void make()}>{texts.make}</Button>
          </div>
          {address !== null && <Made address={address} />}
        </>
      ) : (
        <p>{obstacle}</p>
      )}
    </Part>
  )
}
