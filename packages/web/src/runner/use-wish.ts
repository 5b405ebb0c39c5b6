import type { SealedEvent, Command } from '@strongstride/core/journal'
import { civilToday } from '../device/civil-today.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { useRunner } from './runner-context.ts'

/** A command without its day, which is today. */
export type Wish = Command extends infer One ? (One extends Command ? Omit<One, 'on'> : never) : never

/** Puts wishes into the journal, all of them or none, and says so where they could not be kept; what they became, or null. */
export const useWish = (): ((...wishes: readonly Wish[]) => Promise<readonly SealedEvent[] | null>) => {
  const { journal } = useRunner()
  const { app } = useWords()
  return async (...wishes) => {
    const on = civilToday()
    const done = await journal.wish(...wishes.map((wish) => ({ ...wish, on })))
    if (done.ok) return done.value
    showToast({ text: done.error.type === 'no-space' ? app.noSpace : app.failed })
    return null
  }
}
