import type { CivilDay, Plan } from '@strongstride/core'
import { findMissed, settleMissed, type AfterMissed } from '@strongstride/core/gym'
import { requestFrom } from '@strongstride/core/journal'
import { useMemo, type JSX } from 'react'
import { useCatalogue } from '../../planning/use-catalogue.ts'
import { useProposal } from '../../change/use-proposal.ts'
import { useJournalState } from '../../runner/runner-context.ts'
import { useWords } from '../../words/words-context.ts'
import styles from './changes.module.css'
import { useChangeWords } from './words/use-change-words.ts'

const useAfterMissed = (plan: Plan, today: CivilDay): AfterMissed | null => {
  const state = useJournalState()
  const catalogue = useCatalogue()
  const pending = useProposal()
  const made = pending?.kind === 'change' ? pending.proposal.plan : null
  return useMemo(() => {
    if (catalogue === null) return null
    return settleMissed(plan, made, { request: requestFrom(state, today, null), catalogue })
  }, [plan, made, state, today, catalogue])
}

/** Says what sessions went by, that nothing is made up for, and what that means for the plan; nothing where none was missed. */
export const MissedNote = ({ plan, today }: { readonly plan: Plan; readonly today: CivilDay }): JSX.Element | null => {
  const { format, app } = useWords()
  const words = useChangeWords()
  const state = useJournalState()
  const missed = findMissed(plan, state, today)
  const after = useAfterMissed(plan, today)
  if (missed.length === 0 || after === null) return null
  const names = missed.map(({ letter, day }) => words.missedOne(app.session(letter), format.longDay(day)))
  const { gap } = after
  return (
    <section className={styles.missed} aria-label={words.missedTitle}>
      <p>
        {words.missed(format.list(names), missed.length)}{' '}
        {after.plan === null ? words.goesOn : words.changes(after.weeks)}
        {gap !== null && gap.loadShare < 1 && ` ${words.gap(gap.days, Math.round(gap.loadShare * 100))}`}
      </p>
    </section>
  )
}
