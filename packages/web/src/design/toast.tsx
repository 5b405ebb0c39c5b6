import type { JSX } from 'react'
import { Button } from './button.tsx'
import styles from './toast.module.css'

/** What has just been done, and the way back. */
export interface ToastMessage {
  readonly text: string
  readonly undo?: { readonly label: string; readonly onPress: () => void }
}

/** Says what was done, politely; it stays until something else is said or it is taken back. */
export const Toast = ({ message }: { readonly message: ToastMessage | null }): JSX.Element => (
  <div className={styles.place} role="status" aria-live="polite">
    {message !== null && (
      <div className={styles.toast}>
        <span>{message.text}</span>
        {message.undo !== undefined && (
          <Button weight="quiet" onPress={message.undo.onPress}>
            {message.undo.label}
          </Button>
        )}
      </div>
    )}
  </div>
)
