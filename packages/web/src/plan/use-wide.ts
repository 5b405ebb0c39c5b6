import { useSyncExternalStore } from 'react'

/** From here on a week has room for seven columns. */
const WIDE = '(min-width: 64rem)'

const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether a week has room for seven columns. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches)
