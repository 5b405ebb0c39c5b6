import { acceptProposal, declineProposal, type Proposal } from '@strongstride/app'
import { useState } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { takeBack } from '../runner/keep-wishes.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { useChangeWords } from './words/use-change-words.ts'

/** Yes or no to a proposal. */
export interface Answer {
  readonly isBusy: boolean
  readonly onAccept: () => void
  readonly onDecline: () => void
}

/** Says yes or no to a proposal; both are kept, and both can be taken back. */
export const useAnswer = (proposal: Proposal, onGiven?: () => void): Answer => {
  const { journal } = useRunner()
  const { app } = useWords()
  const { accepted, declined } = useChangeWords()
  const [isBusy, setBusy] = useState(false)
  const answer = async (give: typeof acceptProposal | typeof declineProposal, said: string): Promise<void> => {
    const today = civilToday()
    setBusy(true)
    const given = await give(journal, proposal, today)
    setBusy(false)
    onGiven?.()
    if (!given.ok) return showToast({ text: given.error.type === 'no-space' ? app.noSpace : app.failed })
    const events = given.value.map(({ id }) => id)
    const onPress = (): void => {
      showToast(null)
      void takeBack(journal, today, events)
    }
    showToast({ text: said, undo: { label: app.undo, onPress } })
  }
  return {
    isBusy,
    onAccept: () => void answer(acceptProposal, accepted),
    onDecline: () => void answer(declineProposal, declined),
  }
}
