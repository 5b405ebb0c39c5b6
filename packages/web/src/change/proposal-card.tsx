import type { JSX } from 'react'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { useProposalTitle } from './proposal-title.ts'
import { ProposalTold } from './proposal-told.tsx'
import { useProposal } from './use-proposal.ts'
import type { Pending } from './use-proposal.ts'
import { useChangeWords } from './words/use-change-words.ts'
import styles from './proposal.module.css'

const Card = ({ pending }: { readonly pending: Pending }): JSX.Element => {
  const words = useWords()
  const { because } = useChangeWords()
  const { title, causes } = useProposalTitle(pending)
  const refused = pending.kind === 'refused' ? refusalText(pending.refusal, words) : null
  return (
    <section className={styles.card} aria-labelledby="proposal">
      <h2 id="proposal">{title}</h2>
      {causes.length > 0 && <p className={styles.causes}>{because(words.format.list(causes))}</p>}
      {refused !== null && (
        <div role="status">
          <p>{refused.because}</p>
          <p className={styles.aside}>{refused.help}</p>
        </div>
      )}
      {pending.kind !== 'refused' && <ProposalTold pending={pending} />}
    </section>
  )
}

/** What waits to be decided, whole, to be taken or left; nothing of it is in the plan yet. */
export const ProposalCard = (): JSX.Element | null => {
  const pending = useProposal()
  return pending === null ? null : <Card pending={pending} />
}
