import type { ToastMessage } from '../design/toast.tsx'
import { listenedValue } from './listened-value.ts'

const toast = listenedValue<ToastMessage | null>(null)

/** Long enough to read it and to take it back. */
const SHOWN_MS = 8000
let timer: ReturnType<typeof setTimeout> | null = null

/** Says what has been done; a new one takes the place of the last. Null takes it away. */
export const showToast = (message: ToastMessage | null): void => {
  if (timer !== null) clearTimeout(timer)
  toast.set(message)
  timer = message === null ? null : setTimeout(() => toast.set(null), SHOWN_MS)
}

/** What has just been done. */
export const useToast = (): ToastMessage | null => toast.use()
