import type { FeedChanged, MadeFeed } from '@strongstride/server/answers'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { useRunner } from '../runner/runner-context.ts'
import { askServer, type ServerRefusal } from '../server/ask-server.ts'
import { lookAtServer } from '../sync/sync-loop.ts'
import { serverProblem } from './server-problem.ts'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

/** Longest name of a feed that the server takes. */
const LONGEST_NAME = 100

/** A name for a calendar where none is given: the host it comes from. */
const nameOf = (address: string): string => {
  const https = address.trim().replace(/^webcals?:/i, 'https:')
  return URL.canParse(https) ? new URL(https).hostname : address.trim()
}

/** Room for the address of a calendar; it is read at once, and taken back where that comes to nothing. */
export const FeedForm = ({ onAdded }: { readonly onAdded: (change: FeedChanged) => void }): JSX.Element => {
  const words = useSettingsWords()
  const { calendars: texts } = words
  const { journal } = useRunner()
  const [address, setAddress] = useState('')
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ServerRefusal | null>(null)
  const feeds = `/api/runners/${journal.runner}/feeds`
  const read = async (): Promise<void> => {
    const json = { name: (name.trim() || nameOf(address)).slice(0, LONGEST_NAME), address }
    const made = await askServer<MadeFeed>({ method: 'POST', path: feeds, json })
    if (!made.ok) return setRefusal(made.error)
    const { feed } = made.value
    const change = await askServer<FeedChanged>({ method: 'POST', path: `${feeds}/${feed}/readings` })
    // An address that cannot be read is no source of runs: it is not left lying about.
    if (!change.ok) await askServer<undefined>({ method: 'DELETE', path: `${feeds}/${feed}` })
    lookAtServer()
    if (!change.ok) return setRefusal(change.error)
    setAddress('')
    setName('')
    onAdded(change.value)
  }
  const add = async (): Promise<void> => {
    setBusy(true)
    setRefusal(null)
    await read()
    setBusy(false)
  }
  return (
    <div className={styles.group}>
      <TextField
        label={texts.address}
        hint={texts.addressHint}
        placeholder="webcal://"
        value={address}
        problem={refusal === null ? null : serverProblem(refusal, words)}
        onChange={(value) => {
          setAddress(value)
          setRefusal(null)
        }}
      />
      <TextField label={texts.name} value={name} onChange={setName} placeholder={nameOf(address)} />
      <div>
        <Button isDisabled={isBusy || address.trim() === ''} onPress={() => void add()}>
          {isBusy ? texts.reading : texts.addFeed}
        </Button>
      </div>
    </div>
  )
}
