import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import { whenQuiet } from './device/when-idle.ts'
import { heedInstall } from './offline/install-offer.ts'
import { openRunner } from './runner/open-runner.ts'
import { findHere, runnerSoon } from './server/server-here.ts'
import { App } from './shell/app.tsx'
import { languageOf } from './shell/preferences.ts'
import { router } from './shell/routes.tsx'
import { STORAGE_WATCH } from './shell/storage-news.ts'
import { askOrigin } from './server/ask-origin.ts'
import { loadWords } from './words/language.ts'

const open = async (): Promise<void> => {
  const home = document.querySelector('#app')
  if (home === null) return
  // The code of the page comes while the journal is opened, not after it; the page is then drawn at once.
  const page = router.load()
  const here = findHere(askOrigin)
  // A new device begins as the runner of the server it has the app from, and need not begin anew as that one.
  const runner = await openRunner(STORAGE_WATCH, () => runnerSoon(here))
  const { language, distanceUnit } = runner.journal.state().settings
  const words = await loadWords(languageOf(language), distanceUnit ?? 'km')
  await page.catch(() => null)
  // As a transition it is drawn in slices, between which the page can do what is asked of it.
  startTransition(() => createRoot(home).render(<App runner={runner} words={words} />))
  // Nobody waits for a server or for a copy, and both would want the same network: the app is there first.
  await whenQuiet()
  const [{ startSync }, { startOffline }] = await Promise.all([
    import('./sync/start-sync.ts'),
    import('./offline/start-offline.ts'),
  ])
  await Promise.all([startSync(runner, here), startOffline(runner.journal)])
}

heedInstall()
void open()
