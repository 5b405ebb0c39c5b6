import { currentPlan } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { install, useInstallWay } from './install-offer.ts'
import { keepNote, readKeptNote } from './kept-notes.ts'
import styles from './offline.module.css'
import { useIsTraining } from './use-is-training.ts'
import { visitsSoFar } from './visit-count.ts'
import { useOfflineWords } from './words/use-offline-words.ts'

/** Visits after which the runner seems to mean it. */
const ENOUGH_VISITS = 2

/** What was said no to, or read, once is not shown again on this device. */
const useOnce = (name: string): readonly [boolean, () => void] => {
  const [isOver, setOver] = useState(readKeptNote(name) !== null)
  const end = (): void => {
    keepNote(name, 'said')
    setOver(true)
  }
  return [isOver, end]
}

const InstallOffer = (): JSX.Element | null => {
  const { offer } = useOfflineWords()
  const way = useInstallWay()
  const [isOver, end] = useOnce('install-offer')
  if (isOver || (way !== 'prompt' && way !== 'ios')) return null
  return (
    <aside className={styles.offer} aria-label={offer.label}>
      <p>{way === 'ios' ? offer.ios : offer.text}</p>
      <div className={styles.answers}>
        {way === 'prompt' && <Button onPress={() => void install()}>{offer.install}</Button>}
        <Button weight="quiet" onPress={end}>
          {offer.dismiss}
        </Button>
      </div>
    </aside>
  )
}

const InsecureNote = (): JSX.Element | null => {
  const { insecure } = useOfflineWords()
  const [isOver, end] = useOnce('insecure-note')
  if (isOver || isSecureContext) return null
  return (
    <aside className={styles.offer} aria-label={insecure.label}>
      <p>{insecure.text}</p>
      <div className={styles.answers}>
        <Button weight="quiet" onPress={end}>
          {insecure.dismiss}
        </Button>
      </div>
    </aside>
  )
}

/** What may be said below a page, once each: never before there is a plan, and never in a session. */
export const Offers = (): JSX.Element | null => {
  const hasPlan = currentPlan(useJournalState()) !== null
  const isTraining = useIsTraining()
  if (!hasPlan || isTraining) return null
  return (
    <>
      <InsecureNote />
      {visitsSoFar() >= ENOUGH_VISITS && <InstallOffer />}
    </>
  )
}
