import type { EventId } from '@strongstride/core/journal'
import { civilToday } from '../device/civil-today.ts'
import { takeBack } from '../runner/keep-wishes.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'

/** Says what a wish came to, with the way to take it back. True when it was kept. */
export const useSaying = (): ((doing: Promise<readonly EventId[] | null>, text: string) => Promise<boolean>) => {
  const { app } = useWords()
  const { journal } = useRunner()
  return async (doing, text) => {
    const events = await doing
    if (events === null) {
      showToast({ text: app.failed })
      return false
    }
    const undo = (): void => {
      showToast(null)
      void takeBack(journal, civilToday(), events)
    }
    showToast({ text, undo: { label: app.undo, onPress: undo } })
    return true
  }
}
