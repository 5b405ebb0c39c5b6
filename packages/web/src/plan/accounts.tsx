import type { Plan, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { useEffect, useState, type JSX } from 'react'
import { Why } from '../design/why.tsx'
import { sharedPlanner } from '../planning/planner.ts'
import type { Accounts } from '../planning/questions.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { exerciseTexts, numberText, otherDayText, type AccountSetting } from './account-text.ts'
import { useExerciseNames } from '../season/exercise-names.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'

/** Questions that may go before one. */
const MOST_TRIES = 5

interface Place {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly session: PlanSession
}

/** Asks why, once it is wanted; null until it is known. */
const useAccounts = ({ plan, week, session }: Place, exercise: string | null, isAsked: boolean): Accounts | null => {
  const [accounts, setAccounts] = useState<Accounts | null>(null)
  useEffect(() => {
    const over = new AbortController()
    const isOver = (): boolean => over.signal.aborted
    const ask = async (): Promise<void> => {
      // Another question may have gone before: it is asked until it is answered, or nobody wants it any more.
      for (let tries = 0; tries < MOST_TRIES && !isOver(); tries++) {
        const found = await sharedPlanner().account(plan, { week: week.start, session: session.id }, exercise)
        if (found === null || isOver()) continue
        setAccounts(found)
        return
      }
    }
    if (isAsked) void ask()
    return () => over.abort()
  }, [plan, week, session, exercise, isAsked])
  return accounts
}

const useSetting = (exercise: string): AccountSetting => {
  const words = useWords()
  const plan = usePlanWords()
  const names = useExerciseNames()
  return { words, plan, exercise: names.exercise, unit: names.unit(exercise) }
}

/** Why an exercise stands in its session and has its numbers, worked out when it is asked. */
export const ExerciseWhy = ({ item, ...place }: Place & { readonly item: PlanItem }): JSX.Element => {
  const told = useSetting(item.exercise)
  const accounts = useAccounts(place, item.exercise, true)
  const { account } = told.plan
  if (accounts === null) return <p role="status">{account.asking}</p>
  return (
    <>
      {accounts.exercise !== null && exerciseTexts(accounts.exercise, told).map((text) => <p key={text}>{text}</p>)}
      {accounts.numbers.length > 0 && (
        <dl className={styles.numbers} aria-label={account.numbers}>
          {accounts.numbers.map(({ number, reasons }) => (
            <div key={number}>
              <dt>{account.number[number]}</dt>
              <dd>{numberText(reasons, told)}.</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** Codes that speak of the other days of the week, which the account does better. */
const OTHER_DAYS: ReadonlySet<string> = new Set(['day-excluded', 'day-costs-more'])

/** Why a session stands on its day and on no other, with what every other day would cost; and why it takes so long. */
export const DayWhy = (place: Place): JSX.Element => {
  const [isAsked, setAsked] = useState(false)
  const told = useSetting('')
  const accounts = useAccounts(place, null, isAsked)
  const { words } = told
  const { account } = told.plan
  const here = place.session.reasons.filter(({ code }) => !OTHER_DAYS.has(code))
  return (
    <Why question={words.today.whyThatDay} onOpen={() => setAsked(true)}>
      {reasonTexts(here, words).map((text) => (
        <p key={text}>{text}.</p>
      ))}
      {accounts === null ? (
        <p role="status">{account.asking}</p>
      ) : (
        <>
          {accounts.day !== null && accounts.day.others.length > 0 && <p>{account.others}:</p>}
          {accounts.day?.others.map((other) => (
            <p key={other.day}>{otherDayText(other, told)}</p>
          ))}
          {accounts.minutes.length > 0 && (
            <p>
              {account.minutes}: {numberText(accounts.minutes, told)}.
            </p>
          )}
        </>
      )}
    </Why>
  )
}
