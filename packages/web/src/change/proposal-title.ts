import { useWords } from '../words/words-context.ts'
import { causesText } from './difference-text.ts'
import type { Pending } from './use-proposal.ts'
import { useChangeWords } from './words/use-change-words.ts'

/** What is to be decided, in a few words, and why there is something; each cause inside a sentence. */
export interface ProposalTitle {
  readonly title: string
  readonly causes: readonly string[]
}

/** Names what waits to be decided. */
export const useProposalTitle = (pending: Pending): ProposalTitle => {
  const words = useWords()
  const change = useChangeWords()
  if (pending.kind === 'refused') return { title: change.refused, causes: [] }
  if (pending.kind === 'rival') return { title: change.rival.title, causes: [] }
  const { difference } = pending.proposal
  const isRuns = difference?.asked.some(({ type }) => type.startsWith('run-')) === true
  return { title: isRuns ? change.titleRuns : change.title, causes: causesText(difference, { words, change }) }
}
