import { acceptProposal, declineProposal, type Proposal } from '@strongstride/app'
import type { CivilDay, SessionChange, WeekDifference } from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Why } from '../design/why.tsx'
import { takeBack } from '../planning/adopt.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import type { Pending } from '../planning/use-proposal.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { askedTexts, weekTexts, type DifferenceWords, type SessionDays } from './difference-text.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './proposal-card.module.css'

/** Weeks that are told at once; the others on demand. */
const SHOWN_WEEKS = 2
/** Causes that are told. */
const MOST_CAUSES = 3

type Answer = typeof acceptProposal | typeof declineProposal

/** Says yes or no to a proposal; both can be taken back. */
const useAnswer = (proposal: Proposal, today: CivilDay) => {
  const { journal } = useRunner()
  const { app } = useWords()
  const [isBusy, setBusy] = useState(false)
  const answer = async (give: Answer, said: string): Promise<void> => {
    setBusy(true)
    const given = await give(journal, proposal, today)
    setBusy(false)
    if (!given.ok) return showToast({ text: given.error.type === 'no-space' ? app.noSpace : app.failed })
    const events = given.value.map(({ id }) => id)
    const onPress = (): void => {
      showToast(null)
      void takeBack(journal, today, events)
    }
    showToast({ text: said, undo: { label: app.undo, onPress } })
  }
  return { isBusy, answer }
}

const isAboutDays = ({ type }: SessionChange): boolean =>
  type === 'moved' || type === 'added' || type === 'dropped' || type === 'made'

const Week = ({
  week,
  told,
  days,
}: {
  readonly week: WeekDifference
  readonly told: DifferenceWords
  readonly days: SessionDays
}): JSX.Element => (
  <div className={styles.week}>
    <h3>{told.plan.change.weekOf(told.words.format.date(week.start))}</h3>
    <ul>
      {weekTexts(week, told, days).map((text) => (
        <li key={text}>{text}.</li>
      ))}
    </ul>
  </div>
)

const Difference = ({
  proposal,
  told,
}: {
  readonly proposal: Proposal
  readonly told: DifferenceWords
}): JSX.Element => {
  const { weeks, weeksUnchanged } = proposal.difference ?? { weeks: [], weeksUnchanged: 0 }
  const days: SessionDays = (start, session) =>
    proposal.plan.weeks.find((week) => week.start === start)?.sessions.find(({ id }) => id === session)?.day ?? null
  // What moves is told before what is only dosed otherwise.
  const first = weeks.filter(({ sessions }) => sessions.some(isAboutDays))
  const ordered = [...first, ...weeks.filter((week) => !first.includes(week))]
  const [shown, rest] = [ordered.slice(0, SHOWN_WEEKS), ordered.slice(SHOWN_WEEKS)]
  const { plan } = told
  return (
    <>
      {shown.map((week) => (
        <Week key={week.start} week={week} told={told} days={days} />
      ))}
      {rest.length > 0 && (
        <Why question={plan.proposal.details}>
          {rest.map((week) => (
            <Week key={week.start} week={week} told={told} days={days} />
          ))}
        </Why>
      )}
      {weeksUnchanged > 0 && weeks.length > 0 && (
        <p className={styles.aside}>{plan.change.restStays(weeksUnchanged)}</p>
      )}
      {weeks.length === 0 && <p>{plan.proposal.longer}</p>}
    </>
  )
}

/** Why there is a proposal: what was asked otherwise, as far as it bears being told. */
export const proposalCauses = (proposal: Proposal, told: DifferenceWords): readonly string[] =>
  askedTexts(proposal.difference?.asked ?? [], told).slice(0, MOST_CAUSES)

const Offer = ({
  pending,
  today,
}: {
  readonly pending: Extract<Pending, { readonly proposal: Proposal }>
  readonly today: CivilDay
}): JSX.Element => {
  const words = useWords()
  const plan = usePlanWords()
  const catalogue = useCatalogue()
  const names = new Map(catalogue?.exercises.map(({ id, name }) => [id, name]))
  const told: DifferenceWords = { words, plan, exercise: (id) => names.get(id) ?? id }
  const { proposal, kind } = pending
  const { isBusy, answer } = useAnswer(proposal, today)
  const isRival = kind === 'rival'
  const causes = isRival ? [] : proposalCauses(proposal, told)
  const isRuns = proposal.difference?.asked.some(({ type }) => type.startsWith('run-')) === true
  const texts = isRival ? plan.proposal.rival : plan.proposal
  return (
    <section className={styles.card} aria-labelledby="proposal">
      <h2 id="proposal">{isRival || isRuns ? texts.title : plan.proposal.titleOther}</h2>
      {causes.length > 0 && <p className={styles.causes}>{plan.proposal.because(words.format.list(causes))}</p>}
      <p>{texts.lead}</p>
      <Difference proposal={proposal} told={told} />
      <div className={styles.answers}>
        <Button weight="main" isDisabled={isBusy} onPress={() => void answer(acceptProposal, plan.proposal.accepted)}>
          {texts.accept}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void answer(declineProposal, plan.proposal.declined)}>
          {texts.decline}
        </Button>
      </div>
    </section>
  )
}

/** What waits to be decided, to be taken or left; nothing of it is in the plan yet. */
export const ProposalCard = ({
  pending,
  today,
}: {
  readonly pending: Pending
  readonly today: CivilDay
}): JSX.Element => {
  const words = useWords()
  const { proposal } = usePlanWords()
  if (pending.kind !== 'refused') return <Offer pending={pending} today={today} />
  const { because, help } = refusalText(pending.refusal, words)
  return (
    <section className={styles.card} aria-labelledby="proposal">
      <h2 id="proposal">{proposal.titleOther}</h2>
      <p>{proposal.refused(because)}</p>
      <p className={styles.aside}>{help}</p>
    </section>
  )
}
