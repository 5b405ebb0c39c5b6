import { useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { askOrigin } from '../server/ask-origin.ts'
import { useWords } from '../words/words-context.ts'
import { showToast } from './toasts.ts'
import styles from './shell.module.css'

/** Whether the app would come again: from this device, or from its server. */
const isWithinReach = async (): Promise<boolean> => {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return true
  return (await askOrigin({ method: 'GET', path: '/api/here' })) !== null
}

/** Where a page does not open: a part of the app has not come to this device, or is at fault. The app itself stays. */
export const PageTrouble = (): JSX.Element => {
  const { app } = useWords()
  const loadAgain = async (): Promise<void> => {
    if (await isWithinReach()) location.reload()
    else showToast({ text: app.outOfReach })
  }
  return (
    <div className={styles.trouble}>
      <h1>{app.pageTrouble}</h1>
      <p>{app.pageTroubleWhy}</p>
      <Button onPress={() => void loadAgain()}>{app.reload}</Button>
    </div>
  )
}

/** Where an address leads nowhere. */
export const NoSuchPage = (): JSX.Element => {
  const { app } = useWords()
  const navigate = useNavigate()
  return (
    <div className={styles.trouble}>
      <h1>{app.notFound}</h1>
      <Button onPress={() => void navigate({ to: '/' })}>{app.toBeginning}</Button>
    </div>
  )
}
