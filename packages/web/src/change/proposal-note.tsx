import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { classNames } from '../design/class-names.ts'
import { Sheet } from '../design/sheet.tsx'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { useProposalTitle } from './proposal-title.ts'
import { ProposalTold } from './proposal-told.tsx'
import { useProposal, type Offered, type Pending } from './use-proposal.ts'
import { useChangeWords } from './words/use-change-words.ts'
import styles from './proposal.module.css'

const useAbout = (pending: Pending): string => {
  const words = useWords()
  const change = useChangeWords()
  const { causes } = useProposalTitle(pending)
  if (pending.kind === 'refused') return refusalText(pending.refusal, words).because
  if (pending.kind === 'rival') return change.rival.line
  const weeks = pending.proposal.difference?.weeks.length ?? 0
  const because = causes.length === 0 ? '' : `${change.because(words.format.list(causes))} `
  return `${because}${weeks === 0 ? change.longer : change.weeks(weeks)}`
}

const See = ({ pending }: { readonly pending: Offered }): JSX.Element => {
  const { app } = useWords()
  const { look } = useChangeWords()
  const { title } = useProposalTitle(pending)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{look}</Button>
      </div>
      <Sheet title={title} closeLabel={app.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProposalTold pending={pending} onGiven={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

const Note = ({ pending }: { readonly pending: Pending }): JSX.Element => {
  const words = useWords()
  const { title } = useProposalTitle(pending)
  const about = useAbout(pending)
  const isRefused = pending.kind === 'refused'
  return (
    <aside className={classNames(styles.note, isRefused && styles.refused)} aria-label={title}>
      <div role="status">
        <b>{title}</b>
        <p className={isRefused ? undefined : classNames(styles.aside, styles.brief)}>{about}</p>
        {isRefused && <p className={styles.aside}>{refusalText(pending.refusal, words).help}</p>}
      </div>
      {!isRefused && <See pending={pending} />}
    </aside>
  )
}

/** What waits to be decided, in a few lines beside what it came of; the whole of it in a sheet. */
export const ProposalNote = (): JSX.Element | null => {
  const pending = useProposal()
  return pending === null ? null : <Note pending={pending} />
}
