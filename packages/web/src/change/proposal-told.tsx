import type { Proposal } from '@strongstride/app'
import type { WeekDifference } from '@strongstride/core'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Why } from '../design/why.tsx'
import { orderWeeks, tellWeek, type DifferenceWords, type SessionDays } from './difference-text.ts'
import { useAnswer } from './use-answer.ts'
import { useDifferenceWords } from './use-difference-words.ts'
import type { Offered } from './use-proposal.ts'
import { useChangeWords } from './words/use-change-words.ts'
import styles from './proposal.module.css'

/** Weeks that are told at once; the others on demand. */
const SHOWN_WEEKS = 2

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
    <h3>{told.change.weekOf(told.words.format.date(week.start))}</h3>
    <ul>
      {tellWeek(week, told, days).map(({ text, parts }) => (
        <li key={text}>
          {text}
          {parts.length > 0 && (
            <ul>
              {parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </div>
)

const Difference = ({ proposal }: { readonly proposal: Proposal }): JSX.Element => {
  const told = useDifferenceWords()
  const { difference, plan } = proposal
  const days: SessionDays = (start, session) =>
    plan.weeks.find((week) => week.start === start)?.sessions.find(({ id }) => id === session)?.day ?? null
  const ordered = difference === null ? [] : orderWeeks(difference)
  const [shown, rest] = [ordered.slice(0, SHOWN_WEEKS), ordered.slice(SHOWN_WEEKS)]
  const unchanged = difference?.weeksUnchanged ?? 0
  const { change } = told
  return (
    <>
      {shown.map((week) => (
        <Week key={week.start} week={week} told={told} days={days} />
      ))}
      {rest.length > 0 && (
        <Why question={change.moreWeeks(rest.length)}>
          {rest.map((week) => (
            <Week key={week.start} week={week} told={told} days={days} />
          ))}
        </Why>
      )}
      {unchanged > 0 && ordered.length > 0 && <p className={styles.aside}>{change.restStays(unchanged)}</p>}
      {ordered.length === 0 && <p>{change.longer}</p>}
    </>
  )
}

/** What a proposal would change, week by week, and the answer to it. */
export const ProposalTold = ({
  pending,
  onGiven,
}: {
  readonly pending: Offered
  readonly onGiven?: () => void
}): JSX.Element => {
  const change = useChangeWords()
  const { isBusy, onAccept, onDecline } = useAnswer(pending.proposal, onGiven)
  const texts = pending.kind === 'rival' ? change.rival : change
  return (
    <>
      <p>{texts.lead}</p>
      <Difference proposal={pending.proposal} />
      <div className={styles.answers}>
        <Button weight="main" isDisabled={isBusy} onPress={onAccept}>
          {texts.accept}
        </Button>
        <Button isDisabled={isBusy} onPress={onDecline}>
          {texts.decline}
        </Button>
      </div>
    </>
  )
}
