import { useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useProposalTitle } from './proposal-title.ts'
import { useProposal, type Offered } from './use-proposal.ts'
import { useChangeWords } from './words/use-change-words.ts'
import styles from './proposal.module.css'

const Line = ({ pending }: { readonly pending: Offered }): JSX.Element => {
  const change = useChangeWords()
  const navigate = useNavigate()
  const { causes } = useProposalTitle(pending)
  const [cause = change.something] = causes
  const said = cause.slice(0, 1).toUpperCase() + cause.slice(1)
  return (
    <div className={styles.line} role="status">
      <span>{pending.kind === 'rival' ? change.rival.line : change.line(said)}</span>
      <Button weight="quiet" onPress={() => void navigate({ to: '/plan' })}>
        {change.look}
      </Button>
    </div>
  )
}

/** Says in a line that something waits to be decided on the plan page. */
export const ProposalLine = (): JSX.Element | null => {
  const pending = useProposal()
  return pending === null || pending.kind === 'refused' ? null : <Line pending={pending} />
}
