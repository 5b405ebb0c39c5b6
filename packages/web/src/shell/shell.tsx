import { currentPlan } from '@strongstride/core/journal'
import { Link, Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import { Button } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import { Toast } from '../design/toast.tsx'
import { whenQuiet } from '../device/when-idle.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { lazyPart } from '../design/lazy-part.tsx'
import { usePageHeading } from './page-heading.ts'
import { RunningSession } from './running-session.tsx'
import { useStorageNews } from './storage-news.ts'
import { useToast } from './toasts.ts'
import styles from './shell.module.css'

const Notices = (): JSX.Element | null => {
  const { app } = useWords()
  const { unkept } = useRunner()
  const news = useStorageNews()
  if (news === 'outdated')
    return (
      <div className={styles.notice} role="alert">
        <p>{app.outdated}</p>
        <Button onPress={() => location.reload()}>{app.reload}</Button>
      </div>
    )
  const whyUnkept = unkept === null ? null : app.unkept[unkept]
  const text = news === 'blocked' ? app.blocked : whyUnkept
  return text === null ? null : (
    <div className={styles.notice} role="status">
      <p>{text}</p>
    </div>
  )
}

// They have time: nobody waits for an offer.
const Offers = lazyPart(async () => {
  await whenQuiet()
  return (await import('../offline/offers.tsx')).Offers
})
const UpdateNote = lazyPart(async () => {
  await whenQuiet()
  return (await import('../offline/update-note.tsx')).UpdateNote
})

/** The pages that are always within reach, by path, icon and word. */
const PLACES = ['today', 'plan', 'body', 'library', 'settings'] as const

const Navigation = (): JSX.Element => {
  const { app } = useWords()
  return (
    <nav className={styles.bar} aria-label={app.navigation}>
      <div className={styles.mark}>{app.name}</div>
      <div className={styles.links}>
        {PLACES.map((place) => (
          <Link key={place} to={`/${place}`} className={classNames(styles.link)}>
            <Icon name={place} />
            {app[place]}
          </Link>
        ))}
      </div>
    </nav>
  )
}

/** Round every page: the way to the others, once there is a plan to look at, and what must be said anywhere. */
export const Shell = (): JSX.Element => {
  const { app } = useWords()
  const toast = useToast()
  const content = usePageHeading(app.name)
  const hasPlan = currentPlan(useJournalState()) !== null
  return (
    <div className={classNames(styles.frame, !hasPlan && styles.bare)}>
      <a className={styles.skip} href="#content">
        {app.skip}
      </a>
      <main id="content" ref={content} className={styles.content} tabIndex={-1}>
        <Notices />
        <Outlet />
        <Offers />
        <UpdateNote />
      </main>
      {hasPlan && <RunningSession />}
      {hasPlan && <Navigation />}
      <Toast message={toast} />
    </div>
  )
}
