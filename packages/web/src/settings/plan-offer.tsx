import { acceptProposal, declineProposal, type Proposal } from '@strongstride/app'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Sheet } from '../design/sheet.tsx'
import { civilToday } from '../device/civil-today.ts'
import { takeBack } from '../planning/adopt.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { weightUnitOf } from '../season/weight-unit.ts'
import { showToast } from '../shell/toasts.ts'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { weekChangeTexts } from './change-texts.ts'
import styles from './settings.module.css'
import { usePlanOffer } from './use-plan-offer.ts'
import { useSettingsWords } from './words/use-settings-words.ts'

/** Weeks that are told one by one; the others are counted. */
const SHOWN_WEEKS = 4

const Changes = ({ proposal }: { readonly proposal: Proposal }): JSX.Element => {
  const words = useWords()
  const { offer } = useSettingsWords()
  const catalogue = useCatalogue()
  const state = useJournalState()
  const exerciseOf = (id: string) => catalogue?.exercises.find((exercise) => exercise.id === id)
  const how = {
    words,
    offer,
    nameOf: (id: string) => exerciseOf(id)?.name ?? id,
    unitOf: (id: string) => weightUnitOf(exerciseOf(id), state),
  }
  const weeks = proposal.difference?.weeks ?? []
  return (
    <>
      {weeks.slice(0, SHOWN_WEEKS).map((week) => (
        <div key={week.start} className={styles.sub}>
          <h3>{offer.week(words.format.date(week.start))}</h3>
          <ul className={styles.changes}>
            {weekChangeTexts(week, how).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      {weeks.length > SHOWN_WEEKS && <p className={styles.aside}>{offer.more(weeks.length - SHOWN_WEEKS)}</p>}
    </>
  )
}

const useDecision = (proposal: Proposal, onDone: () => void) => {
  const { journal } = useRunner()
  const { app } = useWords()
  const { offer } = useSettingsWords()
  const today = civilToday()
  const decide = async (wish: typeof acceptProposal | typeof declineProposal, text: string): Promise<void> => {
    const done = await wish(journal, proposal, today)
    onDone()
    if (!done.ok) return showToast({ text: done.error.type === 'no-space' ? app.noSpace : app.failed })
    const undo = (): void => {
      showToast(null)
      void takeBack(
        journal,
        today,
        done.value.map(({ id }) => id),
      )
    }
    showToast({ text, undo: { label: app.undo, onPress: undo } })
  }
  return {
    onTake: () => void decide(acceptProposal, offer.taken),
    onKeep: () => void decide(declineProposal, offer.kept),
  }
}

const Offered = ({ proposal }: { readonly proposal: Proposal }): JSX.Element => {
  const { app } = useWords()
  const { offer } = useSettingsWords()
  const [isOpen, setOpen] = useState(false)
  const { onTake, onKeep } = useDecision(proposal, () => setOpen(false))
  return (
    <>
      <div role="status">
        <b>{offer.title}</b>
        <p className={styles.aside}>{offer.about(proposal.difference?.weeks.length ?? 0)}</p>
      </div>
      <div>
        <Button onPress={() => setOpen(true)}>{offer.see}</Button>
      </div>
      <Sheet title={offer.sheet} closeLabel={app.close} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Changes proposal={proposal} />
        <div className={styles.actions}>
          <Button weight="main" onPress={onTake}>
            {offer.take}
          </Button>
          <Button onPress={onKeep}>{offer.keep}</Button>
        </div>
      </Sheet>
    </>
  )
}

/** What a change of the settings would do to the plan; the plan stays until the runner takes the new one. */
export const PlanOffer = (): JSX.Element | null => {
  const words = useWords()
  const { offer } = useSettingsWords()
  const { proposal, refusal } = usePlanOffer()
  if (proposal === null && refusal === null) return null
  const refused = refusal === null ? null : refusalText(refusal, words)
  return (
    <aside className={styles.offer} aria-label={offer.title}>
      {refused !== null && (
        <div role="status">
          <b>{offer.refused}</b>
          <p>{refused.because}</p>
          <p className={styles.aside}>{refused.help}</p>
        </div>
      )}
      {proposal !== null && <Offered proposal={proposal} />}
    </aside>
  )
}
