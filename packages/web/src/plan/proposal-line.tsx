import type { CivilDay } from '@strongstride/core'
import { useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useProposal } from '../planning/use-proposal.ts'
import { useWords } from '../words/words-context.ts'
import { proposalCauses } from './proposal-card.tsx'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './proposal-card.module.css'

/** Says in a line that something waits to be decided on the plan page. */
export const ProposalLine = ({ today }: { readonly today: CivilDay }): JSX.Element | null => {
  const pending = useProposal(today)
  const words = useWords()
  const plan = usePlanWords()
  const navigate = useNavigate()
  if (pending === null || pending.kind === 'refused') return null
  const { proposal } = plan
  const [cause = proposal.titleOther] =
    pending.kind === 'rival' ? [] : proposalCauses(pending.proposal, { words, plan, exercise: (id) => id })
  const said = cause.slice(0, 1).toUpperCase() + cause.slice(1)
  return (
    <div className={styles.line} role="status">
      <span>{pending.kind === 'rival' ? proposal.rival.line : proposal.line(said)}</span>
      <Button weight="quiet" onPress={() => void navigate({ to: '/plan' })}>
        {proposal.look}
      </Button>
    </div>
  )
}
