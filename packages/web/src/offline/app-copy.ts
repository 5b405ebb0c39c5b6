import { listenedValue } from '../shell/listened-value.ts'

/**
 * Whether this device has the app itself. `insecure`: the address is http, where browsers keep none. `unsupported`: this
 * browser or this window keeps none. `failed`: no room, or the network went away; it tries again at the next opening.
 */
export type CopyState = 'checking' | 'keeping' | 'kept' | 'failed' | 'unsupported' | 'insecure'

const copy = listenedValue<CopyState>('checking')
const update = listenedValue<boolean>(false)

/** Whether this device has the app itself. */
export const useAppCopy = (): CopyState => copy.use()

/** True while another build than the one on the screen is on the device, and waits to be wanted. */
export const useIsUpdateReady = (): boolean => update.use()

/** Milliseconds between two looks for a new build by a page that stays open. */
const EVERY = 3_600_000

let registration: ServiceWorkerRegistration | null = null

const watchInstalling = (worker: ServiceWorker): void => {
  const look = (): void => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) update.set(true)
    // A first one that fails leaves nothing; a later one leaves the one before.
    if (worker.state === 'redundant' && registration?.active === null) copy.set('failed')
    if (worker.state === 'activated') copy.set('kept')
  }
  worker.addEventListener('statechange', look)
  look()
}

/** The page that was opened by an older build goes on as it is until its runner wants the newer; then all tabs follow. */
const followTakeOver = (): void => {
  let isFirst = navigator.serviceWorker.controller === null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) location.reload()
    isFirst = false
  })
}

const lookNowAndThen = (known: ServiceWorkerRegistration): void => {
  let lookedAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < EVERY) return
    lookedAt = Date.now()
    known.update().catch(() => null)
  })
}

/** Lets this device keep the app itself, and tells when there is a newer one. */
export const keepAppCopy = async (): Promise<void> => {
  if (!isSecureContext) return copy.set('insecure')
  if (!('serviceWorker' in navigator)) return copy.set('unsupported')
  followTakeOver()
  try {
    registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  } catch {
    return copy.set(navigator.onLine ? 'unsupported' : 'failed')
  }
  const { active, waiting, installing } = registration
  // What has failed already leaves none of the three.
  const first = waiting ?? installing
  if (active !== null) copy.set('kept')
  else copy.set(first === null ? 'failed' : 'keeping')
  if (waiting !== null && active !== null) update.set(true)
  if (installing !== null) watchInstalling(installing)
  registration.addEventListener('updatefound', () => {
    if (registration?.installing) watchInstalling(registration.installing)
  })
  lookNowAndThen(registration)
}

/** Goes over to the newer build, in every tab. */
export const takeUpdate = (): void => {
  const waiting = registration?.waiting
  if (waiting === null || waiting === undefined) return location.reload()
  // A worker has no address; the rule means windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage('take-over')
}

/** Asks the server for a newer build; false where it did not answer. */
export const lookForUpdate = async (): Promise<boolean> => {
  try {
    await registration?.update()
    return true
  } catch {
    return false
  }
}
