import { letterOf, weekdayOf, type CivilDay, type PlanRun, type PlanSession, type PlanWeek } from '@strongstride/core'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import { DayRow } from '../design/day-row.tsx'
import { daysOf, type PlanDay } from '../season/week-figures.ts'
import { useWords } from '../words/words-context.ts'
import { runDragKey, sessionDragKey } from './drag/carried.ts'
import { RunButton, SessionButton, type CardMarks } from './plan-card.tsx'
import type { PlanMarks } from './plan-marks.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './week-days.module.css'

/** What is opened to be looked at. */
export type Opened =
  | { readonly kind: 'session'; readonly week: PlanWeek; readonly session: PlanSession }
  | { readonly kind: 'run'; readonly week: PlanWeek; readonly run: PlanRun }

/** Days of a week that something in hand has to do with. */
export interface HandInWeek {
  /** The name of the card in hand, as the week shows it. */
  readonly key: string | null
  /** Where it comes from and where it is over, as far as they lie in this week. */
  readonly from: CivilDay | null
  readonly over: CivilDay | null
  /** Days of this week on which a rule keeps it out. */
  readonly closed: readonly CivilDay[]
}

/** What the days of a week are drawn from. */
export interface DaysProps {
  readonly week: PlanWeek
  /** The week as it is followed, which differs from the one that is shown while something is in hand. */
  readonly followed: PlanWeek
  readonly today: CivilDay
  readonly marks: PlanMarks
  readonly hand: HandInWeek | null
  readonly onOpen: (opened: Opened) => void
}

/** The day a card has come from, said on it: while it is previewed from the plan that is followed, then from the journal. */
const useFrom = ({ week, followed, marks }: DaysProps) => {
  const { format } = useWords()
  const { drag } = usePlanWords()
  const said = (day: CivilDay | null): string | null => (day === null ? null : drag.movedFrom(format.shortDay(day)))
  return {
    ofSession: (session: PlanSession): string | null => {
      const before = followed.sessions.find((one) => letterOf(one.id) === letterOf(session.id))
      const day = before === undefined || before.day === session.day ? null : before.day
      return said(day ?? marks.sessionFrom(week, session))
    },
    ofRun: (run: PlanRun): string | null => said(marks.runFrom(run)),
  }
}

const Cards = ({ day, props }: { readonly day: PlanDay; readonly props: DaysProps }): JSX.Element => {
  const { week, hand, marks, onOpen } = props
  const from = useFrom(props)
  const { format } = useWords()
  const { drag } = usePlanWords()
  const inHand = (key: string): boolean => hand?.key === key
  const marksOf = (key: string, movedFrom: string | null): CardMarks => ({
    isInHand: inHand(key),
    movedFrom:
      inHand(key) && movedFrom === null && hand?.from !== null && hand?.from !== undefined && hand.from !== day.day
        ? drag.movedFrom(format.shortDay(hand.from))
        : movedFrom,
  })
  return (
    <>
      {day.runs.map((run) => {
        const key = runDragKey(week, run)
        const marked = marksOf(key, from.ofRun(run))
        return (
          <RunButton key={key} week={week} run={run} marks={marked} onOpen={() => onOpen({ kind: 'run', week, run })} />
        )
      })}
      {day.sessions.map((session) => {
        const key = sessionDragKey(week, session)
        const isDone = marks.isDone(week, session)
        return (
          <SessionButton
            key={key}
            week={week}
            session={session}
            marks={{ ...marksOf(key, from.ofSession(session)), isDone }}
            onOpen={() => onOpen({ kind: 'session', week, session })}
          />
        )
      })}
      {hand?.from === day.day && hand.over !== day.day && <span className={styles.trace} aria-hidden="true" />}
    </>
  )
}

const stateOf = (day: CivilDay, hand: HandInWeek | null) => [
  hand?.over === day && styles.over,
  hand?.closed.includes(day) === true && styles.closed,
]

/** A week as seven columns. */
export const Grid = (props: DaysProps): JSX.Element => {
  const { week, today, hand } = props
  const { pack } = useWords()
  return (
    <ol className={styles.grid}>
      {daysOf(week).map((day) => (
        <li
          key={day.day}
          data-day={day.day}
          className={classNames(styles.cell, day.day === today && styles.today, ...stateOf(day.day, hand))}
          aria-current={day.day === today ? 'date' : undefined}
        >
          <time className={styles.cellDate} dateTime={day.day}>
            {pack.vocabulary.WEEKDAYS[weekdayOf(day.day)].short} {Number(day.day.slice(8))}
          </time>
          <Cards day={day} props={props} />
        </li>
      ))}
    </ol>
  )
}

/** A week as days one under the other. */
export const Agenda = (props: DaysProps): JSX.Element => {
  const { week, today, hand } = props
  const { plan, pack } = useWords()
  return (
    <ol>
      {daysOf(week).map((day) => (
        <DayRow
          key={day.day}
          weekday={pack.vocabulary.WEEKDAYS[weekdayOf(day.day)].short}
          date={String(Number(day.day.slice(8)))}
          iso={day.day}
          isToday={day.day === today}
          free={plan.free}
          className={classNames(...stateOf(day.day, hand))}
        >
          {day.runs.length + day.sessions.length === 0 && hand?.from !== day.day ? undefined : (
            <Cards day={day} props={props} />
          )}
        </DayRow>
      ))}
    </ol>
  )
}
