import { useNavigate } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import { NumberField } from '../design/number-field.tsx'
import { SessionCard } from '../design/session-card.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { DayReasons } from '../season/day-reasons.tsx'
import { sessionAbout, sessionName } from '../season/plan-texts.ts'
import { SessionDetails } from '../season/session-details.tsx'
import { beginSession } from '../session/begin-session.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { finishSession, recordOf, refOf, skipSession, type SessionToday, type TakeBack } from './session-record.ts'
import styles from './today-page.module.css'

const useSaying = () => {
  const { app } = useWords()
  return async (doing: Promise<TakeBack | null>, text: string): Promise<void> => {
    const takeBack = await doing
    if (takeBack === null) return showToast({ text: app.failed })
    showToast({
      text,
      undo: {
        label: app.undo,
        onPress: () => {
          showToast(null)
          void takeBack()
        },
      },
    })
  }
}

const Actions = ({ it, isStarted }: { readonly it: SessionToday; readonly isStarted: boolean }): JSX.Element => {
  const words = useWords()
  const { today, app } = words
  const { journal, notes } = useRunner()
  const navigate = useNavigate()
  const say = useSaying()
  const [isAsking, setAsking] = useState(false)
  const [minutes, setMinutes] = useState(it.session.minutes)
  const name = sessionName(it.session, words)
  const begin = async (): Promise<void> => {
    const ref = refOf(it.session, it.week)
    if (!isStarted) await beginSession({ journal, notes }, { ref, plan: it.session })
    await navigate({ to: '/session/$week/$letter', params: { week: ref.week, letter: ref.letter } })
  }
  const finish = (): void => {
    setAsking(false)
    void say(finishSession(journal, it, minutes), today.isDone(name))
  }
  return (
    <>
      <div className={styles.actions}>
        <Button weight="main" onPress={() => void begin()}>
          {isStarted ? today.goesOn : today.begins}
        </Button>
        <Button onPress={() => setAsking(true)}>{today.done}</Button>
        <Button onPress={() => void say(skipSession(journal, it), today.isSkipped(name))}>{today.skipIt}</Button>
      </div>
      <Sheet title={name} closeLabel={app.close} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div className={styles.form}>
          <NumberField
            label={today.howLong}
            stepLabels={{ less: app.less, more: app.more }}
            value={minutes}
            onChange={(value) => setMinutes(value ?? it.session.minutes)}
            from={1}
            to={240}
          />
          <Button weight="main" isWide onPress={finish}>
            {today.save}
          </Button>
        </div>
      </Sheet>
    </>
  )
}

/** A session that is on today: what is in it, why today, and what became of it. */
export const SessionOfToday = ({ it }: { readonly it: SessionToday }): JSX.Element => {
  const words = useWords()
  const { today, app } = words
  const record = recordOf(useJournalState(), it.session, it.week)
  const isOver = record?.state === 'finished' || record?.state === 'skipped'
  return (
    <>
      <SessionCard
        name={sessionName(it.session, words)}
        minutes={app.minutes(it.session.minutes)}
        about={sessionAbout(it.session, words)}
        isHeading
      >
        {record?.state === 'finished' && (
          <span className={styles.state}>
            <Icon name="check" /> {today.doneAs(app.minutes(record.minutes ?? it.session.minutes))}
          </span>
        )}
        {record?.state === 'skipped' && <span className={styles.state}>{today.skipped}</span>}
        <DayReasons session={it.session} isToday />
      </SessionCard>
      {!isOver && <Actions it={it} isStarted={record?.state === 'started'} />}
      <SessionDetails session={it.session} />
    </>
  )
}
