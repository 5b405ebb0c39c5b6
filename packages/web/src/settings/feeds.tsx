import { parseDay } from '@strongstride/core'
import type { FeedChanged, Feeds } from '@strongstride/server/answers'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { askServer } from '../server/ask-server.ts'
import { useServer } from '../server/server-here.ts'
import { useAsked } from '../server/use-asked.ts'
import { showToast } from '../shell/toasts.ts'
import { lookAtServer } from '../sync/sync-loop.ts'
import { useWords } from '../words/words-context.ts'
import { FeedForm } from './feed-form.tsx'
import { serverProblem } from './server-problem.ts'
import { Part } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

type Feed = Feeds['feeds'][number]

/** An instant of the server as a day and a time where the device is. */
const useInstant = (): ((instant: string) => string) => {
  const { format } = useWords()
  return (instant) => {
    const at = new Date(instant)
    const day = parseDay(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`)
    return `${day === null ? '' : `${format.shortDay(day)}, `}${format.time(at.getTime())}`
  }
}

const pad = (number: number): string => String(number).padStart(2, '0')

const useFeedTexts = () => {
  const { calendars: words } = useSettingsWords()
  const instant = useInstant()
  return (feed: Feed): string => {
    if (feed.kind !== 'address') return words.kinds[feed.kind]
    if (!feed.here) return words.elsewhere
    const read = feed.readAt === null ? words.never : words.readAt(instant(feed.readAt))
    return feed.nextAt === null ? read : `${read}, ${words.nextAt(instant(feed.nextAt))}`
  }
}

const Row = ({ feed, onChanged }: { readonly feed: Feed; readonly onChanged: () => void }): JSX.Element => {
  const words = useSettingsWords()
  const { calendars: texts } = words
  const { journal } = useRunner()
  const wish = useWish()
  const textOf = useFeedTexts()
  const [isBusy, setBusy] = useState(false)
  const name = texts.names[feed.name] ?? feed.name
  const path = `/api/runners/${journal.runner}/feeds/${feed.feed}`
  const read = async (): Promise<void> => {
    setBusy(true)
    const change = await askServer<FeedChanged>({ method: 'POST', path: `${path}/readings` })
    setBusy(false)
    showToast({
      text: change.ok
        ? texts.read(change.value.added.length, change.value.changed.length, change.value.removed.length)
        : serverProblem(change.error, words),
    })
    lookAtServer()
    onChanged()
  }
  const remove = async (): Promise<void> => {
    const isAsked = feed.kind === 'address'
    const removed = isAsked ? await askServer<undefined>({ method: 'DELETE', path }) : null
    if (removed !== null && !removed.ok) return showToast({ text: serverProblem(removed.error, words) })
    if (!isAsked && (await wish({ type: 'remove-feed', feed: feed.feed })) === null) return
    showToast({ text: texts.removed(name) })
    lookAtServer()
    onChanged()
  }
  const problem = feed.problem === null ? null : (texts.problems[feed.problem] ?? texts.problem)
  return (
    <li className={styles.row}>
      <div>
        <b>{name}</b>
        <p className={styles.aside}>{textOf(feed)}</p>
        {problem !== null && <p className={styles.problem}>{problem}</p>}
      </div>
      <div className={styles.actions}>
        {feed.here && (
          <Button label={texts.readNamed(name)} isDisabled={isBusy} onPress={() => void read()}>
            {isBusy ? texts.reading : texts.readNow}
          </Button>
        )}
        <Button label={words.removeNamed(name)} onPress={() => void remove()}>
          {words.remove}
        </Button>
      </div>
    </li>
  )
}

/** The feeds of the journal, with what the server says of those it reads; without a server the journal's word alone. */
const useFeeds = (path: string | null) => {
  const { feeds } = useJournalState()
  const asked = useAsked<Feeds>(path)
  const told = new Map(asked.value?.feeds.map((feed) => [feed.feed, feed]))
  const quiet = { here: false, readAt: null, nextAt: null, problem: null }
  const known = [...feeds.values()].map(
    ({ feed, name, kind }): Feed => told.get(feed) ?? { feed, name, kind, ...quiet },
  )
  const coming = [...told.values()].filter(({ feed, here }) => here && !feeds.has(feed))
  return { feeds: [...known, ...coming], again: asked.again, refusal: asked.refusal }
}

/** Why no address can be read here; null where it can. */
export const useFeedObstacle = (): string | null => {
  const { calendars: words } = useSettingsWords()
  const server = useServer()
  if (server.kind === 'here') return null
  if (server.kind === 'sign-in') return words.needsSignIn
  return server.kind === 'silent' ? words.needsAnswer : words.needsServer
}

/** Where runs come from: which calendars, when each was read, another one. */
export const RunFeeds = (): JSX.Element => {
  const words = useSettingsWords()
  const { calendars: texts } = words
  const { journal } = useRunner()
  const obstacle = useFeedObstacle()
  const { feeds, again, refusal } = useFeeds(obstacle === null ? `/api/runners/${journal.runner}/feeds` : null)
  const added = (change: FeedChanged): void => {
    showToast({ text: texts.read(change.added.length, change.changed.length, change.removed.length) })
    again()
  }
  return (
    <Part title={texts.runs} about={texts.runsAbout}>
      {feeds.length > 0 && (
        <ul className={styles.rows}>
          {feeds.map((feed) => (
            <Row key={feed.feed} feed={feed} onChanged={again} />
          ))}
        </ul>
      )}
      {refusal !== null && <p className={styles.problem}>{serverProblem(refusal, words)}</p>}
      {obstacle === null ? <FeedForm onAdded={added} /> : <p>{obstacle}</p>}
    </Part>
  )
}
