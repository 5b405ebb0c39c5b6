import type { JSX } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { Why } from '../design/why.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { FeedForm } from '../settings/feed-form.tsx'
import { useFeedObstacle } from '../settings/feeds.tsx'
import type { Asked } from './asked.ts'
import styles from './question.module.css'
import { useStartWords } from './words/use-start-words.ts'

/** Runs from addresses that the server reads: which are read already, and room for one more. */
export const FeedSource = ({ onAnswer }: Asked): JSX.Element => {
  const words = useStartWords()
  const obstacle = useFeedObstacle()
  const { feeds, runs } = useJournalState()
  const today = civilToday()
  const read = [...feeds.values()].filter(({ kind }) => kind === 'address')
  const ahead = (feed: string): number =>
    [...runs.values()].filter((run) => run.feed === feed && !run.cancelled && run.day >= today).length
  const form = obstacle === null ? <FeedForm onAdded={() => onAnswer({ source: 'feed' })} /> : <p>{obstacle}</p>
  return (
    <div className={styles.stack}>
      <div role="status">
        {read.map(({ feed, name }) => (
          <p key={feed}>
            <b>{name}</b>: {words.feedRead(ahead(feed))}
          </p>
        ))}
      </div>
      {read.length === 0 ? form : <Why question={words.feedMore}>{form}</Why>}
    </div>
  )
}
