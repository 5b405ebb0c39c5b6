import {
  addDays,
  parseDay,
  type CivilDay,
  type Plan,
  type PlanSession,
  type PlanWeek,
  type Reason,
} from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Why } from '../design/why.tsx'
import { takeBack } from '../planning/adopt.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { reasonText } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { moveSession, moveTexts } from './move-session.ts'
import styles from './plan-page.module.css'

/** A sentence about a day, without the day, which stands beside it already. */
const withoutDay = (text: string, day: string): string =>
  text.toLowerCase().startsWith(`${day.toLowerCase()}: `) ? text.slice(day.length + 2) : text

/** What the plan said of the other days when it chose this one. */
const saidOf = (session: PlanSession, day: CivilDay): Reason | null =>
  session.reasons.find(({ values }) => parseDay(String(values['day'] ?? '')) === day) ?? null

const useMove = (plan: Plan, week: PlanWeek, today: CivilDay, onDone: () => void) => {
  const words = useWords()
  const { journal } = useRunner()
  const [isBusy, setBusy] = useState(false)
  const move = async (session: PlanSession, to: CivilDay | null): Promise<void> => {
    setBusy(true)
    const made = await moveSession(journal, { before: plan, session, week, to, on: today })
    setBusy(false)
    if (!made.ok) {
      showToast({ text: made.error.type === 'no-space' ? words.app.noSpace : words.app.failed })
      return
    }
    const { plan: after, events } = made.value
    const texts = moveTexts(plan, after, words)
    const undo = (): void => {
      showToast(null)
      void takeBack(journal, today, events)
    }
    showToast({
      text: texts.length === 0 ? words.plan.nothingMoved : texts.join(' '),
      undo: { label: words.app.undo, onPress: undo },
    })
    onDone()
  }
  return { move, isBusy }
}

/** Everything that dragging a session would do, as buttons: the days of its week, each with what it would mean. */
export const MoveChoices = ({
  plan,
  week,
  session,
  today,
  onDone,
}: {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly session: PlanSession
  readonly today: CivilDay
  readonly onDone: () => void
}): JSX.Element => {
  const words = useWords()
  const { move, isBusy } = useMove(plan, week, today, onDone)
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.start, index)).filter(
    (day) => day >= today && day !== session.day,
  )
  return (
    <Why question={words.plan.move}>
      <ul className={styles.moves}>
        {days.map((day) => {
          const said = saidOf(session, day)
          const name = words.format.shortDay(day)
          const text = said === null ? null : reasonText(said, words)
          return (
            <li key={day}>
              <Button
                isWide
                isDisabled={isBusy || said?.code === 'day-excluded'}
                onPress={() => void move(session, day)}
              >
                {name}
              </Button>
              <span>{text === null ? '' : withoutDay(text, name)}</span>
            </li>
          )
        })}
        <li>
          <Button isWide isDisabled={isBusy} onPress={() => void move(session, null)}>
            {words.plan.notThisWeek}
          </Button>
        </li>
      </ul>
    </Why>
  )
}
