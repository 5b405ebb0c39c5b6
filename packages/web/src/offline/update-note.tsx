import { useLocation } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { takeUpdate, useIsUpdateReady } from './app-copy.ts'
import styles from './offline.module.css'
import { useIsTraining } from './use-is-training.ts'
import { useOfflineWords } from './words/use-offline-words.ts'

/** Offers the newer build where there is one, never while a session runs; the settings have their own line for it. */
export const UpdateNote = (): JSX.Element => {
  const { update } = useOfflineWords()
  const isReady = useIsUpdateReady()
  const { pathname } = useLocation()
  const isTraining = useIsTraining()
  const [isPutOff, setPutOff] = useState(false)
  const isOffered = isReady && !isTraining && !isPutOff && pathname !== '/settings'
  return (
    <div className={styles.place} role="status">
      {isOffered && (
        <div className={styles.note}>
          <p>{update.ready}</p>
          <div className={styles.answers}>
            <Button weight="quiet" onPress={() => setPutOff(true)}>
              {update.later}
            </Button>
            <Button onPress={takeUpdate}>{update.reload}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
