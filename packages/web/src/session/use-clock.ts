import { useEffect, useState } from 'react'

/** How often a running clock is drawn: often enough that no second is seen to be missed. */
const TICK_MS = 200

/** The device's time, while something counts. */
export const useClock = (isRunning: boolean): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}

/** Whether an instant still lies ahead; it tells when it is reached, also after the device has slept. */
export const useIsAhead = (instant: number | null): boolean => {
  const [reached, setReached] = useState<number | null>(null)
  useEffect(() => {
    if (instant === null) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      if (timer !== null) clearTimeout(timer)
      const left = instant - Date.now()
      if (left <= 0) setReached(instant)
      else timer = setTimeout(look, left)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      if (timer !== null) clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [instant])
  return instant !== null && reached !== instant && instant > Date.now()
}
