import type { PlanRun, PlanSession, PlanWeek } from '@strongstride/core'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import { RunShape } from '../design/run-chip.tsx'
import { isKey, runAmount, runName, sessionName } from '../season/plan-texts.ts'
import { useWords } from '../words/words-context.ts'
import { runDragKey, sessionDragKey } from './drag/carried.ts'
import { DRAG_HINT } from './drag/drag-hint.tsx'
import styles from './plan-card.module.css'

/** What a card shows beside what it is. */
export interface CardMarks {
  /** The day it stood on before it was moved; null where it was not. */
  readonly movedFrom: string | null
  readonly isInHand: boolean
  readonly isDone?: boolean
}

const Moved = ({ movedFrom }: Pick<CardMarks, 'movedFrom'>): JSX.Element | null =>
  movedFrom === null ? null : <span className={styles.moved}>{movedFrom}</span>

/** A session on its day, to be opened or carried. */
export const SessionButton = ({
  week,
  session,
  marks,
  onOpen,
}: {
  readonly week: PlanWeek
  readonly session: PlanSession
  readonly marks: CardMarks
  readonly onOpen: () => void
}): JSX.Element => {
  const words = useWords()
  return (
    <button
      type="button"
      data-drag={sessionDragKey(week, session)}
      aria-describedby={DRAG_HINT}
      className={classNames(styles.card, styles.session, marks.isInHand && styles.inHand)}
      onClick={onOpen}
    >
      <span className={styles.line}>
        <b>{sessionName(session, words)}</b> <span>{words.app.minutes(session.minutes)}</span>
      </span>
      <span className={styles.about}>
        {words.app.exercises(session.items.length)}
        {session.kind === 'full' ? '' : `, ${words.session.kinds[session.kind]}`}
        <span className={styles.slot}>, {words.pack.vocabulary.SLOTS[session.slot]}</span>
      </span>
      {marks.isDone === true && <span className={styles.done}>{words.today.done}</span>}
      <Moved movedFrom={marks.movedFrom} />
    </button>
  )
}

/** A run on its day, to be opened or carried. */
export const RunButton = ({
  week,
  run,
  marks,
  onOpen,
}: {
  readonly week: PlanWeek
  readonly run: PlanRun
  readonly marks: CardMarks
  readonly onOpen: () => void
}): JSX.Element => {
  const words = useWords()
  return (
    <button
      type="button"
      data-drag={runDragKey(week, run)}
      aria-describedby={DRAG_HINT}
      className={classNames(styles.card, styles.run, marks.isInHand && styles.inHand)}
      onClick={onOpen}
    >
      <RunShape kind={run.kind} />
      <span className={styles.line}>
        <span className={classNames(isKey(run) && styles.key)}>{runName(run, words)}</span>{' '}
        <span className={styles.amount}>{runAmount(run, words)}</span>
      </span>
      <Moved movedFrom={marks.movedFrom} />
    </button>
  )
}
