import { useEffect } from 'react'

const KEY = 'sleep-told'

/** True once a device; where nothing can be kept, once a page. */
let isTold = false
const isFirstTime = (): boolean => {
  if (isTold) return false
  isTold = true
  try {
    if (localStorage.getItem(KEY) !== null) return false
    localStorage.setItem(KEY, 'yes')
  } catch {
    // It is told again next time.
  }
  return true
}

const isLookedAt = (): boolean => document.visibilityState === 'visible'

/** Keeps the screen on while it is wanted and the page is looked at; `onRefused` once, where the browser does not let it. */
export const useWakeLock = (isWanted: boolean, onRefused: () => void): void => {
  useEffect(() => {
    if (!isWanted) return
    let lock: WakeLockSentinel | null = null
    const ended: { isOver: boolean } = { isOver: false }
    const hold = async (): Promise<void> => {
      if (!isLookedAt() || lock?.released === false) return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (ended.isOver) await held.release()
        else lock = held
      } catch {
        if (!ended.isOver && isLookedAt() && isFirstTime()) onRefused()
      }
    }
    const onVisible = (): void => void hold()
    void hold()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      ended.isOver = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release().catch(() => null)
    }
  }, [isWanted])
}
