import type { JSX } from 'react'
import styles from '../plan-card.module.css'
import { usePlanWords } from '../words/use-plan-words.ts'

/** The id of what is said of a card to those who use a keyboard. */
export const DRAG_HINT = 'drag-hint'

/** How a card is carried by keyboard, and what is being carried, for those who hear the page. */
export const DragSpeech = ({ said }: { readonly said: string }): JSX.Element => (
  <>
    <p id={DRAG_HINT} hidden>
      {usePlanWords().drag.hint}
    </p>
    <p className={styles.heard} role="status" aria-live="assertive">
      {said}
    </p>
  </>
)
