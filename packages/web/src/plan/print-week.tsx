import { SESSION_PARTS, type Plan, type PlanItem, type PlanSession } from '@strongstride/core'
import { useEffect, type JSX } from 'react'
import { createPortal } from 'react-dom'
import { doseDetails, doseText, runAmount, runName, sessionName } from '../season/plan-texts.ts'
import { daysOf } from '../season/week-figures.ts'
import { useWords } from '../words/words-context.ts'
import { useExerciseNames, type ExerciseNames } from '../season/exercise-names.ts'
import type { WeekOut } from './share-sheet.tsx'
import { weekTitle } from './week-text.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './print-week.module.css'

/** Sets that have a box of their own. */
const MOST_BOXES = 6

const Line = ({ item, names }: { readonly item: PlanItem; readonly names: ExerciseNames }): JSX.Element => {
  const words = useWords()
  return (
    <tr>
      <th scope="row" lang="en">
        {names.exercise(item.exercise)}
      </th>
      <td>
        <b>{doseText(item, words)}</b> {doseDetails(item, words, names.unit(item.exercise))}
      </td>
      <td className={styles.boxes}>
        {Array.from({ length: Math.min(MOST_BOXES, item.sets) }, (_, index) => (
          <span key={index} className={styles.box} />
        ))}
      </td>
    </tr>
  )
}

const Session = ({ session, names }: { readonly session: PlanSession; readonly names: ExerciseNames }): JSX.Element => {
  const words = useWords()
  const { app, format, pack, session: texts } = words
  const { out } = usePlanWords()
  const parts = SESSION_PARTS.map((part) => ({ part, items: session.items.filter((item) => item.part === part) }))
  return (
    <section className={styles.session}>
      <h2>
        {sessionName(session, words)} · {format.longDay(session.day)}
      </h2>
      <p>
        {app.minutes(session.minutes)}, {pack.vocabulary.SLOTS[session.slot]}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{out.exercise}</th>
            <th scope="col">{out.sets}</th>
            <th scope="col">{out.did}</th>
          </tr>
        </thead>
        {parts.map(({ part, items }) =>
          items.length === 0 ? null : (
            <tbody key={part}>
              <tr>
                <th colSpan={3} scope="rowgroup" className={styles.part}>
                  {texts.parts[part]}
                  {items.some(({ circuit }) => circuit !== null) ? ` · ${texts.inTurn}` : ''}
                </th>
              </tr>
              {items.map((item) => (
                <Line key={item.exercise} item={item} names={names} />
              ))}
            </tbody>
          ),
        )}
      </table>
    </section>
  )
}

/** A week for paper: its days, and every session with boxes to tick; printed as soon as it stands. */
export const PrintWeek = ({
  plan,
  out,
  onDone,
}: {
  readonly plan: Plan
  readonly out: WeekOut
  readonly onDone: () => void
}): JSX.Element | null => {
  const words = useWords()
  const own = usePlanWords()
  const names = useExerciseNames()
  const isReady = names.catalogue !== null
  useEffect(() => {
    if (!isReady) return
    document.documentElement.dataset['printing'] = ''
    addEventListener('afterprint', onDone, { once: true })
    print()
    return () => {
      removeEventListener('afterprint', onDone)
      delete document.documentElement.dataset['printing']
    }
  }, [isReady, onDone])
  if (!isReady) return null
  const goal = plan.races.find(({ priority }) => priority === 'A')
  return createPortal(
    <div className={styles.page} data-print="" aria-hidden="true">
      <header>
        <h1>{weekTitle({ ...out, words })}</h1>
        {goal !== undefined && (
          <p>{words.plan.races(words.pack.vocabulary.RACES[goal.kind], words.format.fullDate(goal.day))}</p>
        )}
      </header>
      <ol className={styles.days}>
        {daysOf(out.week).map(({ day, runs, sessions }) => (
          <li key={day}>
            <b>{words.format.shortDay(day)}</b>
            {runs.map((run) => (
              <span key={`${run.kind} ${run.km}`}>
                {runName(run, words)} {runAmount(run, words)}
              </span>
            ))}
            {sessions.map((session) => (
              <span key={session.id}>{sessionName(session, words)}</span>
            ))}
          </li>
        ))}
      </ol>
      {out.week.sessions.map((session) => (
        <Session key={session.id} session={session} names={names} />
      ))}
      <footer>
        {words.session.stopShortMeans} {own.out.made}
      </footer>
    </div>,
    document.body,
  )
}
