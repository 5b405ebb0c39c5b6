import { listenedValue } from '../shell/listened-value.ts'

/**
 * How the app comes onto the home screen: it is there, the browser asks when it is told to, by Safari's share menu, perhaps by
 * the browser's own menu, or not, because the address is http.
 */
export type InstallWay = 'installed' | 'prompt' | 'ios' | 'menu' | 'insecure'

/** What Chromium gives a page that may be installed. */
interface InstallEvent extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event

let asking: InstallEvent | null = null

const wayNow = (): InstallWay => {
  const isOnIos = 'standalone' in navigator
  // Only Safari on a phone or tablet has it.
  const isInstalled = matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true
  if (isInstalled) return 'installed'
  if (!isSecureContext) return 'insecure'
  if (asking !== null) return 'prompt'
  return isOnIos ? 'ios' : 'menu'
}

const way = listenedValue<InstallWay>(wayNow())

/** How the app comes onto the home screen of this device. */
export const useInstallWay = (): InstallWay => way.use()

/** Keeps the browser's own question until the runner wants it; it comes once, and early. */
export const heedInstall = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    if (isInstallEvent(event)) asking = event
    way.set(wayNow())
  })
  addEventListener('appinstalled', () => {
    asking = null
    way.set('installed')
  })
}

/** Lets the browser ask. It answers once; after a no the way is its menu. */
export const install = async (): Promise<void> => {
  const event = asking
  asking = null
  const answer = await event?.prompt()
  way.set(answer?.outcome === 'accepted' ? 'installed' : wayNow())
}
